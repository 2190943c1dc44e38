-- The wider check holds for every row that stands: not validated, so that nothing is read.
alter table rulings drop constraint rulings_outcome_check;
alter table rulings add constraint rulings_outcome_check
  check (outcome in ('fits', 'exempt', 'excepted', 'noted', 'outside', 'waits', 'declined', 'refused')) not valid;

-- Numbers of approvals, without a gap: a row, so that what is refused or only asked gives its number back.
create table approval_counter (
  one boolean primary key default true check (one),
  last bigint not null
);
insert into approval_counter (last) values (0);
grant select, update on approval_counter to firsthand_app;
create function next_approval_number() returns bigint language sql volatile
  as 'update approval_counter set last = last + 1 returning last';

-- A yes that was asked for: for one thing, under one rule.
create table approvals (
  id uuid primary key,
  number bigint not null unique default next_approval_number(),
  -- Lasting id of the rule, its name then, and the version under which it was asked.
  rule_id uuid not null,
  rule text not null,
  commit text not null,
  -- What it is about, as the journal names it.
  subject_kind text not null,
  subject_id uuid not null,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  why text,
  -- A salted hash for each fact of the thing: what was asked about, and nothing of what it says.
  content jsonb not null,
  -- By when the answer comes.
  until timestamptz,
  -- Who may see the thing; absent: whoever works here.
  readers uuid[],
  -- Since when it counts no more: refused, taken back, or void after a change.
  closed_at timestamptz
);
create unique index approvals_once on approvals (rule_id, subject_kind, subject_id) where closed_at is null;
create index approvals_by_subject on approvals (subject_kind, subject_id);
create index approvals_by_asker on approvals (asked_by, number desc);
create index approvals_open on approvals (number desc) where closed_at is null;

-- Words for or against; a later one stands beside the earlier, which is taken back.
create table approval_votes (
  id uuid primary key,
  approval_id uuid not null references approvals,
  by uuid not null references persons,
  at timestamptz not null,
  verdict text not null check (verdict in ('yes', 'no')),
  why text,
  -- Whose word it is: a person's id, or what stands for a title that nobody holds.
  seat text not null,
  -- Because of what they spoke in that place, where it was not their own.
  because text,
  -- Groups of the rule for which they might speak then.
  groups text[] not null,
  content jsonb not null,
  commit text not null,
  taken_back_at timestamptz
);
create unique index approval_votes_once on approval_votes (approval_id, by) where taken_back_at is null;

-- What it came to, written once: the outcome that its effect follows.
create table approval_decisions (
  approval_id uuid primary key references approvals,
  outcome text not null check (outcome in ('given', 'refused')),
  at timestamptz not null,
  -- Firsthand itself, where the page came to ask for less.
  by uuid not null,
  content jsonb not null,
  commit text not null
);

-- That what follows from it was done: once, whoever is told how often. `fault`: what kept it from being done.
create table approval_effects (
  approval_id uuid primary key references approval_decisions,
  at timestamptz not null,
  fault text
);

-- It ended without a decision, or its decision counts no more.
create table approval_ends (
  approval_id uuid primary key references approvals,
  how text not null check (how in ('taken back', 'changed')),
  at timestamptz not null,
  -- Firsthand itself, where something changed.
  by uuid not null,
  -- Names of the facts that changed.
  facts text[] not null default '{}'
);

-- Whose word somebody gave into other hands.
create table approval_delegations (
  id uuid primary key,
  approval_id uuid not null references approvals,
  from_id uuid not null references persons,
  to_id uuid not null references persons,
  at timestamptz not null,
  why text,
  ended_at timestamptz,
  check (from_id <> to_id)
);
create unique index approval_delegations_once on approval_delegations (approval_id, from_id) where ended_at is null;

-- Experts who are asked to come along, by what they know, and what each answered.
create table approval_helps (
  approval_id uuid not null references approvals,
  topic text not null,
  primary key (approval_id, topic)
);
create table approval_help_answers (
  approval_id uuid not null,
  topic text not null,
  by uuid not null references persons,
  accepts boolean not null,
  why text,
  at timestamptz not null,
  primary key (approval_id, topic, by),
  foreign key (approval_id, topic) references approval_helps
);

-- That those who are waited for were reminded: before its time is up, and when it is.
create table approval_reminders (
  approval_id uuid not null references approvals,
  what text not null check (what in ('soon', 'late')),
  at timestamptz not null,
  primary key (approval_id, what)
);

-- For those who work here; where the thing is for some only, for them and for whoever asked.
create function may_see_approval(readers uuid[], asker uuid) returns boolean language sql stable as $$
  select coalesce(current_setting('firsthand.kind', true), '') = 'system'
    or (coalesce(current_setting('firsthand.kind', true), '') in ('member', 'admin', 'token')
        and (readers is null
             or nullif(current_setting('firsthand.person', true), '')::uuid = any (readers)
             or nullif(current_setting('firsthand.person', true), '')::uuid = asker))
$$;
alter table approvals enable row level security;
alter table approvals force row level security;
create policy who_may_see on approvals to firsthand_app using (may_see_approval(readers, asked_by));

-- What belongs to one that may be seen; the policy above says which.
alter table approval_votes enable row level security;
alter table approval_votes force row level security;
create policy of_those_seen on approval_votes to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_decisions enable row level security;
alter table approval_decisions force row level security;
create policy of_those_seen on approval_decisions to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_effects enable row level security;
alter table approval_effects force row level security;
create policy of_those_seen on approval_effects to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_ends enable row level security;
alter table approval_ends force row level security;
create policy of_those_seen on approval_ends to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_delegations enable row level security;
alter table approval_delegations force row level security;
create policy of_those_seen on approval_delegations to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_helps enable row level security;
alter table approval_helps force row level security;
create policy of_those_seen on approval_helps to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_help_answers enable row level security;
alter table approval_help_answers force row level security;
create policy of_those_seen on approval_help_answers to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));
alter table approval_reminders enable row level security;
alter table approval_reminders force row level security;
create policy of_those_seen on approval_reminders to firsthand_app
  using (exists (select from approvals a where a.id = approval_id));

grant select, insert, update on approvals, approval_votes, approval_delegations, approval_help_answers to firsthand_app;
grant select, insert on approval_decisions, approval_effects, approval_ends, approval_helps, approval_reminders
  to firsthand_app;
