-- When an approval was decided, as `approval_decisions` says; kept here for the indexes of those that wait and of what a rule decided.
alter table approvals add column decided_at timestamptz;
-- The owner of the tables is not held by their policies while it moves them.
alter table approvals no force row level security;
alter table approval_decisions no force row level security;
update approvals a set decided_at = d.at from approval_decisions d where d.approval_id = a.id;
alter table approvals force row level security;
alter table approval_decisions force row level security;
create index approvals_undecided on approvals (number desc) where closed_at is null and decided_at is null;
create index approvals_undecided_by_rule on approvals (rule_id, number desc) where closed_at is null and decided_at is null;
create index approvals_decided_by_rule on approvals (rule_id, decided_at desc) where decided_at is not null;

-- Requests of a type that have ended: how they ended is told to whoever asks for another.
create index requests_ended_by_type on requests (type_id, number desc) where ended_at is not null;
