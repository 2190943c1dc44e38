import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import { letterLine, type LetterLine, type LetterWay } from './letter.ts'

/** A letter as acts write it. */
export interface Letter {
  /** What it is about, in a few words that hold for many: lists of failures show no more. */
  readonly about: string
  readonly address: string
  readonly name?: string
  readonly subject: string
  readonly lines: readonly LetterLine[]
  readonly until: Temporal.Instant
  /** The thread that it belongs to. */
  readonly way?: Pick<LetterWay, 'first'>
  /** Set where it goes only to somebody who works here when it is sent, so that writing it tells nothing. */
  readonly toPeopleOnly?: boolean
}

/** Writes a letter in the act's own transaction; it is sent after that has committed. Answers its id. */
export async function sendMail(db: Db, letter: Letter, now: Temporal.Instant): Promise<string> {
  const id = newId(now)
  const { about, address, name = null, subject, lines, until, way, toPeopleOnly = false } = letter
  await sql`
    insert into mails (id, about, at, until, to_people_only, run_at)
    values (${id}, ${about}, ${now}, ${until}, ${toPeopleOnly}, 'epoch')`.execute(db)
  await sql`
    insert into mail_contents (mail_id, address, name, subject, lines, first_mail)
    values (${id}, ${address}, ${name}, ${subject}, ${JSON.stringify(lines)}::jsonb, ${way?.first ?? null})`.execute(
    db,
  )
  return id
}

/** Puts a letter on its way that is written only when it is sent, by this part of the house. Answers its id. */
export async function sendMade(
  db: Db,
  {
    about,
    until,
    maker,
  }: { readonly about: string; readonly until: Temporal.Instant; readonly maker: string },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId(now)
  await sql`
    insert into mails (id, about, at, until, to_people_only, run_at, maker)
    values (${id}, ${about}, ${now}, ${until}, false, 'epoch', ${maker})`.execute(db)
  return id
}

/** What a letter says, for the sample that shows it instead of sending it; only while nobody sent it. */
export async function letterWaiting(
  db: Db,
  id: string,
): Promise<{ readonly subject: string; readonly lines: readonly LetterLine[] } | undefined> {
  const row = await db
    .selectFrom('mail_contents')
    .select(['subject', 'lines'])
    .where('mail_id', '=', id)
    .executeTakeFirst()
  return row && { subject: row.subject, lines: letterLine.array().parse(row.lines) }
}

/** A letter that never arrived, without what it said and to whom. */
export interface FailedMail {
  readonly id: string
  readonly about: string
  readonly at: Temporal.Instant
  readonly givenUpAt: Temporal.Instant
  readonly tries: number
  readonly fault: string
}

const mostListed = 100

/** Those given up lately, newest first, and how many wait. */
export async function mailState(db: Db): Promise<{
  readonly failed: readonly FailedMail[]
  readonly waiting: number
  readonly lastFault?: string
}> {
  const failed = await db
    .selectFrom('mails')
    .select(['id', 'about', 'at', 'given_up_at', 'tries', 'fault'])
    .where('given_up_at', 'is not', null)
    .orderBy('given_up_at', 'desc')
    .limit(mostListed)
    .execute()
  const { rows } = await sql<{ waiting: number; fault: string | null }>`
    select count(*)::int as waiting, max(fault) as fault from mails where run_at is not null`.execute(db)
  const [row] = rows
  return {
    failed: failed.flatMap(({ given_up_at: givenUpAt, fault, ...one }) =>
      givenUpAt === null ? [] : [{ ...one, givenUpAt, fault: fault ?? 'It could not be sent.' }],
    ),
    waiting: row?.waiting ?? 0,
    ...(row?.fault && { lastFault: row.fault }),
  }
}
