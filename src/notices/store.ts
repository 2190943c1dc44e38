import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import type { Notice, Thing } from './notice.ts'
import { isReason, type MailWay } from './reasons.ts'

interface Row {
  readonly id: string
  readonly person_id: string
  readonly entry_id: string
  readonly reason: string
  readonly thing_kind: string
  readonly thing_id: string
  readonly at: Temporal.Instant
  readonly read_at: Temporal.Instant | null
}

const columns = sql`n.id, n.person_id, n.entry_id, n.reason, n.thing_kind, n.thing_id, n.at, n.read_at`

const toNotice = (row: Row): Notice => ({
  id: row.id,
  personId: row.person_id,
  entryId: row.entry_id,
  reason: isReason(row.reason) ? row.reason : 'follows',
  thing: { kind: row.thing_kind, id: row.thing_id },
  at: row.at,
  read: row.read_at !== null,
})

/** Which notices a list shows. */
export interface NoticeFilter {
  readonly unread?: boolean | undefined
  /** Of one thing only. */
  readonly thing?: Thing | undefined
  /** Older than this one. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A person's own, newest first; nobody sees another's. */
export async function noticesVisibleTo(
  db: Db,
  person: Person,
  { unread, thing, after, limit }: NoticeFilter,
): Promise<readonly Notice[]> {
  const { rows } = await sql<Row>`
    select ${columns} from notices n
    where n.person_id = ${person.id} and n.here
      ${unread ? sql`and n.read_at is null` : sql``}
      ${thing ? sql`and n.thing_kind = ${thing.kind} and n.thing_id = ${thing.id}` : sql``}
      ${after === undefined ? sql`` : sql`and n.id < ${after}`}
    order by n.id desc limit ${limit}`.execute(db)
  return rows.map(toNotice)
}

/** How many unread notices somebody has of each thing, what was told last first; so many things at most. */
export async function unreadThings(
  db: Db,
  person: Person,
  most: number,
): Promise<readonly (Thing & { readonly count: number })[]> {
  const { rows } = await sql<{ kind: string; id: string; count: number }>`
    select thing_kind as kind, thing_id as id, count(*)::int as count from notices
    where person_id = ${person.id} and here and read_at is null
    group by 1, 2 order by max(at) desc limit ${most}`.execute(db)
  return rows
}

/** Which of their own somebody names: single ones, all of a thing, or all up to one. */
export interface Named {
  readonly ids?: readonly string[] | undefined
  readonly thing?: Thing | undefined
  readonly upTo?: string | undefined
}

const named = (person: Person, { ids, thing, upTo }: Named) => sql`
  person_id = ${person.id} and here
  ${ids ? sql`and id = any (${[...ids]}::uuid[])` : sql``}
  ${thing ? sql`and thing_kind = ${thing.kind} and thing_id = ${thing.id}` : sql``}
  ${upTo === undefined ? sql`` : sql`and id <= ${upTo}`}`

/** Marks them read; answers which were not. */
export async function markRead(
  db: Db,
  person: Person,
  which: Named,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update notices set read_at = ${now} where ${named(person, which)} and read_at is null returning id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Marks them unread; answers which were read. */
export async function markUnread(db: Db, person: Person, which: Named): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update notices set read_at = null where ${named(person, which)} and read_at is not null returning id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** A notice as it stands in a letter. */
export interface NoticeOfLetter extends Notice {
  /** How the letter was put on its way, whatever was chosen since. */
  readonly way: MailWay
  /** Whether its reader muted the thing since. */
  readonly muted: boolean
}

/** Notices of a letter that are not read meanwhile, oldest first; as Firsthand itself. */
export async function noticesOfLetter(db: Db, mailId: string): Promise<readonly NoticeOfLetter[]> {
  const { rows } = await sql<Row & Pick<NoticeOfLetter, 'way' | 'muted'>>`
    select ${columns}, n.mail_way as way, exists (
      select from notice_mutes m
      where m.person_id = n.person_id and m.thing_kind = n.thing_kind and m.thing_id = n.thing_id) as muted
    from notices n where n.mail_id = ${mailId} and n.read_at is null order by n.id`.execute(db)
  return rows.map((row) => ({ ...toNotice(row), way: row.way, muted: row.muted }))
}

/** Forgets notices from before an instant, and what nobody can answer any more. */
export async function forgetNotices(db: Db, before: Temporal.Instant): Promise<void> {
  await sql`delete from notices where at < ${before}`.execute(db)
  await sql`delete from notice_threads where last_at < ${before}`.execute(db)
  await sql`delete from notice_replies where at < ${before}`.execute(db)
  await sql`delete from outbox where at < ${before}`.execute(db)
}
