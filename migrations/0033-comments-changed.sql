-- What somebody said may be changed, and what it said before stays; or be taken back, and then its words are gone.
alter table request_comments
  -- Counts the changes of what it says.
  add column version integer not null default 1,
  add column taken_back_at timestamptz;
create table request_comment_versions (
  request_id uuid not null,
  -- The comment's.
  number integer not null,
  version integer not null,
  body text not null,
  -- When it was changed to what came after.
  at timestamptz not null,
  primary key (request_id, number, version),
  foreign key (request_id, number) references request_comments (request_id, number)
);
alter table request_comment_versions enable row level security;
create policy as_the_request on request_comment_versions to firsthand_app
  using (exists (select from requests r where r.id = request_id));
grant select, insert, delete on request_comment_versions to firsthand_app;

-- For what a reason was given: answers that are missing, its day, or its labels. Unknown of earlier ones.
alter table request_excuses add column given_for text[] not null default '{}'
  check (given_for <@ array['answers', 'day', 'labels']);

-- Whether a request that somebody else keeps to few is open and holds up one that whoever asks may see: no more of it than that.
create function holds_up(request uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from requests o
    where o.id = request and o.ended_at is null and exists (
      select from request_blocks b join requests_in_sight w on w.id = b.request_id where b.blocked_by = o.id
    )
  )
$$;

-- Its row is locked by acts that might close a ring together, however different the requests are that each is about.
create table request_rings (
  one boolean primary key default true check (one)
);
insert into request_rings default values;
-- `update` is only for its lock.
grant select, update on request_rings to firsthand_app;

-- Whether a request waits for another one, by way of whichever others, also those that whoever asks may not see.
create function waits_for(request uuid, other uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive before (id) as (
    select b.blocked_by from request_blocks b where b.request_id = request
    union select b.blocked_by from before join request_blocks b on b.request_id = before.id
  )
  select exists (select from before where id = other)
$$;

-- The one that a request is the same as in the end, by way of whichever others; itself where it is of its own.
create function original_of(request uuid) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive chain (id, step) as (
    select request, 0
    union select e.duplicate_of, step + 1 from chain join request_ends e on e.request_id = chain.id
    where e.duplicate_of is not null and step < 50
  )
  select id from chain order by step desc limit 1
$$;
