import { readdir } from 'node:fs/promises'
import { StartProblem } from '../start-problem.ts'
import type { Ending, Header } from './header.ts'
import { PartReader, passOver } from './part-reader.ts'
import type { BackupSource } from './sink.ts'

/** A backup that was read from its first byte to its last, and that this release can restore. */
export interface VerifiedBackup {
  readonly source: BackupSource
  readonly header: Header
  readonly ending: Ending
  /** Folder of this release's migrations, which hold all of the backup's. */
  readonly migrations: string
}

/** Reads the whole file and writes nothing; throws where it is not what was once written, or a newer release wrote it. */
export async function verifyBackup(source: BackupSource, migrations: string): Promise<VerifiedBackup> {
  const reader = new PartReader(source)
  try {
    const header = await reader.header()
    for await (const part of reader.parts(header)) await passOver(part)
    const ending = await reader.ending(header)
    const known = new Set(await readdir(migrations))
    const newer = header.migrations.filter((name) => !known.has(name))
    if (newer.length > 0)
      throw new StartProblem(
        `${source.name} was made by a newer Firsthand (${header.product}; it knows ${newer.join(', ')}): restore it with that one.`,
      )
    return { source, header, ending, migrations }
  } finally {
    await reader.close()
  }
}
