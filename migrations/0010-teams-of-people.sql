-- Somebody may be in more than one team: `team` stays the main one, for the release before this one too.
alter table persons add column also_in text[] not null default '{}';
create index persons_by_team on persons (team);
create index persons_also_in on persons using gin (also_in);

-- A name as people look for it: without accents, vowel points and capitals, in whichever script, and the same on every
-- server, whatever its locale. A letter that keeps its stroke when taken apart (ø, ł, đ) is found by the plain one.
create function folded(written text) returns text
  language sql immutable strict parallel safe
  as $$
    select translate(
      replace(replace(replace(replace(replace(replace(
        lower(regexp_replace(
          normalize(written, NFKD),
          '[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f]', '', 'g'
        ) collate "C"),
        'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
      'ØøŁłĐđÐðĦħıŊŋŦŧ' || 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς' || 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄІЈЉЊЋЏҐӘҒҚҢӨҰҮҺ' || 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ',
      'oollddddhhinntt' || 'αβγδεζηθικλμνξοπρστυφχψωσ' || 'абвгдежзиклмнопрстуфхцчшщъыьэюяђєіјљњћџґәғқңөұүһ' || 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'
    )
  $$;

-- What somebody is looked for by, their name first: so it is the order of names too. Cut to what an index holds of
-- any script, since one character may come apart into many.
alter table persons add column found_by text collate "C" not null
  generated always as (left(folded(name || ' ' || handle || coalesce(' ' || title, '')), 600)) stored;
create index persons_by_name on persons (found_by, id);
