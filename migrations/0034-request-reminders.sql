-- Of which due day of a request those who see to it were reminded: once of each, whenever and by whichever node it was looked at.
create table request_reminders (
  request_id uuid not null references requests,
  due_on date not null,
  at timestamptz not null,
  primary key (request_id, due_on)
);
alter table request_reminders enable row level security;
create policy as_the_request on request_reminders to firsthand_app
  using (exists (select from requests r where r.id = request_id));
grant select, insert on request_reminders to firsthand_app;
