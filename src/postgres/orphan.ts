import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartProblem } from '../start-problem.ts'
import { commandOf, isAlive, parentOf } from './processes.ts'

/** The setting by which a PostgreSQL of ours says which process holds it. */
export const holderSetting = 'firsthand.holder'

interface Postmaster {
  readonly pid: number
  readonly command: string
}

/** The process that the folder's pid file names; it may have ended, or be another program by now. */
async function postmasterOf(folder: string): Promise<Postmaster | undefined> {
  const pid = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])
  return pid > 1 ? { pid, command: await commandOf(pid) } : undefined
}

const isPostgres = ({ pid, command }: Postmaster): boolean =>
  isAlive(pid) && (command === '' || command.includes('postgres'))

/** The Firsthand that started it, where that still lives. */
async function livingHolder({ pid, command }: Postmaster): Promise<number | undefined> {
  const holder = Number(new RegExp(`${holderSetting}=(\\d+)`).exec(command)?.[1])
  const parent = await parentOf(pid)
  const grandparent = parent && (await parentOf(parent))
  return holder === parent || holder === grandparent ? holder : undefined
}

/** The living Firsthand whose PostgreSQL is at work in the folder. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const postmaster = await postmasterOf(folder)
  return postmaster && isPostgres(postmaster) ? livingHolder(postmaster) : undefined
}

/**
 * Leaves the folder free to start in: ends a PostgreSQL whose Firsthand was killed, and removes a pid file whose
 * number some other program has now. Throws when another Firsthand, or another's PostgreSQL, is at work in it.
 */
export async function freeFolder(folder: string): Promise<void> {
  const postmaster = await postmasterOf(folder)
  if (!postmaster) return
  if (!isPostgres(postmaster)) return rm(join(folder, 'postmaster.pid'), { force: true })
  const holder = await livingHolder(postmaster)
  if (holder !== undefined) throw inUse(folder, `another Firsthand (process ${holder})`)
  await endOrphan(folder, postmaster.pid)
}

async function endOrphan(folder: string, pid: number): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 10] as const, ['SIGQUIT', 5] as const]) {
    try {
      process.kill(pid, signal)
    } catch {
      if (isAlive(pid)) throw inUse(folder, `a PostgreSQL of another user (process ${pid})`)
    }
    for (let waited = 0; waited < seconds * 50; waited += 1) {
      if (!isAlive(pid)) return
      await pause(20)
    }
  }
  throw inUse(folder, `a PostgreSQL that does not end (process ${pid})`)
}

const inUse = (folder: string, by: string): StartProblem =>
  new StartProblem(
    `The data folder ${folder} is in use by ${by}: stop that first, or set FIRSTHAND_DATA to another folder.`,
  )
