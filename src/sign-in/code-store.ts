import { sql } from 'kysely'
import type { Db } from '#kernel'
import { hashOf } from '#people'
import { codeTries } from './code.ts'

/** A code that was sent, as whoever enters it meets it. All of these are read and written as Firsthand itself. */
export interface SentCode {
  readonly id: string
  /** Folded. */
  readonly address: string
  readonly codeHash: string
  readonly mailId: string
  readonly endsAt: Temporal.Instant
}

/** Adds a code; older ones of the same browser work no more, those of others go on. Codes long ended are forgotten on the way. */
export async function insertCode(
  db: Db,
  code: SentCode & { readonly browserSecret: string },
  now: Temporal.Instant,
): Promise<void> {
  const { id, address, codeHash, mailId, endsAt, browserSecret } = code
  const browser = hashOf(browserSecret)
  await sql`delete from sign_in_codes where ends_at < ${now.subtract({ hours: 24 })}`.execute(db)
  await sql`update sign_in_codes set ended_at = ${now} where browser_hash = ${browser} and ended_at is null`.execute(
    db,
  )
  await db
    .insertInto('sign_in_codes')
    .values({
      id,
      address,
      browser_hash: browser,
      code_hash: codeHash,
      mail_id: mailId,
      made_at: now,
      ends_at: endsAt,
    })
    .execute()
}

/** The code that this browser asked for last, while it works; `lock` where it is going to be tried. */
export async function openCode(
  db: Db,
  browserSecret: string,
  now: Temporal.Instant,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<SentCode | undefined> {
  const { rows } = await sql<SentCode & { endedAt: Temporal.Instant | null }>`
    select id, address, code_hash as "codeHash", mail_id as "mailId", ends_at as "endsAt", ended_at as "endedAt"
    from sign_in_codes where browser_hash = ${hashOf(browserSecret)}
    order by id desc limit 1 ${lock ? sql`for update` : sql``}`.execute(db)
  const [last] = rows
  if (!last || last.endedAt || Temporal.Instant.compare(last.endsAt, now) <= 0) return undefined
  return last
}

/** Counts a try and answers how many are left; with the last one the code ends. */
export async function tryCode(db: Db, id: string, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    update sign_in_codes
    set tries = tries + 1, ended_at = case when tries + 1 >= ${codeTries} then ${now}::timestamptz else ended_at end
    where id = ${id} returning tries`.execute(db)
  return Math.max(0, codeTries - (rows[0]?.tries ?? codeTries))
}

/** Ends a code that was used. */
export async function endCode(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update sign_in_codes set ended_at = ${now} where id = ${id}`.execute(db)
}

/** Ends all codes for these addresses at once. */
export async function endCodesFor(
  db: Db,
  addresses: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update sign_in_codes set ended_at = ${now}
    where address = any (${[...addresses]}::text[]) and ended_at is null`.execute(db)
}
