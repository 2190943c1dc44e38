-- Addresses elsewhere that are told what was done here.
create table webhooks (
  id uuid primary key,
  url text not null,
  -- Names of operations, `campaigns.*` or `*`.
  kinds text[] not null,
  outcomes text[] not null check (outcomes <@ array['done', 'refused']),
  made_by uuid not null references persons,
  made_at timestamptz not null,
  -- While the other side has asked for fewer at a time.
  held_until timestamptz
);

-- Why nothing is sent for a while, or ever again. Ended ones are never lifted.
create table webhook_stops (
  id uuid primary key,
  webhook_id uuid not null references webhooks,
  kind text not null check (kind in ('paused', 'gone', 'failing', 'ended')),
  by uuid not null,
  at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  -- The last try that there was then: failing is counted from there. Tries go by the machine's time, lifting may not.
  lifted_after uuid
);
create unique index webhook_stops_now on webhook_stops (webhook_id) where lifted_at is null;
create index webhook_stops_by_webhook on webhook_stops (webhook_id, at);

-- What the webhook signs with: the newest, and for a day the one before. It has to be kept as it is to sign with it.
create table webhook_secrets (
  id uuid primary key,
  webhook_id uuid not null references webhooks,
  secret text not null,
  made_by uuid not null references persons,
  made_at timestamptz not null,
  -- When a screen showed it; it does so once.
  shown_at timestamptz
);
create index webhook_secrets_by_webhook on webhook_secrets (webhook_id, id desc);
alter table webhook_secrets enable row level security;
alter table webhook_secrets force row level security;
create policy system_only on webhook_secrets to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');
create policy admin_adds on webhook_secrets for insert to firsthand_app
  with check (current_setting('firsthand.kind', true) = 'admin');

-- One journal entry on its way to one webhook; the body is kept as it is sent.
create table webhook_deliveries (
  -- Sent as webhook-id, the same at every try.
  id uuid primary key,
  webhook_id uuid not null references webhooks,
  entry_id uuid not null references journal,
  kind text not null,
  body text not null,
  at timestamptz not null,
  -- Tries since it was written or sent again by hand.
  tries int not null default 0,
  -- When the next try is due; null once it arrived or was given up.
  run_at timestamptz,
  leased_until timestamptz,
  leased_by text,
  arrived_at timestamptz,
  given_up_at timestamptz,
  unique (webhook_id, entry_id)
);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, run_at, id) where run_at is not null;
create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_by_age on webhook_deliveries (at) where run_at is null;

-- Each try: what came of it, in our words. What the other side answered is not kept.
create table webhook_attempts (
  id uuid primary key,
  delivery_id uuid not null references webhook_deliveries on delete cascade,
  webhook_id uuid not null references webhooks,
  at timestamptz not null,
  ms int not null,
  status int,
  -- Null where it arrived.
  fault text
);
create index webhook_attempts_by_delivery on webhook_attempts (delivery_id, id);
create index webhook_attempts_by_webhook on webhook_attempts (webhook_id, id desc);
create index webhook_attempts_arrived on webhook_attempts (webhook_id, id desc) where fault is null;

grant select, insert, update on webhooks, webhook_stops to firsthand_app;
grant select, insert, update, delete on webhook_secrets, webhook_deliveries, webhook_attempts to firsthand_app;
