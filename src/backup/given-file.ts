import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { StartProblem } from '../start-problem.ts'
import { fillNewFile } from './new-file.ts'
import type { BackupSource } from './sink.ts'

/** A backup that can be read as often as it takes; `close` takes away what was made for that. */
export interface GivenFile extends BackupSource {
  close(): Promise<void>
}

/** Opens a file, or keeps what `-` (standard input) or a pipe brings: a backup is verified before it is loaded. */
export async function openGivenFile(path: string, signal: AbortSignal): Promise<GivenFile> {
  if (path === '-')
    return kept('The backup from standard input', addAbortSignal(signal, process.stdin), signal)
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    throw new StartProblem(
      fault.code === 'EACCES' ? `Nobody lets Firsthand read ${path}.` : `There is no backup at ${path}.`,
    )
  })
  if (found.isDirectory()) throw new StartProblem(`${path} is a folder: name the file of a backup.`)
  if (found.isFile()) return { name: path, open: () => piecesOf(path, signal), close: async () => {} }
  return kept(path, piecesOf(path, signal), signal)
}

async function* piecesOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18, signal }))
      yield piece as Buffer
  } catch (fault) {
    if (signal.aborted) throw fault
    throw new StartProblem(
      `${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`,
    )
  }
}

async function kept(name: string, bytes: AsyncIterable<Buffer>, signal: AbortSignal): Promise<GivenFile> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-restore-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'backup')
  try {
    await fillNewFile(path, async (out) => {
      for await (const piece of bytes) await out.write(piece)
    })
  } catch (fault) {
    await close()
    throw fault
  }
  return { name, open: () => piecesOf(path, signal), close }
}
