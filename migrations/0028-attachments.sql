-- Files that people attach to requests, as they are kept: pictures without what cameras write beside them.
create table request_attachments (
  id uuid primary key,
  request_id uuid not null references requests,
  -- From 1 for each request; the number of one that was taken away is not given again.
  number integer not null,
  -- The comment that it came with, by its number.
  comment integer,
  name text not null,
  -- By its content.
  type text not null,
  size integer not null check (size between 1 and 10000000),
  sha256 text not null,
  -- What it shows, for those who do not see it.
  alt text,
  by uuid not null references persons,
  at timestamptz not null,
  unique (request_id, number)
);

-- Their bytes, in pieces of which each is read by itself.
create table request_attachment_pieces (
  attachment_id uuid not null references request_attachments on delete cascade,
  no integer not null,
  bytes bytea not null,
  primary key (attachment_id, no)
);
alter table request_attachment_pieces alter column bytes set storage external;

-- Of one that was taken away only this is left.
create table request_attachment_removals (
  request_id uuid not null references requests,
  number integer not null,
  by uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, number)
);

alter table request_attachments enable row level security;
create policy as_the_request on request_attachments to firsthand_app
  using (exists (select from requests r where r.id = request_id));
alter table request_attachment_removals enable row level security;
create policy as_the_request on request_attachment_removals to firsthand_app
  using (exists (select from requests r where r.id = request_id));
alter table request_attachment_pieces enable row level security;
create policy as_the_attachment on request_attachment_pieces to firsthand_app
  using (exists (select from request_attachments a where a.id = attachment_id));

grant select, insert, update, delete on request_attachments, request_attachment_pieces to firsthand_app;
grant select, insert on request_attachment_removals to firsthand_app;
