-- How somebody proved who they are, with what kind of browser, in words, and when it last came, to the minute.
alter table sessions add column how text, add column device text, add column last_used_at timestamptz;

-- Set where a person, not the handbook's list, said that somebody left: then no list brings them back by itself.
alter table departures add column by uuid references persons, add column why text;

-- Mail on its way. What it says stands apart and is deleted when it was sent or given up.
create table mails (
  id uuid primary key,
  -- What it is about, in a few words that hold for many: `a code to sign in`.
  about text not null,
  at timestamptz not null,
  -- Not sent after this: what it says holds no longer.
  until timestamptz not null,
  -- Whether it goes only to somebody who works here when it is sent.
  to_people_only boolean not null,
  tries int not null default 0,
  -- When the next try is due; null once it was sent, given up or left out.
  run_at timestamptz,
  leased_until timestamptz,
  leased_by text,
  sent_at timestamptz,
  -- Meant for nobody who works here.
  left_out_at timestamptz,
  given_up_at timestamptz,
  -- Why the last try failed, in our words.
  fault text
);
create index mails_due on mails (run_at, id) where run_at is not null;
create index mails_given_up on mails (given_up_at desc) where given_up_at is not null;
create index mails_by_age on mails (at) where run_at is null;

-- Read by Firsthand itself only; anybody's act may write one.
create table mail_contents (
  mail_id uuid primary key references mails on delete cascade,
  address text not null,
  name text,
  subject text not null,
  lines jsonb not null
);
alter table mail_contents enable row level security;
alter table mail_contents force row level security;
create policy system_only on mail_contents to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');
create policy anybody_adds on mail_contents for insert to firsthand_app with check (true);

-- Codes sent to an address, whosever it is: nothing here tells whether somebody has it.
create table sign_in_codes (
  id uuid primary key,
  -- As it is compared: folded.
  address text not null,
  -- Of what the browser keeps that asked; with that secret the code is hashed, so that these rows alone give none away.
  browser_hash text not null,
  code_hash text not null,
  mail_id uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  tries int not null default 0,
  -- Used, tried too often, or followed by another.
  ended_at timestamptz
);
create index sign_in_codes_by_address on sign_in_codes (address) where ended_at is null;
create index sign_in_codes_by_browser on sign_in_codes (browser_hash, id desc);
create index sign_in_codes_by_end on sign_in_codes (ends_at);
alter table sign_in_codes enable row level security;
alter table sign_in_codes force row level security;
create policy system_only on sign_in_codes to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');

create table passwords (
  person_id uuid primary key references persons,
  -- argon2id with its parameters and salt, as the PHC string format writes it.
  hash text not null,
  set_at timestamptz not null
);
alter table passwords enable row level security;
alter table passwords force row level security;
create policy own_or_system on passwords to firsthand_app
  using (
    person_id = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) = 'system'
  );

-- How often something was tried under a key within a span. Keys are hashes.
create table sign_in_tries (
  key text primary key,
  tries int not null,
  ends_at timestamptz not null
);
create index sign_in_tries_by_end on sign_in_tries (ends_at);

-- Links that let one person in, once.
create table invitations (
  id uuid primary key,
  secret_hash text not null unique,
  -- Null for a link that an administrator passes on.
  address text,
  -- Somebody who is known; else who they are to be.
  person_id uuid references persons,
  handle text not null,
  name text not null,
  team text,
  made_by uuid not null references persons,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references persons,
  revoked_at timestamptz,
  revoked_by uuid references persons
);
create index invitations_by_time on invitations (id desc);
create index invitations_by_person on invitations (person_id);
alter table invitations enable row level security;
alter table invitations force row level security;
create policy administrators_only on invitations to firsthand_app
  using (current_setting('firsthand.kind', true) in ('admin', 'system'));

-- Who came in and who may: looked up operation by operation, and by whom it was about.
create index journal_by_operation on journal (operation, at desc, seq desc);
create index journal_as on journal ((facts ->> 'as'), at desc, seq desc) where facts ->> 'as' is not null;

grant select, insert, update, delete on mails, mail_contents, sign_in_codes, passwords, sign_in_tries, invitations
  to firsthand_app;
