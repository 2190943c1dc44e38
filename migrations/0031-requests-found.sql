-- What a filter asks for, of each request in one place: one index answers any of it together with words. Kept by
-- triggers, as whoever changes a request may lose sight of it by that.
alter table requests add column terms text[] not null default '{}';

-- As the owner of the tables: complete, whoever acts.
create function request_terms(r requests) returns text[] language sql stable security definer
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
    union all select 'state:declined' from request_ends e where e.request_id = r.id and e.outcome = 'declined'
    union all select 'assignee:' || coalesce(a.assignee_id::text, 'nobody')
      from (values (r.id)) one (id) left join request_assignees a on a.request_id = one.id
    union all select 'label:' || l.label from request_labels l where l.request_id = r.id
    union all select 'group:' || l.exclusive_group from request_labels l
      where l.request_id = r.id and l.exclusive_group is not null
  ) found (term)
$$;

create function keep_terms() returns trigger language plpgsql as $$
begin
  new.terms := request_terms(new);
  return new;
end $$;
create trigger requests_terms before insert or update of opened_by, project_id, type_id, ended_at, terms on requests
  for each row execute function keep_terms();

create function renew_terms() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update requests set terms = '{}' where id in (select request_id from changed);
  return null;
end $$;
do $$
declare of text;
begin
  foreach of in array array['request_assignees', 'request_labels', 'request_acceptances', 'request_ends',
    'request_snoozes', 'request_blocks'] loop
    execute format('create trigger terms_put after insert on %I referencing new table as changed for each statement execute function renew_terms()', of);
    execute format('create trigger terms_changed after update on %I referencing new table as changed for each statement execute function renew_terms()', of);
    execute format('create trigger terms_taken after delete on %I referencing old table as changed for each statement execute function renew_terms()', of);
  end loop;
end $$;

update requests set terms = '{}';
create index requests_terms_and_words on requests using gin (terms, words);
drop index requests_words;

-- The rows that the policy lets somebody see, by the same condition; but not as a barrier, behind which no index on
-- terms or words could be used. For finding the numbers of requests; the requests themselves are read by them.
create view requests_in_sight as
  select id, number, project_id, type_id, opened_by, closed_to_others, due_on, split_from, ended_at, terms, words
  from requests
  where not closed_to_others
    or current_setting('firsthand.kind', true) = 'system'
    or opened_by = nullif(current_setting('firsthand.person', true), '')::uuid
    or is_in_request_circle(id);
grant select on requests_in_sight to firsthand_app;
