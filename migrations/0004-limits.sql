-- One row for each limit, period and scope: locked while a place in it is given.
create table limit_buckets (
  id uuid primary key,
  limit_id uuid not null,
  -- First day of the period.
  period date not null,
  -- For whom it counts: the lasting id of the team, region or type, the channel's name; empty where all share one pool.
  scope text not null,
  unique (limit_id, period, scope)
);

-- A place held. Behind the lock stands the index: no two hold one number.
create table limit_slots (
  id uuid primary key,
  bucket_id uuid not null references limit_buckets,
  -- 1 and up; below zero what was let through beyond the limit, which is counted apart.
  number int not null check (number <> 0),
  -- What holds it: the subject of the act that took it.
  subject_kind text not null,
  subject_id uuid not null,
  outcome text not null check (outcome in ('fits', 'noted', 'excepted')),
  taken_by uuid not null references persons,
  taken_at timestamptz not null,
  -- The reason that was given where the limit asked for one.
  why text,
  released_by uuid references persons,
  released_at timestamptz,
  check ((outcome = 'excepted') = (number < 0)),
  check (outcome <> 'excepted' or why is not null),
  check ((released_by is null) = (released_at is null))
);
create unique index limit_slots_held on limit_slots (bucket_id, number) where released_at is null;
create unique index limit_slots_once on limit_slots (bucket_id, subject_kind, subject_id) where released_at is null;
create index limit_slots_by_subject on limit_slots (subject_kind, subject_id);

grant select, insert, update on limit_buckets, limit_slots to firsthand_app;
