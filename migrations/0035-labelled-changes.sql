-- Changes of the handbook as they came into force, one for each commit that a push or the followed repository brought; what
-- was there when the handbook was opened is none. Who may know of one is decided by the files that it touched.
create table changes_in_force (
  commit text primary key,
  seq bigint generated always as identity unique,
  -- The entry by which it came.
  entry_id uuid not null references journal,
  -- The version with which it came, and the one that ruled before.
  version text not null,
  before text not null,
  since timestamptz not null,
  -- First line of what was said with it, and who wrote it.
  title text not null,
  author text not null,
  -- What its message names as labels, as it is written there.
  named text[] not null,
  -- The files that it touched: as they were in `parent`, and as it left them.
  parent text,
  files_before text[] not null,
  files_after text[] not null,
  -- Title and address of each page among these, as the version has it.
  pages jsonb not null
);
create index changes_in_force_by_entry on changes_in_force (entry_id);

-- Changes that a version left out which came later: the branch was set back. One that comes again has no row.
create table change_withdrawals (
  commit text primary key references changes_in_force,
  entry_id uuid not null references journal,
  at timestamptz not null
);

-- Labels on changes. What stands before the last `::` is the group: of each a change has one.
create table change_labels (
  commit text not null references changes_in_force,
  label text not null,
  exclusive_group text generated always as (nullif(regexp_replace(label, '^(?:(.+)::)?.*$', '\1', 's'), '')) stored,
  -- Nobody where it came from a repository that is followed.
  by uuid references persons,
  at timestamptz not null,
  primary key (commit, label)
);
create unique index change_labels_one_of_group on change_labels (commit, exclusive_group);
create index change_labels_by_label on change_labels (label);

-- `update` is only for its lock.
grant select, insert, update on changes_in_force to firsthand_app;
grant select, insert, delete on change_withdrawals, change_labels to firsthand_app;
