-- One row for each limit, scope and period: locked while a place in it is given.
create table limit_buckets (
  id uuid primary key,
  limit_id uuid not null,
  -- The lasting id of the team, region …; the nil uuid where the limit is pooled.
  scope_id uuid not null,
  -- First day of the period.
  period date not null,
  unique (limit_id, scope_id, period)
);

-- A place held. Behind the lock stands the index: no two hold one number.
create table limit_slots (
  id uuid primary key,
  bucket_id uuid not null references limit_buckets,
  number int not null check (number <> 0),
  -- What holds it: the subject of the act that took it.
  subject_kind text not null,
  subject_id uuid not null,
  taken_at timestamptz not null,
  -- Who let it pass beyond the limit, and why; its number is then negative.
  excepted_by uuid references persons,
  excepted_why text,
  released_at timestamptz
);
create unique index limit_slots_held on limit_slots (bucket_id, number) where released_at is null;
create unique index limit_slots_by_subject on limit_slots (subject_kind, subject_id, bucket_id) where released_at is null;

grant select, insert, update, delete on limit_buckets, limit_slots to firsthand_app;
