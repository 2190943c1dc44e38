import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { inPublic, tablesIn } from './catalogue-store.ts'

/** Tables named in a refusal; the others are counted. */
const named = 3
/** Milliseconds that connections may take which are just closing, such as one that tried the address. */
const closing = 2000

/** Throws unless nobody else is connected and the schema public holds no table. */
export async function checkTarget(client: pg.ClientBase): Promise<void> {
  await checkAlone(client)
  const tables = await tablesIn(client)
  if (tables.length === 0) return
  const held = []
  for (const { name } of tables) {
    const count = await client.query<{ rows: number }>(`select count(*)::int as rows from ${inPublic(name)}`)
    held.push({ name, rows: count.rows[0]?.rows ?? 0 })
  }
  const most = held.toSorted((a, b) => b.rows - a.rows).slice(0, named)
  const said = most.map(({ name, rows: count }) => `${name} (${count} ${count === 1 ? 'row' : 'rows'})`)
  const rest = held.length - most.length
  throw new StartProblem(
    `The database is not empty: it holds ${said.join(', ')}${rest > 0 ? ` and ${rest} more tables` : ''}. Nothing was restored, and nothing was changed. Restore into an empty place: give FIRSTHAND_DATA another folder, or DATABASE_URL a new database.`,
  )
}

async function checkAlone(client: pg.ClientBase): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const { rows } = await client.query<{ database: string; others: number }>(`
      select current_database() as database, count(*)::int as others from pg_catalog.pg_stat_activity
      where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()`)
    const { database, others } = rows[0] ?? { database: '', others: 0 }
    if (others === 0) return
    if (waited >= closing)
      throw new StartProblem(
        `The database ${database} is in use by ${others} other ${others === 1 ? 'connection' : 'connections'}: stop the Firsthand that serves from it, then restore again. Nothing was restored.`,
      )
    await pause(100)
  }
}
