import pg from 'pg'
import { StartProblem } from '../start-problem.ts'

/** Connects once, so that a wrong `DATABASE_URL` is one clear sentence; it never holds the password. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const database = decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username)
  const place = hostname ? `${decodeURIComponent(hostname)}:${port || 5432}` : 'the local socket'
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (fault) {
    throw new StartProblem(
      `DATABASE_URL does not work: ${reason(fault, place, decodeURIComponent(username), database)}`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reason(fault: unknown, place: string, user: string, database: string): string {
  const first = fault instanceof AggregateError ? fault.errors[0] : fault
  const code = first instanceof Error && 'code' in first ? first.code : undefined
  const message = first instanceof Error ? first.message : String(first)
  if (code === 'ECONNREFUSED' || code === 'ENOENT')
    return `no PostgreSQL answers at ${place} (connection refused).`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `there is no host named ${place.replace(/:\d+$/, '')}.`
  if (code === '28P01') return `${place} refused the password of ${user}.`
  if (code === '28000') return `${place} does not let ${user} in (${message}).`
  if (code === '3D000') return `there is no database ${database} at ${place}; make it, or name another.`
  if (/timeout/i.test(message)) return `${place} does not answer within 5 seconds.`
  return `${place} answers "${message}".`
}
