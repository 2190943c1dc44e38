-- What was found in the handbook when it was opened: one row, made anew at any time; dismissed by somebody, once.
create table first_look (
  one boolean primary key default true check (one),
  commit text not null,
  code text not null,
  found jsonb not null,
  at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid references persons
);

-- How following a repository elsewhere stands: one row. The address holds no secret.
create table following_state (
  one boolean primary key default true check (one),
  url text not null,
  branch text not null,
  asked_at timestamptz,
  looked_at timestamptz,
  changed_at timestamptz,
  commit text,
  fault text,
  fault_at timestamptz,
  failures integer not null default 0
);
grant select, insert, update, delete on first_look, following_state to firsthand_app;
