-- One mute for every kind of thing: what somebody wanted to hear no more of among requests stands where all mutes stand.
-- The owner of the tables is not held by their policies while it moves them.
alter table notice_mutes no force row level security;
insert into notice_mutes (person_id, thing_kind, thing_id, at)
  select person_id, 'requests', request_id::text, since from request_followers where muted
  on conflict do nothing;
alter table notice_mutes force row level security;
delete from request_followers where muted;
-- Requests come with the same release, so nothing older writes it.
alter table request_followers drop column muted;

-- Filters of requests that somebody keeps by a name: an address, for themselves.
create table request_filters (
  id uuid primary key,
  person_id uuid not null references persons,
  name text not null,
  -- What stands behind the question mark.
  query text not null,
  made_at timestamptz not null,
  unique (person_id, name)
);
alter table request_filters enable row level security;
alter table request_filters force row level security;
create policy own_or_house on request_filters to firsthand_app using (is_own_or_house(person_id));
create policy emptied on request_filters to firsthand_app using (is_emptied(person_id));
grant select, insert, update, delete on request_filters to firsthand_app;
