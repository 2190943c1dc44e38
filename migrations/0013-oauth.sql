-- Programs that asked to be connected, under what they call themselves: nothing of it is believed, and nothing is secret.
create table oauth_clients (
  id uuid primary key,
  name text not null,
  redirect_uris text[] not null,
  registered_at timestamptz not null,
  -- When somebody let it in last; one that nobody lets in is forgotten.
  allowed_at timestamptz
);
create index oauth_clients_by_time on oauth_clients (registered_at);

-- Who asked for a token by sign-in, as far as that is known: the host it answers at. Null for one made by hand.
alter table tokens add column asked_by text;

-- What somebody allowed, until the program fetches it: once, within a minute. The id is that of the token it becomes.
create table oauth_codes (
  id uuid primary key,
  secret_hash text not null unique,
  client_id uuid not null references oauth_clients on delete cascade,
  person_id uuid not null references persons,
  redirect_uri text not null,
  state text,
  challenge text not null,
  scopes text[] not null,
  resource text not null,
  token_ends_at timestamptz not null,
  allowed_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index oauth_codes_by_end on oauth_codes (ends_at);

-- A token that a program holds by sign-in: for one part of this house only, under secrets that change.
create table oauth_connections (
  token_id uuid primary key references tokens,
  client_id uuid not null references oauth_clients,
  resource text not null
);

-- Only hashes. A renewal is used once; used again, the whole connection ends.
create table oauth_secrets (
  secret_hash text primary key,
  token_id uuid not null references oauth_connections,
  sort text not null check (sort in ('access', 'renewal')),
  scopes text[] not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index oauth_secrets_by_token on oauth_secrets (token_id);

-- Who is who at an identity provider, from the first time they came from there.
create table identity_links (
  issuer text not null,
  subject text not null,
  person_id uuid not null references persons,
  linked_at timestamptz not null,
  last_at timestamptz not null,
  primary key (issuer, subject)
);
create index identity_links_by_person on identity_links (person_id);

-- Who is administrator because a group of the identity provider says so: with the group it goes again.
create table administrators_by_group (
  person_id uuid primary key references persons,
  since timestamptz not null
);

-- Somebody on the way to the identity provider and back: one use, a few minutes, one browser.
create table openid_attempts (
  state_hash text primary key,
  browser_hash text not null,
  nonce text not null,
  verifier text not null,
  go_on_to text not null,
  began_at timestamptz not null,
  ends_at timestamptz not null
);
create index openid_attempts_by_end on openid_attempts (ends_at);

grant select, insert, update, delete on oauth_clients, oauth_codes, oauth_connections, oauth_secrets, identity_links,
  administrators_by_group, openid_attempts to firsthand_app;
