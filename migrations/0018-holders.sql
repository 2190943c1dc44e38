-- Who carries a title, as it is written and as people look for it. By hash: a title may be of any length.
create index persons_by_title on persons using hash (title);
create index persons_by_folded_title on persons using hash (folded(title));

-- Who manages each of some people: for what a rule decides by it, whoever acts. Asked as the house.
create function managers_of(people uuid[]) returns table (person_id uuid, manager_id uuid) language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  return query select l.person_id, l.manager_id from reporting_lines l where l.person_id = any (people);
  perform set_config('firsthand.kind', kind, true);
end $$;

-- `people_away` of some people only.
create function people_away(at timestamptz, otherwise text, people uuid[])
returns table (person_id uuid, until_on date, stand_in_id uuid) language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  return query
    select l.person_id, max(l.until_on), (array_agg(l.stand_in_id order by l.until_on desc))[1]
    from leaves l left join personal x on x.person_id = l.person_id
    where l.person_id = any (people)
      and l.until_on > (at at time zone 'UTC')::date - 1 and l.from_on <= (at at time zone 'UTC')::date + 1
      and (at at time zone coalesce(x.zone, otherwise))::date >= l.from_on
      and (at at time zone coalesce(x.zone, otherwise))::date < l.until_on
    group by l.person_id;
  perform set_config('firsthand.kind', kind, true);
end $$;

-- Who is away at a moment among leaves of all years, without reading those that are past or still to come.
create index leaves_by_days on leaves (until_on, from_on);
drop index leaves_by_end;

-- Those who are away and asked this person to stand in for them.
create index leaves_by_stand_in on leaves (stand_in_id, until_on) where stand_in_id is not null;
create function people_away_standing_in(at timestamptz, otherwise text, whoever uuid)
returns table (person_id uuid, until_on date, stand_in_id uuid) language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  return query
    select a.* from people_away(at, otherwise, array(
      select l.person_id from leaves l
      where l.stand_in_id = whoever and l.until_on > (at at time zone 'UTC')::date - 1
    )) a where a.stand_in_id = whoever;
  perform set_config('firsthand.kind', kind, true);
end $$;

-- What somebody did and what was done with their account, newest first.
create index journal_about on journal ((facts ->> 'as'), seq desc) where facts ->> 'as' is not null;
drop index journal_as;
