import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { folderProblem } from './folder-problem.ts'

/** Like `mkdir -p`, but with the true cause where the disk is read-only. */
export async function makeFolder(folder: string): Promise<void> {
  const fault = await mkdir(folder).then(
    () => undefined,
    (reason: NodeJS.ErrnoException) => reason,
  )
  if (fault?.code === 'ENOENT' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder))
    return makeFolder(folder)
  }
  const there = await stat(folder).catch(() => undefined)
  if (fault && !there?.isDirectory()) throw folderProblem(folder, String(fault))
}
