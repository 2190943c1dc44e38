-- Numbers of requests, one after the other through all projects, so that one that moves keeps its own. A row, so that
-- what is refused or only asked gives its number back.
create table request_counter (
  one boolean primary key default true check (one),
  last bigint not null
);
insert into request_counter (last) values (0);
grant select, update on request_counter to firsthand_app;
create function next_request_number() returns bigint language sql volatile
  as 'update request_counter set last = last + 1 returning last';

create table requests (
  id uuid primary key,
  number bigint not null unique default next_request_number(),
  -- Lasting ids of project and type, and what they were called when it was opened or moved. Without a type it has no form.
  project_id uuid not null,
  project text not null,
  type_id uuid,
  type text,
  subject text not null,
  -- Markdown.
  body text not null,
  -- Answers by the ids of the form's fields, each as the form takes it: text, number, true or false, or a list of texts.
  fields jsonb not null,
  -- Counts the changes of subject, body and answers.
  version integer not null,
  due_on date,
  region text,
  -- Set where only those in `request_circle` and whoever opened it may know of it.
  closed_to_others boolean not null,
  opened_by uuid not null references persons,
  opened_at timestamptz not null,
  -- The version of the handbook it was opened under.
  opened_under text not null,
  -- Split off from this one.
  split_from uuid references requests,
  -- When it ended, as `request_ends` says; kept here for the index of those that are open.
  ended_at timestamptz,
  -- When somebody last did something with it.
  stirred_at timestamptz not null,
  words tsvector generated always as (
    setweight(to_tsvector('english', subject), 'A') || to_tsvector('english', left(body, 100000))
  ) stored
);
create index requests_open on requests (number desc) where ended_at is null;
create index requests_by_project on requests (project_id, number desc);
create index requests_by_type on requests (type_id, number desc);
create index requests_by_opener on requests (opened_by, number desc);
create index requests_due on requests (due_on, number) where ended_at is null and due_on is not null;
create index requests_words on requests using gin (words);
create index requests_split on requests (split_from) where split_from is not null;

-- Who may know of a request that is closed to others: the named, those whose it is, and those it is routed to. Resolved
-- to persons when it is opened and assigned, and again when the handbook or the list of people changes.
create table request_circle (
  request_id uuid not null references requests,
  person_id uuid not null references persons,
  -- `assigned`, `named` by somebody, or `routed` by the page.
  way text not null check (way in ('assigned', 'named', 'routed')),
  primary key (request_id, person_id, way)
);
create index request_circle_by_person on request_circle (person_id);

-- As the owner of the tables, whom their policies do not hold: so the policies may ask each other's tables.
create function is_in_request_circle(request uuid) returns boolean language sql stable security definer as $$
  select exists (
    select from request_circle c
    where c.request_id = request and c.person_id = nullif(current_setting('firsthand.person', true), '')::uuid
  )
$$;

alter table requests enable row level security;
create policy circle on requests to firsthand_app
  using (
    not closed_to_others
    or current_setting('firsthand.kind', true) = 'system'
    or opened_by = nullif(current_setting('firsthand.person', true), '')::uuid
    or is_in_request_circle(id)
  )
  with check (true);
alter table request_circle enable row level security;
create policy circle on request_circle to firsthand_app
  using (exists (select from requests r where r.id = request_id) or is_emptied(person_id)) with check (true);

-- Who sees to it.
create table request_assignees (
  request_id uuid not null references requests,
  assignee_id uuid not null references persons,
  by uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, assignee_id)
);
create index request_assignees_by_assignee on request_assignees (assignee_id, request_id);

-- Labels as pages name them. What stands before the last `::` is the group: of each a request has one.
create table request_labels (
  request_id uuid not null references requests,
  label text not null,
  exclusive_group text generated always as (nullif(regexp_replace(label, '^(?:(.+)::)?.*$', '\1', 's'), '')) stored,
  by uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, label)
);
create unique index request_labels_one_of_group on request_labels (request_id, exclusive_group);
create index request_labels_by_label on request_labels (label, request_id);

-- Who hears of it, and who asked not to.
create table request_followers (
  request_id uuid not null references requests,
  person_id uuid not null references persons,
  muted boolean not null,
  since timestamptz not null,
  primary key (request_id, person_id)
);
create index request_followers_by_person on request_followers (person_id);

-- What is said about it, in Markdown; an answer names the first comment of its thread.
create table request_comments (
  id uuid primary key,
  request_id uuid not null references requests,
  -- From 1 for each request.
  number integer not null,
  thread integer,
  body text not null,
  by uuid not null references persons,
  at timestamptz not null,
  changed_at timestamptz,
  unique (request_id, number)
);

-- Whoever sees to it has said that they do.
create table request_acceptances (
  request_id uuid primary key references requests,
  by uuid not null references persons,
  at timestamptz not null
);

-- How it ended; a reopened one has no row.
create table request_ends (
  request_id uuid primary key references requests,
  outcome text not null check (outcome in ('done', 'declined', 'duplicate')),
  why text,
  duplicate_of uuid references requests check ((outcome = 'duplicate') = (duplicate_of is not null)),
  by uuid not null references persons,
  at timestamptz not null
);
create index request_ends_by_original on request_ends (duplicate_of) where duplicate_of is not null;

-- Put aside until a day.
create table request_snoozes (
  request_id uuid primary key references requests,
  until_on date not null,
  by uuid not null references persons,
  at timestamptz not null
);

-- It waits for another one.
create table request_blocks (
  request_id uuid not null references requests,
  blocked_by uuid not null references requests,
  by uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, blocked_by)
);
create index request_blocks_by_other on request_blocks (blocked_by);

-- What it said before each change.
create table request_versions (
  request_id uuid not null references requests,
  version integer not null,
  subject text not null,
  body text not null,
  fields jsonb not null,
  -- Who wrote what came after it, and when.
  by uuid not null references persons,
  at timestamptz not null,
  primary key (request_id, version)
);

-- Why it lacks what a page asks for.
create table request_excuses (
  id uuid primary key,
  request_id uuid not null references requests,
  rule_id uuid not null,
  why text not null,
  by uuid not null references persons,
  at timestamptz not null
);
create index request_excuses_by_rule on request_excuses (rule_id, at desc);
create index request_excuses_by_request on request_excuses (request_id);

do $$
declare of text;
begin
  foreach of in array array[
    'request_assignees', 'request_labels', 'request_followers', 'request_comments', 'request_acceptances',
    'request_ends', 'request_snoozes', 'request_blocks', 'request_versions', 'request_excuses'
  ] loop
    execute format('alter table %I enable row level security', of);
    execute format('create policy as_the_request on %I to firsthand_app using (exists (select from requests r where r.id = request_id))', of);
  end loop;
end $$;
create policy emptied on request_followers to firsthand_app using (is_emptied(person_id));

grant select, insert, update, delete on requests, request_circle, request_assignees, request_labels, request_followers,
  request_comments, request_acceptances, request_ends, request_snoozes, request_blocks, request_versions,
  request_excuses to firsthand_app;
