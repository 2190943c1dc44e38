import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '#kernel'
import { findRunning } from '#postgres'
import { checkDatabase, type Settings } from '#start'
import { root } from '../../../root.ts'
import { databaseState, type DatabaseState } from './database-store.ts'
import { fail, ok, warn, type Looked } from './look.ts'

/** Seconds by which the clocks of machine and database may differ. */
const skew = 5
/** Minutes that a job may wait while a server runs. */
const patience = 5

/** Everything that is kept; our own PostgreSQL is looked into only while a server runs it. */
export async function lookAtDatabase({ data, databaseUrl }: Settings): Promise<readonly Looked[]> {
  if (databaseUrl !== undefined) {
    const problem = await checkDatabase(databaseUrl).then(
      () => undefined,
      (fault: Error) => fault.message,
    )
    if (problem !== undefined)
      return [fail('database', problem, 'Mend DATABASE_URL, or start the server that it names.')]
    return read({ connectionString: databaseUrl })
  }
  const running = await findRunning(join(data, 'postgres'))
  if (running === undefined) return [ok('database', 'is looked into while a server runs on this data folder')]
  return read({ ...running })
}

async function read(config: pg.ClientConfig): Promise<readonly Looked[]> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5000, statement_timeout: 10_000 })
  client.on('error', () => {})
  try {
    const before = systemClock.now()
    await client.connect()
    const state = await databaseState(client)
    return [
      ...inDatabase(state),
      clocks(state, before, systemClock.now()),
      await schema(state),
      ...work(state),
    ]
  } catch (fault) {
    const says = fault instanceof Error ? fault.message : String(fault)
    return [fail('database', says, 'Read its log, and the rights of the login.')]
  } finally {
    await client.end().catch(() => undefined)
  }
}

function inDatabase({ version, encoding, role }: DatabaseState): readonly Looked[] {
  const roles = {
    usable: ok('roles', 'the login may work as firsthand_app'),
    absent: ok('roles', 'firsthand_app is made at the first start'),
    'not ours': fail(
      'roles',
      'the login may not work as firsthand_app',
      'Run: grant firsthand_app to the login of DATABASE_URL.',
    ),
  }
  const about = `PostgreSQL ${version}, ${encoding}`
  return [
    encoding === 'UTF8'
      ? ok('database', about)
      : fail('database', about, 'Make the database with encoding UTF8.'),
    roles[role],
  ]
}

function clocks({ now }: DatabaseState, before: Temporal.Instant, after: Temporal.Instant): Looked {
  const early = before.since(now).total('seconds')
  const late = now.since(after).total('seconds')
  const off = Math.max(early, late, 0)
  return off > skew
    ? warn(
        'clock',
        `differs from the database’s by ${Math.round(off)} seconds`,
        'Let both machines take the time from the network.',
      )
    : ok('clock', 'agrees with the database’s')
}

async function schema({ migrations }: DatabaseState): Promise<Looked> {
  const known = (await readdir(join(root, 'migrations'))).filter((name) => name.endsWith('.sql')).toSorted()
  const newer = migrations.filter((name) => !known.includes(name))
  const fresh = known.filter((name) => !migrations.includes(name))
  if (newer.length > 0)
    return fail(
      'schema',
      `is newer than this release: ${newer.join(', ')}`,
      'Start the release that made it.',
    )
  if (migrations.length === 0) return ok('schema', 'is made at the first start')
  return fresh.length === 0
    ? ok('schema', `is at ${migrations.at(-1) ?? ''}`)
    : warn(
        'schema',
        `lacks ${fresh.join(', ')}`,
        'The next start of this release brings it up to date; back up first.',
      )
}

function work({
  migrations,
  handbook,
  lastJobAt,
  waiting,
  oldestWaitingAt,
  aside,
  lostMail,
}: DatabaseState): readonly Looked[] {
  if (migrations.length === 0) return []
  const waited = oldestWaitingAt === undefined ? 0 : systemClock.now().since(oldestWaitingAt).total('minutes')
  const last =
    lastJobAt === undefined
      ? 'none was done yet'
      : `the last was done at ${lastJobAt.toString({ smallestUnit: 'second' })}`
  return [
    handbook === undefined
      ? fail('handbook', 'none is open', 'Start a server with FIRSTHAND_HANDBOOK.')
      : ok('handbook', `${handbook.origin}, version ${handbook.commit.slice(0, 10)}`),
    waited > patience
      ? warn(
          'jobs',
          `${waiting} wait, the oldest for ${Math.round(waited)} minutes; ${last}`,
          'Is a server running? Its log names jobs that fail.',
        )
      : ok('jobs', last),
    ...(aside > 0
      ? [warn('jobs', `${aside} were put aside after eight tries`, 'The log says why each failed.')]
      : []),
    ...(lostMail > 0
      ? [
          warn(
            'mail',
            `${lostMail} letters were given up within a week`,
            'Administrators see why at /-/mail.',
          ),
        ]
      : []),
  ]
}
