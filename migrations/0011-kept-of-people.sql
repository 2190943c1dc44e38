-- Private details of people, beside those there were. Everything is optional, working hours above all.
alter table personal
  add column last_on date,
  -- `09:00-17:30`, in the person's zone.
  add column hours text check (hours ~ '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- One address is one person, however it is written: capitals and Unicode forms are folded.
  add column address text generated always as (lower(normalize(email, NFKC))) stored,
  -- Two had one address before this was kept apart: their own stay until one of them is changed.
  add column doubled boolean not null default false;
alter table personal no force row level security;
update personal p set doubled = true
  where exists (select from personal o where o.address = p.address and o.person_id < p.person_id);
create unique index personal_address on personal (address) where not doubled;

-- Who said a private detail last: a screen here, a file of another tool, or the identity provider.
create table personal_said (
  person_id uuid not null references persons,
  field text not null,
  by text not null check (by in ('screen', 'file', 'provider')),
  -- What the tool or provider is called.
  source text,
  at timestamptz not null,
  primary key (person_id, field)
);
alter table personal_said enable row level security;
alter table personal_said force row level security;
create policy own_or_admin on personal_said to firsthand_app
  using (
    person_id = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) in ('admin', 'system')
  );
grant select, insert, update, delete on personal_said to firsthand_app;

-- Who manages whom, again, so that managers see their line without seeing what else is private. Kept by a trigger.
create table reporting_lines (
  person_id uuid primary key references persons,
  manager_id uuid not null references persons deferrable initially deferred
);
create index reporting_lines_below on reporting_lines (manager_id);
insert into reporting_lines select person_id, manager_id from personal where manager_id is not null;
alter table personal force row level security;

-- Whether somebody is above somebody in the reporting line. Asked as the house, so that the line can be followed to its end.
create function manages(above uuid, below uuid) returns boolean language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
  found boolean;
begin
  perform set_config('firsthand.kind', 'system', true);
  with recursive line (id, way) as (
    select manager_id, array[person_id] from reporting_lines where person_id = below
    union all
    select l.manager_id, way || l.person_id from line join reporting_lines l on l.person_id = line.id
    where not l.person_id = any (way)
  )
  select exists (select from line where line.id = above) into found;
  perform set_config('firsthand.kind', kind, true);
  return found;
end $$;

alter table reporting_lines enable row level security;
alter table reporting_lines force row level security;
create policy own_line_or_above on reporting_lines for select to firsthand_app
  using (
    case
      when current_setting('firsthand.kind', true) in ('admin', 'system') then true
      when coalesce(current_setting('firsthand.person', true), '') = '' then false
      when person_id = current_setting('firsthand.person', true)::uuid then true
      else manages(current_setting('firsthand.person', true)::uuid, person_id)
    end
  );
create policy kept_by_trigger on reporting_lines to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');
grant select, insert, update, delete on reporting_lines to firsthand_app;

create function keep_reporting_line() returns trigger language plpgsql as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  if tg_op = 'DELETE' then
    delete from reporting_lines where person_id = old.person_id;
  elsif new.manager_id is null then
    delete from reporting_lines where person_id = new.person_id;
  else
    insert into reporting_lines values (new.person_id, new.manager_id)
    on conflict (person_id) do update set manager_id = excluded.manager_id;
  end if;
  perform set_config('firsthand.kind', kind, true);
  return null;
end $$;
create trigger personal_line after insert or delete or update of manager_id on personal
  for each row execute function keep_reporting_line();

-- Whoever changes a reporting line takes turns from here to the end of the transaction.
create function take_turn_on_reporting_lines() returns void language sql volatile
  as $$ select pg_advisory_xact_lock(hashtextextended('firsthand reporting lines', 0)) $$;

-- Nobody reports to themselves, however long the way round. Asked when a transaction ends, because a batch may turn a line
-- round row by row; under the turn, so that of two who close a circle at one moment the second is turned away.
create function refuse_reporting_circle() returns trigger language plpgsql as $$
begin
  perform take_turn_on_reporting_lines();
  if manages(new.person_id, new.person_id) then
    raise exception 'they would report to themselves' using errcode = 'check_violation', constraint = 'personal_no_circle';
  end if;
  return null;
end $$;
create constraint trigger personal_no_circle after insert or update of manager_id on personal
  deferrable initially deferred for each row when (new.manager_id is not null)
  execute function refuse_reporting_circle();

-- Away from a day until the day they are back. Rows are for the person and administrators; colleagues see `people_away`.
create table leaves (
  id uuid primary key,
  person_id uuid not null references persons,
  from_on date not null,
  until_on date not null,
  -- Who stands in for them meanwhile, where they named somebody.
  stand_in_id uuid references persons,
  reason text,
  planned_by uuid not null references persons,
  planned_at timestamptz not null,
  check (from_on < until_on),
  check (stand_in_id <> person_id)
);
create index leaves_by_person on leaves (person_id, from_on);
create index leaves_by_end on leaves (until_on);
alter table leaves enable row level security;
alter table leaves force row level security;
create policy own_or_admin on leaves to firsthand_app
  using (
    person_id = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) in ('admin', 'system')
  );
grant select, insert, update, delete on leaves to firsthand_app;

-- Who is away at an instant by their own zone: all that colleagues see of a leave.
create function people_away(at timestamptz, otherwise text)
returns table (person_id uuid, until_on date, stand_in_id uuid) language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  return query
    select l.person_id, max(l.until_on), (array_agg(l.stand_in_id order by l.until_on desc))[1]
    from leaves l left join personal x on x.person_id = l.person_id
    where l.until_on > (at at time zone 'UTC')::date - 1 and l.from_on <= (at at time zone 'UTC')::date + 1
      and (at at time zone coalesce(x.zone, otherwise))::date >= l.from_on
      and (at at time zone coalesce(x.zone, otherwise))::date < l.until_on
    group by l.person_id;
  perform set_config('firsthand.kind', kind, true);
end $$;

-- Faces: one for each person, named by the hash of its bytes; for whoever works here.
create table pictures (
  person_id uuid primary key references persons,
  sha256 text not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (length(bytes) <= 1000000),
  by uuid not null,
  at timestamptz not null
);
alter table pictures enable row level security;
alter table pictures force row level security;
create policy who_works_here on pictures to firsthand_app
  using (current_setting('firsthand.kind', true) in ('member', 'admin', 'token', 'system'));
grant select, insert, update, delete on pictures to firsthand_app;

-- Whose private details were emptied because they asked for it.
create table erasures (
  person_id uuid primary key references persons,
  by uuid not null,
  at timestamptz not null
);
grant select, insert on erasures to firsthand_app;
