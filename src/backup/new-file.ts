import { link, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '../start-problem.ts'
import type { Sink } from './sink.ts'

/**
 * Fills a new file that only its owner may read. It has its name from the moment it is whole and safe on the disk; until
 * then it stands beside it as `.name.part-…`, and is taken away when the work fails. Never takes another file's place.
 */
export async function fillNewFile<Result>(
  path: string,
  fill: (out: Sink) => Promise<Result>,
): Promise<Result> {
  const taken = new StartProblem(`${path} is there already: name another file, or take that one away.`)
  if (await stat(path).catch(() => undefined)) throw taken
  const unfinished = join(dirname(path), `.${basename(path)}.part-${process.pid}`)
  try {
    const result = await filled(unfinished, fill)
    await named(unfinished, path, taken)
    await synced(dirname(path))
    return result
  } catch (fault) {
    throw problemOf(path, fault)
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

async function filled<Result>(path: string, fill: (out: Sink) => Promise<Result>): Promise<Result> {
  const file = await open(path, 'wx', 0o600)
  try {
    const result = await fill({ write: (bytes) => file.writeFile(bytes) })
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}

/** A second name refuses to take another file's place; where the disk knows no second names, the last look has to do. */
async function named(unfinished: string, path: string, taken: StartProblem): Promise<void> {
  const fault = await link(unfinished, path).then(
    () => undefined,
    (reason: NodeJS.ErrnoException) => reason,
  )
  if (!fault) return
  if (fault.code === 'EEXIST') throw taken
  if (await stat(path).catch(() => undefined)) throw taken
  await rename(unfinished, path)
}

/** The name itself is kept over a power cut; some disks cannot say so. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EFBIG: 'the disk takes no file so large',
  ENAMETOOLONG: 'its name is too long',
}

function problemOf(path: string, fault: unknown): unknown {
  const cause =
    fault instanceof Error && 'syscall' in fault ? causes[String(Reflect.get(fault, 'code'))] : undefined
  return cause === undefined ? fault : new StartProblem(`The backup cannot be written to ${path}: ${cause}.`)
}
