import { sql } from 'kysely'
import { newId, type Db, type Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'
import { endStreams } from './end-streams.ts'
import { hashOf, isSecret, newSecret } from './secret.ts'

/** Days after which a browser is signed out: when it does not come back, and in any case. */
export interface SessionLengths {
  idle: number
  most: number
}

/** In force on this node; the house sets them from its settings. */
export const sessionLengths: SessionLengths = { idle: 30, most: 180 }

/** Reading stays reading: when a session was last used is written at most this often. */
const slack = { minutes: 5 }

// An instant is added to in hours; days would need a zone.
const after = (now: Temporal.Instant, days: number): Temporal.Instant => now.add({ hours: 24 * days })

/** A person as a signed-in browser brings them: signing out needs to know which session ends. */
export interface SignedIn extends Person {
  /** Id of the session, which opens nothing. */
  readonly session: string
}

/** The session that somebody acts through; undefined for visitors, tokens and jobs. */
export const sessionOf = (by: Person): string | undefined =>
  'session' in by && typeof by.session === 'string' ? by.session : undefined

/** What is kept of how a session began. */
interface Beginning {
  /** What somebody proved who they are with; `sample` where nothing was asked. */
  readonly how?: string
  /** The browser in a few words. */
  readonly device?: string
}

/** Signs a browser in; answers the secret that it keeps. Ended sessions are forgotten on the way. */
export async function startSession(
  db: Db,
  person: Pick<Person, 'id'>,
  now: Temporal.Instant,
  { how, device }: Beginning = {},
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newId(now)
  const secret = newSecret()
  await db.deleteFrom('sessions').where('ends_at', '<', now).execute()
  await db
    .insertInto('sessions')
    .values({
      id,
      secret_hash: hashOf(secret),
      person_id: person.id,
      began_at: now,
      ends_at: earlier(after(now, sessionLengths.idle), after(now, sessionLengths.most)),
      seen_as: how === 'sample',
      how: how ?? null,
      device: device ?? null,
    })
    .execute()
  return { id, secret }
}

/** Whose browser this is; undefined for a session that ended or never was, and for somebody who left. One query. */
export async function personOfSession(
  db: Db,
  secret: string,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> {
  if (!isSecret(secret)) return undefined
  const { rows } = await sql<PersonRow & SessionRow>`
    select s.id as session, s.began_at, s.seen_as, coalesce(s.last_used_at, s.began_at) <= ${now.subtract(slack)} as stale,
           ${personColumns}
    from sessions s join persons p on p.id = s.person_id
    where s.secret_hash = ${hashOf(secret)} and s.ends_at > ${now} and ${isHere}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const last = after(row.began_at, sessionLengths.most)
  if (Temporal.Instant.compare(last, now) <= 0) return undefined
  if (row.stale)
    await db
      .updateTable('sessions')
      .set({ last_used_at: now, ends_at: earlier(after(now, sessionLengths.idle), last) })
      .where('id', '=', row.session)
      .execute()
  return { ...toPerson(row), session: row.session, ...(!row.seen_as && { provedAt: row.began_at }) }
}

interface SessionRow {
  readonly session: string
  readonly began_at: Temporal.Instant
  readonly seen_as: boolean
  readonly stale: boolean
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

/** Signs the browser out that holds this secret; the others of the same person stay. */
export async function endSession(db: Db, secret: string): Promise<void> {
  const hash = hashOf(secret)
  const ended = await db.deleteFrom('sessions').where('secret_hash', '=', hash).returning('id').execute()
  await endStreams(
    db,
    ended.map(({ id }) => id),
  )
}

/** The same by the session's id, as an act knows it; answers what somebody had proved who they are with. */
export async function endSessionById(db: Db, id: string): Promise<string | undefined> {
  const ended = await db.deleteFrom('sessions').where('id', '=', id).returning('how').executeTakeFirst()
  await endStreams(db, [id])
  return ended?.how ?? undefined
}

/** A signed-in browser as its owner sees it. */
export interface Session {
  readonly id: string
  readonly beganAt: Temporal.Instant
  /** To five minutes. */
  readonly lastUsedAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly how?: string
  readonly device?: string
  /** True for the browser that asks. */
  readonly here: boolean
}

/** One's own that have not ended, the one used last first. */
export async function sessionsVisibleTo(
  db: Db,
  person: Person,
  now: Temporal.Instant,
): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'began_at', 'last_used_at', 'ends_at', 'how', 'device'])
    .where('person_id', '=', person.id)
    .where('ends_at', '>', now)
    .orderBy(sql`coalesce(last_used_at, began_at)`, 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(({ id, began_at: beganAt, last_used_at: lastUsedAt, ends_at: endsAt, how, device }) => ({
    id,
    beganAt,
    lastUsedAt: lastUsedAt ?? beganAt,
    endsAt,
    ...(how !== null && { how }),
    ...(device !== null && { device }),
    here: sessionOf(person) === id,
  }))
}

const mostListed = 100

/** Ends one's own sessions but the one that asks; answers their ids. */
export async function endOtherSessions(db: Db, person: Person): Promise<readonly string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('person_id', '=', person.id)
    .$if(sessionOf(person) !== undefined, (all) => all.where('id', '!=', sessionOf(person) ?? ''))
    .returning('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  await endStreams(db, ids)
  return ids
}
