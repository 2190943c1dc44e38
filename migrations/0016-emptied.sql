-- Who empties what was private of somebody reaches their rows for it, once that is written down, and not before.
create function is_emptied(whose uuid) returns boolean language sql stable as $$
  select current_setting('firsthand.kind', true) in ('admin', 'system')
    and exists (select from erasures e where e.person_id = whose)
$$;

create policy emptied on passwords to firsthand_app using (is_emptied(person_id));
create policy emptied on follows to firsthand_app using (is_emptied(person_id));
create policy emptied on readings to firsthand_app using (is_emptied(person_id));
