import type pg from 'pg'
import { applicationRole } from '#kernel'

/** What a database says of itself and of the work in it. */
export interface DatabaseState {
  readonly version: string
  readonly encoding: string
  readonly now: Temporal.Instant
  /** Whether the application's role is there, and whether this login may work as it. */
  readonly role: 'usable' | 'not ours' | 'absent'
  readonly migrations: readonly string[]
  readonly handbook?: { readonly origin: string; readonly commit: string }
  readonly lastJobAt?: Temporal.Instant
  readonly waiting: number
  readonly oldestWaitingAt?: Temporal.Instant
  readonly aside: number
  /** Letters given up within a week. */
  readonly lostMail: number
}

/** Reads it all; of a database that Firsthand never opened only what every one has. */
export async function databaseState(client: pg.ClientBase): Promise<DatabaseState> {
  const first = await client.query<{
    version: string
    encoding: string
    now: string
    role: boolean
    member: boolean | null
    opened: boolean
  }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
            to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
            exists (select from pg_roles where rolname = $1) as role,
            (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1) as member,
            to_regclass('migrations') is not null and to_regclass('jobs') is not null as opened`,
    [applicationRole],
  )
  const [row] = first.rows
  if (row === undefined) throw new Error('The database answers nothing.')
  const { version, encoding, now, role, member, opened } = row
  const base = {
    version,
    encoding,
    now: Temporal.Instant.from(now),
    role: role ? (member === true ? ('usable' as const) : ('not ours' as const)) : ('absent' as const),
  }
  return opened
    ? { ...base, ...(await workIn(client)) }
    : { ...base, migrations: [], waiting: 0, aside: 0, lostMail: 0 }
}

async function workIn(client: pg.ClientBase) {
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migrations order by name',
  )
  const { rows } = await client.query<{
    origin: string | null
    commit: string | null
    last: string | null
    waiting: string
    oldest: string | null
    aside: string
    mail: boolean
  }>(
    `select (select origin from handbook) as origin, (select commit from in_force) as commit,
            (select extract(epoch from max(at)) from deliveries) as last,
            (select count(*) from jobs where parked_at is null and run_at <= clock_timestamp()) as waiting,
            (select extract(epoch from min(run_at)) from jobs where parked_at is null and run_at <= clock_timestamp()) as oldest,
            (select count(*) from jobs where parked_at is not null) as aside, to_regclass('mails') is not null as mail`,
  )
  const [row] = rows
  return {
    migrations: migrations.map(({ name }) => name),
    waiting: Number(row?.waiting ?? 0),
    aside: Number(row?.aside ?? 0),
    lostMail: row?.mail ? await lostMail(client) : 0,
    ...(row?.origin && row.commit ? { handbook: { origin: row.origin, commit: row.commit } } : {}),
    ...(row?.last ? { lastJobAt: atSecond(row.last) } : {}),
    ...(row?.oldest ? { oldestWaitingAt: atSecond(row.oldest) } : {}),
  }
}

async function lostMail(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ lost: string }>(
    `select count(*) as lost from mails where given_up_at > clock_timestamp() - interval '7 days'`,
  )
  return Number(rows[0]?.lost ?? 0)
}

const atSecond = (epoch: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(epoch) * 1000))
