import { sql } from 'kysely'
import type { Db } from '#kernel'
import { letterLine, type LetterContent } from './letter.ts'

/** A letter that is lent to a node to be sent. */
export interface Lent {
  readonly id: string
  /** Absent where somebody else writes it when it is sent. */
  readonly content?: LetterContent
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
  readonly address: string | null
  readonly name: string | null
  readonly subject: string | null
  readonly lines: unknown
  readonly first: string | null
  readonly at: Temporal.Instant
  readonly until: Temporal.Instant
  readonly toPeopleOnly: boolean
  readonly tries: number
}

/** What is lent, to whom, and of what. */
interface Lending {
  readonly node: string
  readonly now: Temporal.Instant
  readonly most: number
  /** Only letters that are written when they are sent. */
  readonly madeOnly?: boolean | undefined
}

/** Lends what is due, the oldest first. As Firsthand itself: nobody else sees what letters say. */
export async function lendMail(
  db: Db,
  { node, now, most, madeOnly = false }: Lending,
): Promise<readonly Lent[]> {
  const { rows } = await sql<Row>`
    update mails m set leased_until = ${now.add(lease)}, leased_by = ${node}, tries = tries + 1
    from (
      select id from mails where run_at <= ${now} and (leased_until is null or leased_until < ${now})
        and (maker is not null or not ${madeOnly}::boolean)
      order by run_at, id limit ${most} for update skip locked) due
    left join mail_contents c on c.mail_id = due.id
    where m.id = due.id
    returning m.id, c.address, c.name, c.subject, c.lines, c.first_mail as first, m.at, m.until, m.to_people_only as "toPeopleOnly", m.tries`.execute(
    db,
  )
  return rows.map(({ address, name, subject, lines, first, ...row }) => ({
    ...row,
    ...(address !== null &&
      subject !== null && {
        content: {
          ...{ address, subject, lines: letterLine.array().parse(lines) },
          ...(name !== null && { name }),
          ...(first !== null && { way: { first } }),
        },
      }),
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
