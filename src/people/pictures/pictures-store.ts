import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import type { Db, Person } from '#kernel'
import type { Picture } from './picture-bytes.ts'
import { personHref } from '../hrefs.ts'

/** A picture as it is shown. */
export interface KeptPicture extends Picture {
  readonly sha256: string
}

const seen = (by: Person) => sql<boolean>`${by.kind !== 'visitor' && by.kind !== 'left'}`

/** Somebody's picture; nothing for strangers. */
export async function pictureVisibleTo(
  db: Db,
  by: Person,
  personId: string,
): Promise<KeptPicture | undefined> {
  const { rows } = await sql<{ sha256: string; type: Picture['type']; bytes: Buffer }>`
    select sha256, type, bytes from pictures where person_id = ${personId} and ${seen(by)}`.execute(db)
  return rows[0]
}

/** Addresses of the pictures of those of them who have one, by handle; nothing for strangers. They change with the picture. */
export async function picturesVisibleTo(
  db: Db,
  by: Person,
  handles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ handle: string; sha256: string }>`
    select p.handle, x.sha256 from pictures x join persons p on p.id = x.person_id
    where ${seen(by)} and p.handle = any (${[...handles]})`.execute(db)
  return new Map(rows.map(({ handle, sha256 }) => [handle, pictureHref(handle, sha256)]))
}

const pictureHref = (handle: string, sha256: string): string =>
  `${personHref(handle)}/picture?is=${sha256.slice(0, 16)}`

/** Keeps a picture in the place of the one before. */
export async function keepPicture(
  db: Db,
  personId: string,
  { type, bytes }: Picture,
  by: Person,
  at: Temporal.Instant,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const values = { sha256, type, bytes, by: by.id, at }
  await db
    .insertInto('pictures')
    .values({ person_id: personId, ...values })
    .onConflict((on) => on.column('person_id').doUpdateSet(values))
    .execute()
  return sha256
}

/** Takes a picture away; answers whether there was one. */
export async function dropPicture(db: Db, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('pictures')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
