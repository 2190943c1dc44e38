-- Browsers in which somebody proved who they are: what fails there is counted by itself, whatever strangers try elsewhere.
create table known_browsers (
  person_id uuid not null references persons,
  -- Of what the browser keeps.
  browser_hash text not null,
  -- When somebody signed in there last.
  last_at timestamptz not null,
  primary key (person_id, browser_hash)
);
create index known_browsers_by_browser on known_browsers (browser_hash);
create index known_browsers_by_age on known_browsers (last_at);
alter table known_browsers enable row level security;
alter table known_browsers force row level security;
create policy system_only on known_browsers to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');
create policy emptied on known_browsers to firsthand_app using (is_emptied(person_id));

grant select, insert, update, delete on known_browsers to firsthand_app;
