-- Who thanked for what somebody said about a request.
create table request_thanks (
  request_id uuid not null,
  -- The comment's.
  number integer not null,
  person_id uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, number, person_id),
  foreign key (request_id, number) references request_comments (request_id, number)
);
create index request_thanks_by_person on request_thanks (person_id);
alter table request_thanks enable row level security;
create policy as_the_request on request_thanks to firsthand_app
  using (exists (select from requests r where r.id = request_id));
create policy emptied on request_thanks to firsthand_app using (is_emptied(person_id));
grant select, insert, delete on request_thanks to firsthand_app;
