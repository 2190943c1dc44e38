-- What a public team page says; kept in step with the handbook's data/people.yml by handle.
create table persons (
  id uuid primary key,
  handle text not null unique,
  name text not null,
  title text,
  team text,
  region text,
  kind text not null check (kind in ('member', 'admin')),
  joined_at timestamptz not null,
  -- Since when data/people.yml names them; null for who was added on a screen, whom the file cannot make leave.
  listed_at timestamptz
);

-- Handles that somebody had before: old addresses and old citations lead to the same person.
create table former_handles (
  handle text not null,
  person_id uuid not null references persons,
  until timestamptz not null,
  primary key (handle, person_id)
);

-- Who left, when, and which version of data/people.yml said so; who came back keeps the record of it.
create table departures (
  id uuid primary key,
  person_id uuid not null references persons,
  at timestamptz not null,
  commit text,
  returned_at timestamptz
);
create unique index departures_now on departures (person_id) where returned_at is null;

-- Private: seen by the person and by administrators only, in the query and by row-level security.
create table personal (
  person_id uuid primary key references persons,
  email text,
  zone text,
  start_on date,
  manager_id uuid references persons
);
alter table personal enable row level security;
alter table personal force row level security;
create policy own_or_admin on personal to firsthand_app
  using (
    person_id = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) in ('admin', 'system')
  );

-- A browser that is signed in. Only the hash of what the browser holds is kept.
create table sessions (
  id uuid primary key,
  secret_hash text not null unique,
  person_id uuid not null references persons,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  -- Set while an administrator or a demo visitor looks at the house as somebody else.
  seen_as boolean not null default false
);
create index sessions_by_person on sessions (person_id);
create index sessions_by_end on sessions (ends_at);

create table tokens (
  id uuid primary key,
  secret_hash text not null unique,
  person_id uuid not null references persons,
  name text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  -- When a screen showed the secret; it does so once.
  shown_at timestamptz,
  -- Kept to the minute.
  last_used_at timestamptz,
  ends_at timestamptz,
  revoked_at timestamptz
);
create index tokens_by_person on tokens (person_id);

-- Links that work once: the first administrator's, later invitations.
create table one_time_links (
  id uuid primary key,
  secret_hash text not null unique,
  purpose text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references persons
);

grant select, insert, update, delete on persons, former_handles, departures, personal, sessions, tokens, one_time_links
  to firsthand_app;
