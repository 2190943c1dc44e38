-- What was done: who, when, what, under which sentences. Append-only for the application.
create table journal (
  id uuid primary key,
  seq bigint generated always as identity unique,
  at timestamptz not null,
  person_id uuid not null,
  operation text not null,
  outcome text not null check (outcome in ('done', 'refused', 'asked')),
  refusal text check (refusal in ('invalid', 'forbidden', 'missing', 'conflict')),
  subject_kind text,
  subject_id text,
  commit text not null,
  facts jsonb not null default '{}'
);
create index journal_by_subject on journal (subject_kind, subject_id, seq desc);
create index journal_by_person on journal (person_id, seq desc);

-- Each ruling with the sentence it quoted and the facts it saw: citations open for ever.
create table rulings (
  entry_id uuid not null references journal,
  ordinal int not null,
  kind text not null,
  name text not null,
  outcome text not null check (outcome in ('fits', 'exempt', 'excepted', 'noted', 'refused')),
  reason text not null,
  facts jsonb not null,
  path text not null,
  url text not null,
  title text not null,
  anchor text,
  section text,
  commit text not null,
  line_from int not null,
  line_to int not null,
  block_from int not null,
  block_to int not null,
  quote text not null,
  primary key (entry_id, ordinal)
);
create index rulings_by_rule on rulings (kind, name, entry_id desc);

-- Exactly one job for each journal entry, added with it.
create table jobs (
  entry_id uuid primary key references journal,
  seq bigint not null,
  subject text not null,
  run_at timestamptz not null,
  attempts int not null default 0,
  leased_until timestamptz,
  leased_by text,
  fault text,
  parked_at timestamptz
);
create index jobs_to_do on jobs (seq) where parked_at is null;
create index jobs_by_subject on jobs (subject, seq) where parked_at is null;

-- What each consumer has had: at least once to the outside, exactly once in the database.
create table deliveries (
  entry_id uuid not null references journal,
  consumer text not null,
  at timestamptz not null,
  primary key (entry_id, consumer)
);

create table schedules (
  name text primary key,
  next_at timestamptz not null,
  last_at timestamptz,
  leased_until timestamptz,
  leased_by text
);

create table idempotency_keys (
  person_id uuid not null,
  key text not null,
  operation text not null,
  input_hash text not null,
  entry_id uuid,
  result jsonb,
  at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (at);

-- The version of the handbook that rules now: one row.
create table in_force (
  one boolean primary key default true check (one),
  commit text not null,
  since timestamptz not null,
  entry_id uuid
);

-- A definition keeps its identity over renames (`formerly`), so that use and history follow it.
create table definition_names (
  kind text not null,
  name text not null,
  identity uuid not null,
  since timestamptz not null,
  primary key (kind, name)
);
create index definition_names_by_identity on definition_names (identity);

grant select, insert on journal, rulings, deliveries to firsthand_app;
grant select, insert, update, delete on jobs, schedules, idempotency_keys, definition_names to firsthand_app;
grant select, insert, update on in_force to firsthand_app;
