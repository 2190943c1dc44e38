import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyOf, inPublic, quoted, type FoundTable } from './catalogue-store.ts'
import type { BackedUpSequence } from './header.ts'
import type { Part } from './part-reader.ts'

/** What was taken off the tables so that rows may come in any order. */
export interface Bared {
  /** Puts it all back; references are checked then, all at once. */
  dress(): Promise<void>
}

interface Reference {
  readonly table: string
  readonly name: string
  readonly said: string
}

/** Takes references, triggers and what hides rows from their owner off, and empties what migrations wrote. No superuser is needed. */
export async function bareTables(client: pg.ClientBase, tables: readonly FoundTable[]): Promise<Bared> {
  const references = await referencesIn(client)
  const forced = tables.filter((table) => table.forced)
  for (const { table, name } of references)
    await client.query(`alter table ${inPublic(table)} drop constraint ${quoted(name)}`)
  for (const { name } of tables) await client.query(`alter table ${inPublic(name)} disable trigger user`)
  for (const { name } of forced)
    await client.query(`alter table ${inPublic(name)} no force row level security`)
  await client.query(`truncate ${tables.map(({ name }) => inPublic(name)).join(', ')}`)
  const dress = async (): Promise<void> => {
    for (const { table, name, said } of references)
      await client.query(`alter table ${inPublic(table)} add constraint ${quoted(name)} ${said}`)
    for (const { name } of tables) await client.query(`alter table ${inPublic(name)} enable trigger user`)
    for (const { name } of forced)
      await client.query(`alter table ${inPublic(name)} force row level security`)
  }
  return { dress }
}

async function referencesIn(client: pg.ClientBase): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.relname as table, k.conname as name, pg_catalog.pg_get_constraintdef(k.oid) as said
    from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace
    order by c.relname, k.conname`)
  return rows
}

/** Loads a table's rows; identity columns keep the values they had. Answers how many the database took. */
export async function loadRows(client: pg.ClientBase, part: Part): Promise<number> {
  const into = client.query(copyFrom(copyOf(part, 'from stdin')))
  await pipeline(Readable.from(part.content, { objectMode: false }), into)
  return into.rowCount
}

/** No number that was given out is given again. */
export async function setSequences(
  client: pg.ClientBase,
  sequences: readonly BackedUpSequence[],
): Promise<void> {
  for (const { name, last, called } of sequences)
    await client.query('select pg_catalog.setval($1::regclass, $2::bigint, $3)', [
      inPublic(name),
      last,
      called,
    ])
}

/** Begins the one transaction of a restore. */
export const begin = (client: pg.ClientBase): Promise<unknown> => client.query('begin')

export const commit = (client: pg.ClientBase): Promise<unknown> => client.query('commit')

/** Tells the planner how much there is. */
export const analyse = (client: pg.ClientBase): Promise<unknown> => client.query('analyze')
