import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { launch, prefixOf, type Prefix } from './launcher.ts'

/** `firsthand_owner` migrates; `firsthand_app` serves and cannot pass by row security. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: 'firsthand_owner' | 'firsthand_app'
  readonly database: string
}

export interface PostgresOptions {
  /** Folder of the cluster; made when absent. */
  readonly folder: string
  /** What PostgreSQL says, line by line. */
  readonly log?: (line: string) => void
  /** False trades safety against a power cut for speed: tests only. */
  readonly durable?: boolean
}

/** A running PostgreSQL of our own. */
export interface Postgres {
  /** Folder of its socket: it listens nowhere else. */
  readonly host: string
  readonly port: number
  connection(user: Connection['user'], database: string): Connection
  /** Ends it in order; safe to call twice. */
  stop(): Promise<void>
}

const port = 5432

/** Makes the cluster when the folder is new, starts it, and answers once it takes connections. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = await findBinaries()
  const prefix = prefixOf()
  const log = options.log ?? (() => {})
  const durable = options.durable ?? true
  const fresh = (await readFile(join(options.folder, 'PG_VERSION'), 'utf8').catch(() => '')) === ''
  if (fresh) await makeCluster(binaries, prefix, options.folder, durable)

  const host = await mkdtemp(join(tmpdir(), 'firsthand-'))
  await chmod(host, 0o700)
  const said: string[] = []
  const child = launch(prefix, binaries.postgres, settings(options.folder, host, durable), options.folder)
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (said.length > 20) said.shift()
        log(line)
      })
  const ended = once(child, 'close')
  const connection: Postgres['connection'] = (user, database) => ({ host, port, user, database })

  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    await ended
    await rm(host, { recursive: true, force: true })
  }
  while (child.exitCode === null && child.signalCode === null) {
    if (await ready(options.folder, child.pid)) {
      if (fresh) await makeRoles(connection('firsthand_owner', 'postgres'))
      return { host, port, connection, stop }
    }
    await pause(10)
  }
  await stop()
  throw new StartProblem(`PostgreSQL did not start: ${said.at(-1) ?? 'it said nothing'}`)
}

function settings(folder: string, host: string, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    port: String(port),
    jit: 'off',
    shared_buffers: '64MB',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', folder, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Made beside its place and moved there when whole, so that a crash half-way leaves no half cluster. */
async function makeCluster(
  binaries: Binaries,
  prefix: Prefix,
  folder: string,
  durable: boolean,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = `${folder}.new-${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  const args = [
    ...['-D', unfinished, '-U', 'firsthand_owner', '--auth=trust', '--encoding=UTF8', '--locale=C'],
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = launch(prefix, binaries.initdb, args, dirname(folder))
  let said = ''
  child.stdout?.resume()
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new StartProblem(`The database could not be made: ${said.trim()}`)
  await rename(unfinished, folder)
}

async function makeRoles(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('create role firsthand_app login nobypassrls')
  await client.query('create database firsthand')
  await client.end()
}

/** The last line of its pid file says when it takes connections; cheaper than trying to connect. */
async function ready(folder: string, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}
