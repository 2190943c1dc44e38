import type pg from 'pg'

interface Asked {
  sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
}

/** Every table's rows as one text each, in an order of their own; read as a superuser, whom nothing is hidden from. */
export async function allRows({ sql }: Asked): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { table_name: name } of tables) {
    const rows = await sql<{ said: string | null }>(
      `select string_agg(to_jsonb(t)::text, E'\\n' order by to_jsonb(t)::text) as said from "${name}" t`,
    )
    found[name] = rows[0]?.said ?? ''
  }
  return found
}

/** What else makes a database: columns, references, checks, indexes, policies, rights, sequences. */
export async function allShapes({ sql }: Asked): Promise<readonly string[]> {
  const rows = await sql<{ said: string }>(`
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, identity_generation) as said
      from information_schema.columns where table_schema = 'public'
    union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', tablename, policyname, roles, qual, with_check) from pg_policies
    union all select concat_ws(' ', relname, relkind, relrowsecurity, relforcerowsecurity, relacl) from pg_class
      where relnamespace = 'public'::regnamespace
    union all select concat_ws(' ', schemaname, sequencename, start_value, increment_by, last_value) from pg_sequences
    order by said`)
  return rows.map(({ said }) => said)
}
