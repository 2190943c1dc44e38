-- Short names that are said and printed: where each leads, and how it is spoken.
create table short_links (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 40),
  -- What it sounds like: names that are told apart by eye only have the same.
  sound text not null,
  -- A page by its file in the version in which it was linked, so that it is found wherever it was moved; or an address outside.
  path text,
  commit text,
  anchor text,
  outside text,
  -- As people say it, where that is not made from its name.
  spoken text,
  made_by uuid not null references persons,
  made_at timestamptz not null,
  check ((path is null) = (commit is null) and (path is null) <> (outside is null))
);
create index short_links_by_sound on short_links (sound);

-- It leads nowhere while it stands here; its name stays its own, as it may still be printed somewhere.
create table short_link_ends (
  link_id uuid primary key references short_links,
  by uuid not null references persons,
  at timestamptz not null
);

-- How often it was opened on a day (UTC) from where; nothing of who opened it is kept.
create table short_link_clicks (
  link_id uuid not null references short_links,
  on_day date not null,
  source text not null,
  count bigint not null,
  primary key (link_id, on_day, source)
);
grant select, insert, update on short_links, short_link_clicks to firsthand_app;
grant select, insert, delete on short_link_ends to firsthand_app;
