import type pg from 'pg'
import type { BackupSource } from '../sink.ts'
import { writeBackup, type WriteBackupOptions } from '../write-backup.ts'

/** When the backups of tests are made. */
export const madeAt = Temporal.Instant.from('2027-01-14T09:00:00Z')

/** Makes a backup that stays in memory. */
export async function heldBackup(
  database: pg.ClientConfig,
  more: Partial<WriteBackupOptions> & { readonly between?: () => Promise<void> } = {},
): Promise<Buffer> {
  const pieces: Buffer[] = []
  const out = {
    write: async (bytes: Buffer): Promise<void> => {
      pieces.push(Buffer.from(bytes))
      await more.between?.()
    },
  }
  await writeBackup({ database, out, now: madeAt, product: '0.1.0', ...more })
  return Buffer.concat(pieces)
}

/** The bytes as a file would give them, in pieces that end nowhere in particular. */
export const sourceOf = (bytes: Buffer, piece = 7001): BackupSource => ({
  name: 'monday.backup',
  async *open() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  },
})
