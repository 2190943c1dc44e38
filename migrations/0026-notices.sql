-- Who is told of which entry of the journal, and why. Ids only: what it says is worked out for whoever reads it.
create table notices (
  id uuid primary key,
  person_id uuid not null references persons,
  entry_id uuid not null references journal,
  reason text not null,
  -- The thing that it is about, as the journal names subjects.
  thing_kind text not null,
  thing_id text not null,
  at timestamptz not null,
  -- Whether it stands in the list in the product.
  here boolean not null,
  read_at timestamptz,
  -- How it goes by mail, and when it is due; null once it was written into a letter, and where it goes by none.
  mail_way text not null check (mail_way in ('at-once', 'daily', 'weekly', 'never')),
  mail_at timestamptz,
  mail_id uuid,
  unique (person_id, entry_id, thing_kind, thing_id)
);
create index notices_unread on notices (person_id, thing_kind, thing_id) where here and read_at is null;
create index notices_by_person on notices (person_id, id desc) where here;
create index notices_by_thing on notices (person_id, thing_kind, thing_id, id desc);
create index notices_due on notices (mail_at) where mail_at is not null;
create index notices_by_mail on notices (mail_id) where mail_id is not null;
create index notices_by_age on notices (at);
create index notices_by_entry on notices (entry_id);

-- Things of which somebody wants to hear only what is about them.
create table notice_mutes (
  person_id uuid not null references persons,
  thing_kind text not null,
  thing_id text not null,
  at timestamptz not null,
  primary key (person_id, thing_kind, thing_id)
);

-- What somebody chose for a reason; where there is no row, what the program proposes.
create table notice_choices (
  person_id uuid not null references persons,
  reason text not null,
  here boolean not null,
  mail text not null check (mail in ('at-once', 'daily', 'weekly', 'never')),
  primary key (person_id, reason)
);

-- When letters may come to somebody, by their own zone.
create table notice_times (
  person_id uuid primary key references persons,
  -- Outside their working hours and while they are away letters wait.
  quiet boolean not null,
  -- ISO numbers of weekdays.
  working_days int[] not null check (working_days <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(working_days) > 0),
  digest_hour int not null check (digest_hour between 0 and 23),
  digest_day int not null check (digest_day between 1 and 7)
);

-- One thread of letters for each person and thing: the letter that began it, and the secret of the address that answers go to.
-- As secrets that sign, it has to be kept as it is to be written again; Firsthand itself alone reads it.
create table notice_threads (
  person_id uuid not null references persons,
  thing_kind text not null,
  thing_id text not null,
  secret text not null unique,
  first_mail uuid not null,
  last_at timestamptz not null,
  primary key (person_id, thing_kind, thing_id)
);

-- The secret of the address at which somebody ends letters of a reason without signing in.
create table notice_stops (
  person_id uuid not null references persons,
  reason text not null,
  secret text not null unique,
  primary key (person_id, reason)
);

-- Answers by mail that came: so that one sent twice is written once, and nobody floods a thread.
create table notice_replies (
  id uuid primary key,
  person_id uuid not null references persons,
  thing_kind text not null,
  thing_id text not null,
  -- Hash of its Message-ID.
  message text not null,
  at timestamptz not null,
  unique (person_id, message)
);
create index notice_replies_by_age on notice_replies (at);

do $$ declare t text; begin
  foreach t in array array['notices', 'notice_mutes', 'notice_choices', 'notice_times'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_or_house on %I to firsthand_app using (is_own_or_house(person_id))', t);
    execute format('create policy emptied on %I to firsthand_app using (is_emptied(person_id))', t);
  end loop;
  foreach t in array array['notice_threads', 'notice_stops', 'notice_replies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy house_only on %I to firsthand_app using (current_setting(''firsthand.kind'', true) = ''system'')', t);
    execute format('create policy emptied on %I to firsthand_app using (is_emptied(person_id))', t);
  end loop;
end $$;

grant select, insert, update, delete on notices, notice_mutes, notice_choices, notice_times, notice_threads, notice_stops,
  notice_replies to firsthand_app;

-- Firsthand itself reads who follows what, to tell them; nobody else does.
create policy house_reads on follows for select to firsthand_app
  using (current_setting('firsthand.kind', true) = 'system');
create index follows_by_subject on follows (kind, subject);
