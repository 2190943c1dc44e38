const marked = ['requests', 'request_labels', 'request_assignees']
const triggers = (turn: string): readonly string[] =>
  marked.map((table) => `alter table ${table} ${turn} trigger user`)

/** Statements that put 100,000 requests of 200 people beside what is there: three of ten open, one of fifty confidential. */
export const fillRequests: readonly string[] = [
  `insert into persons (id, handle, name, kind, joined_at)
   select gen_random_uuid(), 'person-' || n, 'Person ' || n, 'member', '2026-01-01' from generate_series(1, 200) n`,
  ...triggers('disable'),
  `insert into requests (number, id, project_id, project, subject, body, fields, version, due_on, closed_to_others,
                         opened_by, opened_at, opened_under, ended_at, stirred_at)
   select 1000 + n, gen_random_uuid(), gen_random_uuid(), 'many',
          'Proposal: ' || (array['podcast','webinar','guide','panel','survey','talk','film','letter'])[1 + n % 8] || ' number ' || n,
          'We would like to ' || (array['show','tell','write','film','host'])[1 + n % 5] || ' how teams in '
            || (array['Lagos','Lisbon','Lima','Pune','Osaka','Oslo','Quito'])[1 + n % 7] || ' work. ' || repeat('More about it. ', n % 30),
          '{}', 1, case when n % 3 = 0 then date '2027-01-01' + n % 300 end, n % 50 = 0,
          p.all_of[1 + n % 200], timestamptz '2025-01-01' + n * interval '5 minutes', '',
          case when (n * 7919) % 10 < 7 then timestamptz '2026-06-01' end, timestamptz '2025-01-01' + n * interval '5 minutes'
   from generate_series(1, 100000) n, (select array_agg(id) as all_of from persons where handle ~ '^person-') p`,
  `insert into request_labels (request_id, label, by, at)
   select r.id, l, r.opened_by, r.opened_at from requests r, lateral (values
     ('mktg-status::' || (array['triage','plan','wip','review'])[1 + (r.number * 31) % 4]), ('Topic ' || (r.number * 17) % 40),
     (case when (r.number * 13) % 11 < 3 then 'All-Remote Team' end)) v(l)
   where r.project = 'many' and l is not null`,
  `insert into request_assignees (request_id, assignee_id, by, at)
   select r.id, p.all_of[1 + (r.number * 7) % 200], r.opened_by, r.opened_at
   from requests r, (select array_agg(id order by handle) as all_of from persons where handle ~ '^person-') p
   where r.project = 'many' and (r.number * 11) % 8 <> 0`,
  ...triggers('enable'),
  "update requests set terms = '{}'",
  'update request_counter set last = 101000',
  'vacuum analyze',
]
