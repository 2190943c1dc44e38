import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { newId, type Db } from '#kernel'

/** One pack of git objects that was accepted, as the database lists it. */
export interface KeptPack {
  readonly id: string
  readonly seq: number
  /** Git's name for the file: `pack-<checksum>.pack`. */
  readonly checksum: string
  readonly sha256: string
}

const chunkSize = 1024 * 1024
const trailer = 20

/** Reads a file in pieces of 1 MB; each piece is a buffer of its own. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(chunkSize)
      let filled = 0
      while (filled < chunkSize) {
        const { bytesRead } = await file.read(piece, filled, chunkSize - filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      if (filled > 0) yield piece.subarray(0, filled)
      if (filled < chunkSize) return
    }
  } finally {
    await file.close()
  }
}

/** Keeps a pack file in the caller's transaction; one that is there already is left as it is. */
export async function insertPack(tx: Db, path: string, now: Temporal.Instant): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  let end = Buffer.alloc(0)
  for await (const piece of piecesOf(path)) {
    hash.update(piece)
    size += piece.length
    end = Buffer.concat([end, piece.subarray(-trailer)]).subarray(-trailer)
  }
  const pack = { id: newId(now), checksum: end.toString('hex'), sha256: hash.digest('hex'), size, at: now }
  const fresh = await tx
    .insertInto('git_packs')
    .values(pack)
    .onConflict((same) => same.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!fresh) return
  let no = 0
  for await (const bytes of piecesOf(path))
    await tx.insertInto('git_pack_chunks').values({ pack_id: pack.id, no: no++, bytes }).execute()
}

/** The packs accepted after that one, oldest first. */
export const packsAfter = (db: Db, seq: number): Promise<KeptPack[]> =>
  db
    .selectFrom('git_packs')
    .select(['id', 'seq', 'checksum', 'sha256'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()

/** A pack's bytes in order; throws at the end if they are not those that were kept. */
export async function* bytesOf(db: Db, pack: KeptPack): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for (let no = 0; ; no++) {
    const chunk = await db
      .selectFrom('git_pack_chunks')
      .select('bytes')
      .where('pack_id', '=', pack.id)
      .where('no', '=', no)
      .executeTakeFirst()
    if (!chunk) break
    hash.update(chunk.bytes)
    yield chunk.bytes
  }
  if (hash.digest('hex') !== pack.sha256)
    throw new Error(`The database's pack ${pack.id} is damaged: its bytes are not those that were kept.`)
}
