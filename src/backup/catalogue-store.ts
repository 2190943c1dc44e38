import type pg from 'pg'
import type { BackedUpSequence, BackedUpTable } from './header.ts'

/** A table as the catalogue knows it, with the columns that hold values of their own. */
export interface FoundTable extends BackedUpTable {
  /** Row-level security binds its owner too. */
  readonly forced: boolean
}

/** As SQL writes a name of any letters. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const inPublic = (name: string): string => `public.${quoted(name)}`

/** Every table that stands in the schema public and is no extension's, by name. */
export async function tablesIn(client: pg.ClientBase): Promise<readonly FoundTable[]> {
  const { rows } = await client.query<FoundTable>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') as columns
    from pg_catalog.pg_class c
    left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not exists (
      select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.oid order by c.relname collate "C"`)
  return rows
}

/** Where each sequence stands now: they obey no snapshot, so what is read after one is at least as far. */
export async function sequencesIn(client: pg.ClientBase): Promise<readonly BackedUpSequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_catalog.pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`)
  const found: BackedUpSequence[] = []
  for (const { name } of rows) {
    const at = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${inPublic(name)}`,
    )
    for (const { last, called } of at.rows) found.push({ name, last, called })
  }
  return found
}

/** Takes away every time limit of the server or login, and fixes how values are written. */
export async function settle(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select set_config(s.name, w.value, false) from pg_catalog.pg_settings s join (values
      ('statement_timeout', '0'), ('lock_timeout', '0'), ('transaction_timeout', '0'),
      ('idle_in_transaction_session_timeout', '0'), ('timezone', 'UTC'), ('datestyle', 'ISO, YMD'),
      ('intervalstyle', 'iso_8601'), ('bytea_output', 'hex'), ('extra_float_digits', '1'),
      ('client_encoding', 'UTF8'), ('search_path', 'public')
    ) w(name, value) on lower(s.name) = w.name`)
}

/** Copy text in UTF-8, with the columns said: the order of a table's columns may differ on the other side. */
export const copyOf = ({ name, columns }: BackedUpTable, way: 'to stdout' | 'from stdin'): string =>
  `copy ${inPublic(name)} (${columns.map(quoted).join(', ')}) ${way} with (format text, encoding 'UTF8')`
