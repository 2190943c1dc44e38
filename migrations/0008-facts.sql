-- Whoever keeps work elsewhere and sends it: one row for each sort of it, locked while a batch is taken in.
create table fact_sources (
  -- A short name: `hubspot`.
  source text not null,
  -- What it sends: `campaigns`, `people`.
  kind text not null,
  first_heard_at timestamptz not null,
  last_heard_at timestamptz not null,
  heard_by uuid not null references persons,
  -- What came of the last batch.
  recorded int not null,
  changed int not null,
  unchanged int not null,
  rejected int not null,
  -- Its first rejected rows: line, id, fields with reasons. No reason repeats what stood in a private field.
  faults jsonb not null,
  primary key (source, kind)
);

-- What went in, by the id it has there. The content stays in what it became; here is only whether it is still the same.
create table fact_rows (
  source text not null,
  kind text not null,
  foreign_id text not null,
  subject_id uuid not null,
  content_hash text not null,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (source, kind, foreign_id),
  foreign key (source, kind) references fact_sources
);
create unique index fact_rows_by_subject on fact_rows (kind, subject_id, source);

grant select, insert, update on fact_sources, fact_rows to firsthand_app;

-- Kept elsewhere: where, and under which id.
alter table campaigns add column imported_from text, add column imported_id text;
create unique index campaigns_imported on campaigns (imported_from, imported_id) where imported_from is not null;
alter table persons add column imported_from text, add column imported_id text;
-- A manager may stand below those whom they manage.
alter table personal alter constraint personal_manager_id_fkey deferrable initially deferred;

-- Facts that break a rule happened outside it. The wider checks hold for every row that stands, since the narrower ones
-- did: not validated, so that no table is read through while the release before this one serves.
alter table limit_slots drop constraint limit_slots_outcome_check;
alter table limit_slots add constraint limit_slots_outcome_check
  check (outcome in ('fits', 'noted', 'excepted', 'outside')) not valid;
alter table rulings drop constraint rulings_outcome_check;
alter table rulings add constraint rulings_outcome_check
  check (outcome in ('fits', 'exempt', 'excepted', 'noted', 'outside', 'waits', 'refused')) not valid;
