import { join } from 'node:path'
import { systemClock } from '#kernel'
import type { Settings } from '#start'
import { root } from '../root.ts'
import { StartProblem } from '../start-problem.ts'
import { countInWords } from '#design'
import { openGivenFile } from './given-file.ts'
import { untilInterrupted } from './interrupted.ts'
import { reachIdle } from './reach-database.ts'
import { restoreBackup } from './restore-backup.ts'
import { tellProgress } from './terminal.ts'
import { verifyBackup } from './verify-backup.ts'

/** `firsthand restore <file>`; `-` is standard input. Answers the sentences that say what was done. */
export async function restoreCommand(
  settings: Pick<Settings, 'data' | 'databaseUrl'>,
  path: string,
): Promise<string> {
  if (path === '-' && process.stdin.isTTY)
    throw new StartProblem('Nothing is sent here: firsthand restore - < file, or name the file.')
  return untilInterrupted('Nothing was restored.', async (signal) => {
    const file = await openGivenFile(path, signal)
    try {
      const from = await verifyBackup(file, join(root, 'migrations'))
      signal.throwIfAborted()
      const reached = await reachIdle(settings)
      try {
        const options = { database: reached.database, from, signal, onProgress: tellProgress() }
        const restored = await restoreBackup({ ...options, now: systemClock.now() })
        return said(from.header.at, restored)
      } finally {
        await reached.close()
      }
    } finally {
      await file.close()
    }
  })
}

function said(
  at: string,
  { tables, rows, leftOut, migrated }: Awaited<ReturnType<typeof restoreBackup>>,
): string {
  const lines = [
    `Restored ${countInWords(tables, 'table')} with ${countInWords(rows, 'row')}, as they stood at ${Temporal.Instant.from(at).toString({ smallestUnit: 'second' })}.`,
  ]
  if (leftOut.length > 0) lines.push(`Left out, as Firsthand does not know them: ${leftOut.join(', ')}.`)
  if (migrated.length > 0) lines.push(`Brought to this release: ${migrated.join(', ')}.`)
  return lines.join('\n')
}
