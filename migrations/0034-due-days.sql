-- Of which due day of a request those who see to it were reminded: once of each, whenever and by whichever node it was looked at.
create table request_reminders (
  request_id uuid not null references requests,
  due_on date not null,
  at timestamptz not null,
  primary key (request_id, due_on)
);
alter table request_reminders enable row level security;
create policy as_the_request on request_reminders to firsthand_app
  using (exists (select from requests r where r.id = request_id));
grant select, insert on request_reminders to firsthand_app;

-- It waits for whoever asked: they were asked back by a comment, or its form was sent without answers that it asks for.
create table request_details_wanted (
  request_id uuid primary key references requests,
  comment integer,
  by uuid not null references persons,
  at timestamptz not null
);
alter table request_details_wanted enable row level security;
create policy as_the_request on request_details_wanted to firsthand_app
  using (exists (select from requests r where r.id = request_id));
grant select, insert, update, delete on request_details_wanted to firsthand_app;

-- As before, and blocked also while it waits for details.
create or replace function request_terms(r requests) returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select array_agg(term) from (
    select 'by:' || r.opened_by
    union all select 'project:' || r.project_id
    union all select 'type:' || r.type_id where r.type_id is not null
    union all select 'state:' || case when r.ended_at is null then 'open' else 'ended' end
    union all select 'state:' || case when y.request_id is null then 'waiting' else 'accepted' end
      from (values (r.id)) one (id) left join request_acceptances y on y.request_id = one.id where r.ended_at is null
    union all select 'state:snoozed' from request_snoozes s where s.request_id = r.id and r.ended_at is null
    union all select 'state:blocked' where r.ended_at is null and exists (select from request_blocks b where b.request_id = r.id)
    union all select 'state:blocked' where r.ended_at is null and exists (select from request_details_wanted w where w.request_id = r.id)
    union all select 'state:declined' from request_ends e where e.request_id = r.id and e.outcome = 'declined'
    union all select 'assignee:' || coalesce(a.assignee_id::text, 'nobody')
      from (values (r.id)) one (id) left join request_assignees a on a.request_id = one.id
    union all select 'label:' || l.label from request_labels l where l.request_id = r.id
    union all select 'group:' || l.exclusive_group from request_labels l
      where l.request_id = r.id and l.exclusive_group is not null
  ) found (term)
$$;
create trigger terms_put after insert on request_details_wanted referencing new table as changed
  for each statement execute function renew_terms();
create trigger terms_taken after delete on request_details_wanted referencing old table as changed
  for each statement execute function renew_terms();
