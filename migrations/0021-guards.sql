-- What somebody typed before they were asked to sign in once more: for an hour, for them alone.
create table kept_forms (
  id uuid primary key,
  person_id uuid not null references persons,
  operation text not null,
  -- JSON of the fields, as text: it is read back as it was, and looked into by nobody.
  typed text not null,
  ends_at timestamptz not null
);
create index kept_forms_by_person on kept_forms (person_id);
alter table kept_forms enable row level security;
alter table kept_forms force row level security;
create policy own on kept_forms to firsthand_app
  using (
    person_id = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) = 'system'
    or is_emptied(person_id)
  );
grant select, insert, delete on kept_forms to firsthand_app;

-- Handles that differ in capitals only are one. Where two stand already, those that came later get a number.
update persons p set handle = left(p.handle, 50) || '-' || right(p.id::text, 6)
  where exists (select from persons o where lower(o.handle) = lower(p.handle) and o.id < p.id);
create unique index persons_handle_folded on persons (lower(handle));

-- An address is folded by the program, alike on every server. The release before this one writes none: then it is folded
-- as it was, until the next start.
alter table personal alter column address drop expression;
create function fold_address_otherwise() returns trigger language plpgsql as $$
begin
  new.address := lower(normalize(new.email, NFKC));
  return new;
end $$;
create trigger personal_address_otherwise before insert or update of email on personal
  for each row execute function fold_address_otherwise();

-- Whether the account was an administrator's, and its address, when the invitation was made: void when that changed.
alter table invitations add column admin boolean, add column account_address text;

-- Of the address that was emptied, salted by whose it was: whoever was put out does not join again by it.
alter table erasures add column address_hash text;

-- What is held against an answer of the identity provider is the house's alone.
alter table openid_attempts enable row level security;
alter table openid_attempts force row level security;
create policy house_only on openid_attempts to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');

-- Who is who at the identity provider, and what was let in, is the person's and the house's.
create function is_own_or_house(whose uuid) returns boolean language sql stable as $$
  select whose = nullif(current_setting('firsthand.person', true), '')::uuid
    or coalesce(current_setting('firsthand.kind', true), '') = 'system'
$$;
alter table identity_links enable row level security;
alter table identity_links force row level security;
create policy own_or_house on identity_links to firsthand_app using (is_own_or_house(person_id));
-- An administrator sees them, to let go of them.
create policy administrators_see on identity_links for select to firsthand_app
  using (current_setting('firsthand.kind', true) = 'admin');
alter table oauth_codes enable row level security;
alter table oauth_codes force row level security;
create policy own_or_house on oauth_codes to firsthand_app using (is_own_or_house(person_id));
