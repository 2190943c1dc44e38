-- Who writes what a letter says when it is sent; null where it stands in `mail_contents`.
alter table mails add column maker text;
-- The letter that began the thread to which it belongs.
alter table mail_contents add column first_mail uuid;

-- Letters of the sample, which go nowhere and can be looked at by whom they are for.
create table outbox (
  mail_id uuid primary key,
  person_id uuid not null references persons,
  at timestamptz not null,
  -- Headers and body, as a mail server would have taken it.
  raw text not null
);
create index outbox_by_person on outbox (person_id, mail_id desc);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_or_house on outbox to firsthand_app using (is_own_or_house(person_id));
create policy emptied on outbox to firsthand_app using (is_emptied(person_id));
grant select, insert, update, delete on outbox to firsthand_app;

-- A channel of a team, a project or everybody that is told in sentences, through the same deliveries as programs are. Its
-- address is the secret, kept where secrets are; `url` holds only what may be shown of it.
create table webhook_channels (
  webhook_id uuid primary key references webhooks,
  title text not null,
  -- Whose it is: the lasting id of that definition, empty for everybody.
  audience text not null check (audience in ('team', 'project', 'everybody')),
  definition text not null
);
create index webhook_channels_by_audience on webhook_channels (audience, definition);
grant select, insert on webhook_channels to firsthand_app;

-- The thing that a channel is told of; what it says is worked out when it is sent. Null where the body stands written.
alter table webhook_deliveries add column thing_kind text, add column thing_id text;
alter table webhook_deliveries drop constraint webhook_deliveries_webhook_id_entry_id_key;
create unique index webhook_deliveries_once on webhook_deliveries (webhook_id, entry_id, coalesce(thing_kind, ''), coalesce(thing_id, ''));
