import { sql, type RawBuilder } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/** Whom a list of people is to hold: all that fit everything that is said. */
export interface PeopleFilter {
  /** Names of teams, former ones too: those who are in one of them. */
  readonly teams?: readonly string[]
  readonly regions?: readonly string[]
  /** A title as people carry it, or the handles of those who hold it by the handbook. */
  readonly title?: { readonly written: string; readonly handles: readonly string[] }
  /** Each stands in name, handle or title; accents and capitals do not matter. */
  readonly words: readonly string[]
  /** Those who left in place of those who are here. */
  readonly left: boolean
}

/** Somebody in a list; who left with the time of it. */
export type PersonInList = Person & { readonly leftAt?: Temporal.Instant | undefined }

type Row = PersonRow & { readonly left_at: Temporal.Instant | null }

const fitting = ({ teams, regions, title, words, left }: PeopleFilter): RawBuilder<unknown> => {
  const parts = [
    left ? sql`true` : isHere,
    ...(teams ? [sql`(p.team = any (${[...teams]}) or p.also_in && ${[...teams]}::text[])`] : []),
    ...(regions ? [sql`p.region = any (${[...regions]})`] : []),
    ...(title
      ? [sql`(folded(p.title) = folded(${title.written}) or p.handle = any (${[...title.handles]}))`]
      : []),
    ...words.map((word) => sql`position(folded(${word}) in p.found_by) > 0`),
  ]
  const from = left
    ? sql`persons p join departures d on d.person_id = p.id and d.returned_at is null`
    : sql`persons p`
  return sql`${from} where ${sql.join(parts, sql` and `)}`
}

/** When they left, in the same list. */
const leftAt = ({ left }: PeopleFilter): RawBuilder<unknown> =>
  left ? sql`d.at as left_at` : sql`null::timestamptz as left_at`

const listed = (row: Row): PersonInList => ({
  ...toPerson(row),
  ...(row.left_at && { kind: 'left' as const, leftAt: row.left_at }),
})

/** Some of those who fit, by name; they go on after the one with that id. */
export async function somePeopleVisibleTo(
  db: Db,
  _person: Person,
  filter: PeopleFilter,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly PersonInList[]> {
  const { rows } = await sql<Row>`
    select ${personColumns}, ${leftAt(filter)} from ${fitting(filter)}
      ${after === undefined ? sql`` : sql`and (p.found_by, p.id) > (select found_by, id from persons where id = ${after})`}
    order by p.found_by, p.id limit ${limit}`.execute(db)
  return rows.map(listed)
}

/** A part of the same list, by how many stand before it. */
export async function peopleByNameVisibleTo(
  db: Db,
  _person: Person,
  filter: PeopleFilter,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<readonly PersonInList[]> {
  const { rows } = await sql<Row>`
    select ${personColumns}, ${leftAt(filter)} from ${fitting(filter)}
    order by p.found_by, p.id offset ${skip} limit ${limit}`.execute(db)
  return rows.map(listed)
}

/** How many fit. */
export async function countPeopleVisibleTo(db: Db, _person: Person, filter: PeopleFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int from ${fitting(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** One place of somebody in the list by team: who is in two teams has two. */
export interface PlaceInTeam {
  readonly person: PersonInList
  /** As the list of people names it; undefined for who is in none. */
  readonly team?: string
}

/**
 * A part of the list by team, teams in the order given and the others after them. Of those who fit, only their places in
 * the teams that were asked for.
 */
export async function peopleByTeamVisibleTo(
  db: Db,
  _person: Person,
  filter: PeopleFilter,
  {
    order,
    skip,
    limit,
  }: { readonly order: readonly string[]; readonly skip: number; readonly limit: number },
): Promise<readonly PlaceInTeam[]> {
  const only = filter.teams
  const { rows } = await sql<Row & { in_team: string | null }>`
    with fit as (select ${personColumns}, ${leftAt(filter)}, p.found_by from ${fitting(filter)})
    select fit.*, m.team as in_team from fit,
      lateral unnest(case when fit.team is null and fit.also_in = '{}' then array[null]
                          else array_remove(array_prepend(fit.team, fit.also_in), null) end) as m (team)
    ${only ? sql`where m.team = any (${[...only]})` : sql``}
    order by array_position(${[...order]}::text[], m.team) nulls last, m.team nulls last, found_by, id
    offset ${skip} limit ${limit}`.execute(db)
  return rows.map((row) => ({ person: listed(row), ...(row.in_team !== null && { team: row.in_team }) }))
}

/** How many of those who fit are in each team; under undefined those in none. */
export async function teamCountsVisibleTo(
  db: Db,
  _person: Person,
  filter: PeopleFilter,
): Promise<ReadonlyMap<string | undefined, number>> {
  const only = filter.teams
  const { rows } = await sql<{ team: string | null; count: number }>`
    with fit as (select p.team, p.also_in from ${fitting(filter)})
    select m.team, count(*)::int from fit,
      lateral unnest(case when fit.team is null and fit.also_in = '{}' then array[null]
                          else array_remove(array_prepend(fit.team, fit.also_in), null) end) as m (team)
    ${only ? sql`where m.team = any (${[...only]})` : sql``} group by m.team`.execute(db)
  return new Map(rows.map(({ team, count }) => [team ?? undefined, count]))
}

/** Titles that people who are here carry. */
export async function titlesVisibleTo(db: Db, _person: Person): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`
    select p.title from persons p where ${isHere} and p.title is not null group by p.title order by folded(p.title)`.execute(
    db,
  )
  return rows.map(({ title }) => title)
}
