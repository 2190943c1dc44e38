import { sql } from 'kysely'
import type { Act, Db } from '#kernel'
import type { Somebody } from '../request.ts'
import type { Attachment } from './attachment.ts'

/** In bytes: so much of a file is held at a time. */
export const pieceBytes = 500_000

type Kept = Omit<Attachment, 'number' | 'by' | 'at'>

/** Keeps a file; answers its number. The request is locked, so numbers have no gaps, and none is given twice. */
export async function insertAttachment(
  { db, by, now }: Act,
  requestId: string,
  { id, comment, name, type, size, sha256, alt }: Kept,
  bytes: Buffer,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into request_attachments (id, request_id, number, comment, name, type, size, sha256, alt, by, at)
    select ${id}, ${requestId}, coalesce(max(n.number), 0) + 1, ${comment ?? null}::int, ${name}, ${type}, ${size},
           ${sha256}, ${alt ?? null}, ${by.id}, ${now}
    from (select number from request_attachments where request_id = ${requestId}
          union all select number from request_attachment_removals where request_id = ${requestId}) n
    returning number`.execute(db)
  for (let no = 0; no * pieceBytes < bytes.length; no += 1)
    await db
      .insertInto('request_attachment_pieces')
      .values({ attachment_id: id, no, bytes: bytes.subarray(no * pieceBytes, (no + 1) * pieceBytes) })
      .execute()
  return rows[0]?.number ?? 1
}

/** Files of a request, oldest first; row-level security lets nobody know of them who may not see the request. */
export async function attachmentsOf(db: Db, requestId: string): Promise<readonly Attachment[]> {
  const { rows } = await sql<{
    id: string
    number: number
    comment: number | null
    name: string
    type: string
    size: number
    sha256: string
    alt: string | null
    by: Somebody
    at: Temporal.Instant
  }>`
    select a.id, a.number, a.comment, a.name, a.type, a.size, a.sha256, a.alt, a.at,
           jsonb_build_object('id', p.id, 'handle', p.handle, 'name', p.name) as by
    from request_attachments a join persons p on p.id = a.by
    where a.request_id = ${requestId} order by a.number`.execute(db)
  return rows.map(({ comment, alt, ...row }) => ({
    ...row,
    ...(comment !== null && { comment }),
    ...(alt !== null && { alt }),
  }))
}

/** Hashes of the files of requests that came with no comment, by the request’s id; in no order of their own. */
export async function filesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; hashes: string[] }>`
    select request_id as id, array_agg(sha256 order by sha256) as hashes from request_attachments
    where request_id = any (${[...ids]}::uuid[]) and comment is null group by request_id`.execute(db)
  return new Map(rows.map(({ id, hashes }) => [id, hashes]))
}

/** How many files a request has, and how many bytes they are together. */
export async function sizeOfAttachments(
  db: Db,
  requestId: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number }>`
    select count(*)::int as count, coalesce(sum(size), 0)::int as bytes
    from request_attachments where request_id = ${requestId}`.execute(db)
  return rows[0] ?? { count: 0, bytes: 0 }
}

/** One piece of a file's bytes, counted from 0. */
export async function pieceOf(db: Db, attachmentId: string, no: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('request_attachment_pieces')
    .select('bytes')
    .where('attachment_id', '=', attachmentId)
    .where('no', '=', no)
    .executeTakeFirst()
  return row?.bytes
}

/** Says which comment a file came with. */
export async function putToComment(db: Db, attachmentId: string, comment: number): Promise<void> {
  await db.updateTable('request_attachments').set({ comment }).where('id', '=', attachmentId).execute()
}

/** Takes a file away with its bytes and its name: its number, who and when are left. */
export async function dropAttachment(
  { db, by, now }: Act,
  requestId: string,
  { id, number }: Attachment,
): Promise<void> {
  await db.deleteFrom('request_attachments').where('id', '=', id).execute()
  await db
    .insertInto('request_attachment_removals')
    .values({ request_id: requestId, number, by: by.id, at: now })
    .execute()
}
