import { sql } from 'kysely'
import { newId, type Act, type Db } from '#kernel'
import { soundOf } from './sound-of.ts'
import type { KeptTarget } from './target.ts'

/** A short link as it is kept. Whether somebody may see it is known where its target is: in the handbook. */
export interface ShortLink {
  readonly id: string
  readonly name: string
  readonly target: KeptTarget
  /** Absent where it is said as it is written. */
  readonly spoken?: string
  readonly madeBy: { readonly id: string; readonly handle: string; readonly name: string }
  readonly madeAt: Temporal.Instant
  readonly endedAt?: Temporal.Instant
}

interface Row {
  readonly id: string
  readonly name: string
  readonly path: string | null
  readonly commit: string | null
  readonly anchor: string | null
  readonly outside: string | null
  readonly spoken: string | null
  readonly made_by: string
  readonly handle: string
  readonly maker: string
  readonly made_at: Temporal.Instant
  readonly ended_at: Temporal.Instant | null
}

const toLink = (row: Row): ShortLink => ({
  id: row.id,
  name: row.name,
  target:
    row.outside === null
      ? { path: row.path ?? '', commit: row.commit ?? '', ...(row.anchor !== null && { anchor: row.anchor }) }
      : { outside: row.outside },
  ...(row.spoken !== null && { spoken: row.spoken }),
  madeBy: { id: row.made_by, handle: row.handle, name: row.maker },
  madeAt: row.made_at,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
})

const links = sql`
  select l.id, l.name, l.path, l.commit, l.anchor, l.outside, l.spoken, l.made_by, p.handle, p.name as maker, l.made_at,
         e.at as ended_at
  from short_links l
  join persons p on p.id = l.made_by
  left join short_link_ends e on e.link_id = l.id`

/** By name, from the one after `after` on. */
export async function shortLinks(
  db: Db,
  { after = '', limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly ShortLink[]> {
  const { rows } = await sql<Row>`
    ${links} where l.name > ${after} order by l.name limit ${limit}`.execute(db)
  return rows.map(toLink)
}

export async function shortLinkNamed(db: Db, name: string): Promise<ShortLink | undefined> {
  const { rows } = await sql<Row>`${links} where l.name = ${name}`.execute(db)
  return rows[0] && toLink(rows[0])
}

/** The same, locked: whoever changes it comes one after the other. */
export async function lockedShortLink(db: Db, name: string): Promise<ShortLink | undefined> {
  await sql`select from short_links where name = ${name} for no key update`.execute(db)
  return shortLinkNamed(db, name)
}

/** Those that sound like a name, itself left out. */
export async function soundingLike(db: Db, name: string): Promise<readonly ShortLink[]> {
  const { rows } = await sql<Row>`
    ${links} where l.sound = ${soundOf(name)} and l.name <> ${name} order by l.name limit 20`.execute(db)
  return rows.map(toLink)
}

/** Those of the names that nobody has. */
export async function freeNames(db: Db, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from short_links where name = any (${[...names]})`.execute(db)
  const taken = new Set(rows.map(({ name }) => name))
  return names.filter((name) => !taken.has(name))
}

const columnsOf = (target: KeptTarget) =>
  'outside' in target
    ? { outside: target.outside, path: null, commit: null, anchor: null }
    : { outside: null, path: target.path, commit: target.commit, anchor: target.anchor ?? null }

/** Undefined where somebody else took the name. */
export async function insertShortLink(
  { db, by, now }: Act,
  { name, target, spoken }: Pick<ShortLink, 'name' | 'target'> & { readonly spoken: string | undefined },
): Promise<string | undefined> {
  const made = await db
    .insertInto('short_links')
    .values({
      id: newId(now),
      name,
      sound: soundOf(name),
      ...columnsOf(target),
      spoken: spoken ?? null,
      made_by: by.id,
      made_at: now,
    })
    .onConflict((same) => same.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Lets it lead elsewhere, and be said otherwise. */
export async function changeShortLink(
  db: Db,
  { id, target, spoken }: Pick<ShortLink, 'id' | 'target'> & { readonly spoken: string | undefined },
): Promise<void> {
  await db
    .updateTable('short_links')
    .set({ ...columnsOf(target), spoken: spoken ?? null })
    .where('id', '=', id)
    .execute()
}

export async function insertEnd({ db, by, now }: Act, id: string): Promise<void> {
  await db.insertInto('short_link_ends').values({ link_id: id, by: by.id, at: now }).execute()
}

export async function deleteEnd({ db }: Act, id: string): Promise<void> {
  await db.deleteFrom('short_link_ends').where('link_id', '=', id).execute()
}
