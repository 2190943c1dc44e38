-- What somebody new does, whom they meet and what they read: made from a page when their first day is known, resolved to
-- persons then, and changed with the page as long as it is open.
create table onboarding_items (
  person_id uuid not null references persons,
  -- From 1 for each person, never given twice.
  number integer not null check (number > 0),
  -- Lasting id of the rule.
  rule_id uuid not null,
  section text not null check (section in ('tasks', 'people-to-meet', 'technology', 'calls', 'reading')),
  -- As the block says it: with the section it tells one item of a rule from another.
  written text not null,
  -- In words, with the names of those who are meant.
  says text not null,
  -- Address of the person or page it is about.
  href text,
  -- Nobody holds the title that is meant.
  vacant boolean not null,
  due_on date not null,
  -- The sentence, at the version that it was made under.
  citation jsonb not null,
  made_at timestamptz not null,
  -- Since when the page says so no more; only what is done stays then.
  ended_at timestamptz,
  primary key (person_id, number),
  unique (person_id, rule_id, section, written)
);

-- What is done of it: by whom, when, and what they noted.
create table onboarding_ticks (
  person_id uuid not null,
  number integer not null,
  by uuid not null references persons,
  at timestamptz not null,
  note text,
  primary key (person_id, number),
  foreign key (person_id, number) references onboarding_items
);

-- For the newcomer, their manager and administrators, and nobody else.
create function may_see_onboarding(newcomer uuid) returns boolean language sql stable as $$
  select newcomer = nullif(current_setting('firsthand.person', true), '')::uuid
    or current_setting('firsthand.kind', true) in ('admin', 'system')
    or exists (
      select from reporting_lines l
      where l.person_id = newcomer and l.manager_id = nullif(current_setting('firsthand.person', true), '')::uuid
    )
$$;

alter table onboarding_items enable row level security;
alter table onboarding_items force row level security;
create policy newcomer_manager_or_admin on onboarding_items to firsthand_app using (may_see_onboarding(person_id));
alter table onboarding_ticks enable row level security;
alter table onboarding_ticks force row level security;
create policy newcomer_manager_or_admin on onboarding_ticks to firsthand_app using (may_see_onboarding(person_id));
grant select, insert, update, delete on onboarding_items, onboarding_ticks to firsthand_app;
