-- An approval ends, too, when what it was asked for has ended; and why somebody took it back is kept with that.
alter table approval_ends drop constraint approval_ends_how_check;
alter table approval_ends add constraint approval_ends_how_check
  check (how in ('taken back', 'changed', 'over')) not valid;
alter table approval_ends add column why text;

-- What follows from a yes may change what the yes is bound to.
grant update (content) on approval_decisions to firsthand_app;

-- An expert takes their answer back.
grant delete on approval_help_answers to firsthand_app;

-- Who may see what not everybody may know of is looked up again when people or pages change.
create index approvals_closed_to_some on approvals (subject_kind, subject_id) where readers is not null;
