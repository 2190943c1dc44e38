-- What an account at the identity provider was to somebody ends when they leave: it keeps them out from then on, and if they
-- are taken back only their address shows whose it is.
alter table identity_links add column ended_at timestamptz;
update identity_links l set ended_at = d.at from departures d where d.person_id = l.person_id and d.returned_at is null;

-- Passwords, and what a group there gave, end the same way; of those who left before this they go now.
alter table passwords no force row level security;
delete from passwords w using departures d where d.person_id = w.person_id and d.returned_at is null;
alter table passwords force row level security;
delete from administrators_by_group g using departures d where d.person_id = g.person_id and d.returned_at is null;
