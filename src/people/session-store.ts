import { sql } from 'kysely'
import { newId, type Db, type Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'
import { hashOf, isSecret, newSecret } from './secret.ts'

/** How long a browser that does not come back stays signed in. */
const sessionLength = { days: 30 }
/** The end moves at most once a day: reading stays reading. */
const slack = { days: 1 }

// An instant is added to in hours; days would need a zone.
const after = (now: Temporal.Instant, { days }: { readonly days: number }): Temporal.Instant =>
  now.add({ hours: 24 * days })

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
      ends_at: after(now, sessionLength),
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
  const { rows } = await sql<PersonRow & { session: string; ends_at: Temporal.Instant }>`
    select s.id as session, s.ends_at, ${personColumns}
    from sessions s join persons p on p.id = s.person_id
    where s.secret_hash = ${hashOf(secret)} and s.ends_at > ${now} and ${isHere}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const ends = after(now, sessionLength)
  if (row.ends_at.until(ends).total('hours') > 24 * slack.days)
    await db.updateTable('sessions').set({ ends_at: ends }).where('id', '=', row.session).execute()
  return { ...toPerson(row), session: row.session }
}

/** Signs the browser out that holds this secret; the others of the same person stay. */
export async function endSession(db: Db, secret: string): Promise<void> {
  await db.deleteFrom('sessions').where('secret_hash', '=', hashOf(secret)).execute()
}

/** The same by the session's id, as an act knows it. */
export async function endSessionById(db: Db, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', id).execute()
}
