-- Numbers of campaigns, without a gap: a row, so that what is refused or only asked gives its number back. The release
-- before this one takes its numbers by the column's default, so both count by the same row.
create table campaign_counter (
  one boolean primary key default true check (one),
  last bigint not null
);
lock table campaigns in access exclusive mode;
insert into campaign_counter (last) select coalesce(max(number), 0) from campaigns;
grant select, update on campaign_counter to firsthand_app;
create function next_campaign_number() returns bigint language sql volatile
  as 'update campaign_counter set last = last + 1 returning last';
alter table campaigns alter column number set default next_campaign_number();
drop sequence campaign_numbers;

-- Turns are given under the bucket's lock, so that their order is that of coming into its line.
create sequence limit_turns as bigint;
grant usage on sequence limit_turns to firsthand_app;

-- Waiting for a place: counts as none, holds none.
create table limit_waits (
  id uuid primary key,
  bucket_id uuid not null references limit_buckets,
  turn bigint not null,
  -- What waits: the subject of the act that asked for a place.
  subject_kind text not null,
  subject_id uuid not null,
  since timestamptz not null,
  by uuid not null references persons,
  -- When the day it is for begins: from then on it waits no longer.
  until timestamptz not null,
  -- Firsthand itself, where a place came free.
  ended_by uuid,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index limit_waits_once on limit_waits (bucket_id, subject_kind, subject_id) where ended_at is null;
create index limit_waits_in_line on limit_waits (bucket_id, turn) where ended_at is null;
create index limit_waits_by_subject on limit_waits (subject_kind, subject_id);
grant select, insert, update on limit_waits to firsthand_app;

-- The wider check holds for every row that stands, since the narrower one did: not validated, so that nothing is read.
alter table rulings drop constraint rulings_outcome_check;
alter table rulings add constraint rulings_outcome_check
  check (outcome in ('fits', 'exempt', 'excepted', 'noted', 'outside', 'waits', 'refused')) not valid;
