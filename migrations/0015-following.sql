-- What somebody wants to hear of when it changes. Theirs alone: in the query and by row-level security.
create table follows (
  person_id uuid not null references persons,
  -- `page`, or the kind of a rule.
  kind text not null,
  -- Of a page its file's path at `commit`; of a rule its lasting id.
  subject text not null,
  -- The version that was in force when it began.
  commit text not null,
  at timestamptz not null,
  primary key (person_id, kind, subject)
);

-- Up to which version somebody has read what concerns them: everything, or one page or rule.
create table readings (
  person_id uuid not null references persons,
  -- `everything` (with an empty subject), `page`, or the kind of a rule.
  kind text not null,
  subject text not null,
  commit text not null,
  at timestamptz not null,
  primary key (person_id, kind, subject)
);

alter table follows enable row level security;
alter table follows force row level security;
create policy own on follows to firsthand_app
  using (person_id = nullif(current_setting('firsthand.person', true), '')::uuid);
alter table readings enable row level security;
alter table readings force row level security;
create policy own on readings to firsthand_app
  using (person_id = nullif(current_setting('firsthand.person', true), '')::uuid);

grant select, insert, update, delete on follows, readings to firsthand_app;

-- What somebody's campaigns wait for, and what got its place lately.
create index limit_waits_by_person on limit_waits (by, subject_kind);
