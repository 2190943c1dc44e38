import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findAccount, type Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { folderProblem } from './folder-problem.ts'
import { launch, type Running } from './launch.ts'
import { makeFolder } from './make-folder.ts'
import { freeFolder } from './orphan.ts'
import { port, settingsOf } from './settings.ts'
import { clearSocketFolder, lastSocketFolder, makeSocketFolder } from './socket-folder.ts'

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

/** A running PostgreSQL of our own, with an empty database `firsthand` at first. */
export interface Postgres {
  /** Folder of its socket: it listens nowhere else. */
  readonly host: string
  readonly port: number
  /** Settles when it has ended, asked for or not, with the last line it said. */
  readonly ended: Promise<string>
  connection(user: Connection['user'], database: string): Connection
  /** Ends it in order; safe to call twice. */
  stop(): Promise<void>
}

/** Makes the cluster when the folder is new, starts it, and answers once it takes connections. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = resolve(options.folder)
  const durable = options.durable ?? true
  await makeFolder(dirname(folder))
  const account = await findAccount(await findBinaries(), dirname(folder))
  const leftBehind = await lastSocketFolder(folder)
  await freeFolder(folder)
  if (leftBehind) await clearSocketFolder(leftBehind)
  await prepareCluster(account, folder, durable).catch((fault) => Promise.reject(asProblem(folder, fault)))

  const host = await makeSocketFolder(account, folder)
  const running = await startIn(account, folder, host, durable, options.log).catch(async (fault) => {
    await clearSocketFolder(host)
    throw fault
  })
  const connection: Postgres['connection'] = (user, database) => ({ host, port, user, database })
  const stop = async (): Promise<void> => {
    running.end('orderly')
    const late = setTimeout(() => running.end('now'), 20_000)
    await running.ended
    clearTimeout(late)
    await clearSocketFolder(host)
  }
  await furnish(connection('firsthand_owner', 'postgres')).catch(async (fault) => {
    await stop()
    throw folderProblem(folder, String(fault))
  })
  return { host, port, connection, stop, ended: running.ended.then(() => running.said.at(-1) ?? '') }
}

/** The processes of a killed postmaster may linger for a moment: tries for three seconds. */
async function startIn(
  account: Account,
  folder: string,
  host: string,
  durable: boolean,
  log?: (line: string) => void,
): Promise<Running> {
  for (const deadline = performance.now() + 3000; ;) {
    const running = launch(account, 'postgres', settingsOf(host, durable), folder, log)
    while (!running.hasEnded()) {
      if (await takesConnections(folder, host)) return running
      await pause(10)
    }
    const said = running.said.join('\n')
    const lingering = /already exists|pre-existing shared memory/.test(said)
    if (!lingering || performance.now() > deadline) throw folderProblem(folder, said)
    await freeFolder(folder)
    await pause(100)
  }
}

/** Its pid file says so in the eighth line, and its socket's folder in the fifth; cheaper than trying to connect. */
async function takesConnections(folder: string, host: string): Promise<boolean> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[4] === host && lines[7]?.trim() === 'ready'
}

/** The role and the database that every run expects; there already unless the first start was cut short. */
async function furnish(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'firsthand_app') as role,
              exists (select from pg_database where datname = 'firsthand') as database`,
    )
    if (!rows[0]?.role) await client.query('create role firsthand_app login nosuperuser nobypassrls')
    if (!rows[0]?.database) await client.query('create database firsthand')
  } finally {
    await client.end()
  }
}

const asProblem = (folder: string, fault: unknown): Error =>
  fault instanceof Error && fault.name === 'StartProblem' ? fault : folderProblem(folder, String(fault))
