-- What is open is looked for by the day it is due.
create index onboarding_items_by_due on onboarding_items (due_on);

-- Whom somebody manages: asked as the house, once for a whole query and not along the line of each row.
create function managed_by(above uuid) returns setof uuid language plpgsql stable as $$
declare
  kind text := coalesce(current_setting('firsthand.kind', true), '');
begin
  perform set_config('firsthand.kind', 'system', true);
  return query select l.person_id from reporting_lines l where l.manager_id = above;
  perform set_config('firsthand.kind', kind, true);
end $$;

-- The same people as before: the newcomer, who manages them, and administrators. Each question is asked once a query.
alter policy newcomer_manager_or_admin on onboarding_items using (
  (select coalesce(current_setting('firsthand.kind', true), '') in ('admin', 'system'))
  or person_id = (select nullif(current_setting('firsthand.person', true), '')::uuid)
  or person_id in (select managed_by(nullif(current_setting('firsthand.person', true), '')::uuid))
);
alter policy newcomer_manager_or_admin on onboarding_ticks using (
  (select coalesce(current_setting('firsthand.kind', true), '') in ('admin', 'system'))
  or person_id = (select nullif(current_setting('firsthand.person', true), '')::uuid)
  or person_id in (select managed_by(nullif(current_setting('firsthand.person', true), '')::uuid))
);
drop function may_see_onboarding(uuid);
