import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Thing } from './notice.ts'

/** A thread of letters: the letter that began it, and the secret of the address that answers to it go to. */
export interface Thread {
  readonly personId: string
  readonly thing: Thing
  readonly secret: string
  readonly firstMail: string
}

/** 160 bits in letters and digits that no mail server folds into others. */
const newSecret = (): string =>
  BigInt(`0x${randomBytes(20).toString('hex')}`)
    .toString(36)
    .padStart(31, '0')

/** Goes on with a thread, or begins it with this letter. */
export async function threadOf(
  db: Db,
  { personId, thing, mailId }: { readonly personId: string; readonly thing: Thing; readonly mailId: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into notice_threads (person_id, thing_kind, thing_id, secret, first_mail, last_at)
    values (${personId}, ${thing.kind}, ${thing.id}, ${newSecret()}, ${mailId}, ${now})
    on conflict (person_id, thing_kind, thing_id) do update set last_at = excluded.last_at`.execute(db)
}

interface Row {
  readonly person_id: string
  readonly thing_kind: string
  readonly thing_id: string
  readonly secret: string
  readonly first_mail: string
}

const toThread = (row: Row): Thread => ({
  personId: row.person_id,
  thing: { kind: row.thing_kind, id: row.thing_id },
  secret: row.secret,
  firstMail: row.first_mail,
})

/** The thread of somebody about a thing. */
export async function threadAbout(
  db: Db,
  personId: string,
  { kind, id }: Thing,
): Promise<Thread | undefined> {
  const { rows } = await sql<Row>`
    select person_id, thing_kind, thing_id, secret, first_mail from notice_threads
    where person_id = ${personId} and thing_kind = ${kind} and thing_id = ${id}`.execute(db)
  return rows[0] && toThread(rows[0])
}

/** The thread to whose address somebody writes. */
export async function threadBySecret(db: Db, secret: string): Promise<Thread | undefined> {
  const { rows } = await sql<Row>`
    select person_id, thing_kind, thing_id, secret, first_mail from notice_threads where secret = ${secret}`.execute(
    db,
  )
  return rows[0] && toThread(rows[0])
}

/** The secret by which somebody ends letters of a reason without signing in; made when it is first needed. */
export async function stopSecret(db: Db, personId: string, reason: string): Promise<string> {
  const { rows } = await sql<{ secret: string }>`
    insert into notice_stops (person_id, reason, secret) values (${personId}, ${reason}, ${newSecret()})
    on conflict (person_id, reason) do update set reason = excluded.reason returning secret`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a secret was neither found nor made')
  return row.secret
}

/** Whose letters of which reason a secret ends. */
export async function stopBySecret(
  db: Db,
  secret: string,
): Promise<{ readonly personId: string; readonly reason: string } | undefined> {
  const { rows } = await sql<{ personId: string; reason: string }>`
    select person_id as "personId", reason from notice_stops where secret = ${secret}`.execute(db)
  return rows[0]
}
