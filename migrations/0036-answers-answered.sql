-- When its writer was told what became of an answer by mail; null where it became a comment as it was, or nobody was told yet.
alter table notice_replies add column answered_at timestamptz;
