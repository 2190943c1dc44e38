import { sql } from 'kysely'
import type { Db } from '#kernel'
import { letterLine, type LetterLine } from './letter.ts'

/** A letter that is lent to a node to be sent. */
export interface Lent {
  readonly id: string
  readonly address: string
  readonly name?: string
  readonly subject: string
  readonly lines: readonly LetterLine[]
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
  readonly toPeopleOnly: boolean
  /** This try among them. */
  readonly tries: number
}

/** How long a letter stays with a node that has stopped answering: longer than a try may take. */
const lease: Temporal.DurationLike = { seconds: 90 }

interface Row {
  readonly id: string
  readonly address: string
  readonly name: string | null
  readonly subject: string
  readonly lines: unknown
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
  readonly toPeopleOnly: boolean
  readonly tries: number
}

/** Lends what is due, the oldest first. As Firsthand itself: nobody else sees what letters say. */
export async function lendMail(
  db: Db,
  { node, now, most }: { readonly node: string; readonly now: Temporal.Instant; readonly most: number },
): Promise<readonly Lent[]> {
  const { rows } = await sql<Row>`
    update mails m set leased_until = ${now.add(lease)}, leased_by = ${node}, tries = tries + 1
    from mail_contents c
    where c.mail_id = m.id and m.id in (
      select id from mails where run_at <= ${now} and (leased_until is null or leased_until < ${now})
      order by run_at, id limit ${most} for update skip locked)
    returning m.id, c.address, c.name, c.subject, c.lines, m.at, m.until, m.to_people_only as "toPeopleOnly", m.tries`.execute(
    db,
  )
  return rows.map(({ name, lines, ...row }) => ({
    ...row,
    ...(name !== null && { name }),
    lines: letterLine.array().parse(lines),
  }))
}

/** What became of a try. */
export type Ended =
  | { readonly is: 'sent' | 'left out' }
  | { readonly is: 'given up'; readonly fault: string }
  | { readonly is: 'waiting'; readonly fault: string; readonly until: Temporal.Instant }

/** Keeps what became of a try; what the letter said is deleted unless it is tried again. */
export async function endMailTry(
  db: Db,
  node: string,
  { id }: Pick<Lent, 'id'>,
  ended: Ended,
  now: Temporal.Instant,
): Promise<void> {
  const over = (is: Ended['is']) => (ended.is === is ? now : null)
  await sql`
    update mails
    set leased_until = null, leased_by = null, run_at = ${ended.is === 'waiting' ? ended.until : null},
        sent_at = ${over('sent')}, left_out_at = ${over('left out')}, given_up_at = ${over('given up')},
        fault = ${'fault' in ended ? ended.fault : null}
    where id = ${id} and leased_by = ${node}`.execute(db)
  if (ended.is !== 'waiting') await sql`delete from mail_contents where mail_id = ${id}`.execute(db)
}

/** Forgets letters that ended before an instant. */
export async function forgetMail(db: Db, before: Temporal.Instant): Promise<void> {
  await sql`delete from mails where (run_at is null or until < ${before}) and at < ${before}`.execute(db)
}
