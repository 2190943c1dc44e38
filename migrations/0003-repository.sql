-- The handbook's git: PostgreSQL is the authority, a node's bare repository is a cache made from these.
create table git_packs (
  id uuid primary key,
  -- Order in which packs were accepted, under the lock of the handbook's row; a node takes those it has not seen.
  seq bigint generated always as identity unique,
  -- The checksum at the pack's end, by which git names the file.
  checksum text not null,
  sha256 text not null unique,
  size bigint not null,
  at timestamptz not null
);
create table git_pack_chunks (
  pack_id uuid not null references git_packs on delete cascade,
  no int not null,
  bytes bytea not null,
  primary key (pack_id, no)
);
alter table git_pack_chunks alter column bytes set storage external;

-- Moved by compare-and-swap on `oid`.
create table git_refs (
  name text primary key,
  oid text not null,
  moved_at timestamptz not null
);

-- Where the handbook came from, and which branch rules. Locked while a push is taken, so that pushes stand in a row.
create table handbook (
  one boolean primary key default true check (one),
  -- Tells a node's cache of this handbook from one of another database.
  id uuid not null,
  -- Counts what was taken; a node whose count is the same has nothing to fetch.
  moves bigint not null default 0,
  origin text not null,
  branch text not null,
  opened_at timestamptz not null
);

-- Every commit that was once in force, in order: citations open for ever.
create table versions (
  seq bigint generated always as identity primary key,
  commit text not null,
  since timestamptz not null,
  entry_id uuid not null,
  -- What its pages broke and an earlier version lent: [{kind, name, commit}].
  held jsonb not null default '[]'
);
create index versions_by_commit on versions (commit, seq);
create index versions_by_time on versions (since desc);

grant select, insert, update, delete on git_packs, git_pack_chunks, git_refs, handbook to firsthand_app;
grant select, insert on versions to firsthand_app;
