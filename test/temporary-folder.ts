import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Gigabytes that tests of two workers may hold at once, several times over. */
const plenty = 4e9

/**
 * Where tests put their folders: in memory where there is plenty of it, else where the system says. Nobody relies on them
 * after a power cut, and deleting a database cluster from a disk takes longer than most tests.
 */
export function temporaryFolder(memory = '/dev/shm'): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > plenty ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
