import { sql } from 'kysely'
import type { Act, Db } from '#kernel'
import type { Request } from './request.ts'
import type { Fields } from './rules/answer.ts'

/** What a request says. */
export type Text = Pick<Request, 'subject' | 'body' | 'fields'>

/** Writes what it says now, and the region that it is of by that; what it said before stays as a version. */
export async function rewrite(
  { db, by, now }: Act,
  before: Request,
  after: Text & { readonly region: string | undefined },
): Promise<void> {
  const { id, version, subject, body, fields } = before
  await db
    .insertInto('request_versions')
    .values({ request_id: id, version, subject, body, fields: JSON.stringify(fields), by: by.id, at: now })
    .execute()
  await db
    .updateTable('requests')
    .set({
      subject: after.subject,
      body: after.body,
      fields: JSON.stringify(after.fields),
      version: version + 1,
      region: after.region ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** What it said in a version, and who changed it then. */
export async function versionOf(
  db: Db,
  requestId: string,
  version: number,
): Promise<(Text & { readonly changedBy: string }) | undefined> {
  const { rows } = await sql<{ subject: string; body: string; fields: Fields; name: string }>`
    select v.subject, v.body, v.fields, p.name from request_versions v join persons p on p.id = v.by
    where v.request_id = ${requestId} and v.version = ${version}`.execute(db)
  const [row] = rows
  return row && { subject: row.subject, body: row.body, fields: row.fields, changedBy: row.name }
}

/** Wanted by another day, or by none. */
export async function setDue(db: Db, requestId: string, due: Temporal.PlainDate | undefined): Promise<void> {
  await sql`update requests set due_on = ${due?.toString() ?? null}::date where id = ${requestId}`.execute(db)
}

/** Moves it to another project; its number stays. */
export async function moveTo(
  db: Db,
  requestId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await db
    .updateTable('requests')
    .set({ project_id: id, project: name })
    .where('id', '=', requestId)
    .execute()
}
