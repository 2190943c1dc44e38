import { systemClock } from '#kernel'
import type { Settings } from '#start'
import { StartProblem } from '../start-problem.ts'
import { countInWords } from '#design'
import { untilInterrupted } from './interrupted.ts'
import { fillNewFile } from './new-file.ts'
import { reachKept } from './reach-database.ts'
import type { Sink } from './sink.ts'
import { inWords, tellProgress } from './terminal.ts'
import { writeBackup } from './write-backup.ts'

/** `firsthand backup <file>`; `-` is standard output. Answers the sentence that says what was done. */
export async function backupCommand(
  settings: Pick<Settings, 'data' | 'databaseUrl'>,
  path: string,
  product: string,
): Promise<string> {
  if (path === '-' && process.stdout.isTTY)
    throw new StartProblem('A backup is no text to read: send it somewhere, as in firsthand backup - > file.')
  return untilInterrupted('Nothing was kept.', async (signal) => {
    const into = <Result>(fill: (out: Sink) => Promise<Result>): Promise<Result> =>
      path === '-' ? fill(standardOutput) : fillNewFile(path, fill)
    const { tables, rows, bytes } = await into(async (out) => {
      const reached = await reachKept(settings)
      const options = { database: reached.database, out, product, signal, onProgress: tellProgress() }
      try {
        return await writeBackup({ ...options, now: systemClock.now() })
      } finally {
        await reached.close()
      }
    })
    const where = path === '-' ? '' : ` in ${path}`
    return `Backed up ${countInWords(tables, 'table')} with ${countInWords(rows, 'row')}: ${inWords(bytes)}${where}.`
  })
}

const standardOutput: Sink = {
  write: (bytes) =>
    new Promise((resolve, reject) => {
      process.stdout.write(bytes, (fault) =>
        fault ? reject(new StartProblem('Nobody reads the backup any more.')) : resolve(),
      )
    }),
}
