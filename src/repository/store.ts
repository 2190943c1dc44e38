import { sql } from 'kysely'
import { newId, systemPerson, type Db } from '#kernel'

/** The handbook that this database holds. */
export interface KeptHandbook {
  readonly id: string
  readonly origin: string
  /** The branch that rules, without `refs/heads/`. */
  readonly branch: string
  /** Grows with everything taken in. */
  readonly moves: number
}

/** One definition that a broken page lost and an earlier version lent. */
export interface Held {
  readonly kind: string
  readonly name: string
  /** The version in which it stands. */
  readonly commit: string
}

/** A version and the moment from which it ruled. */
export interface Version {
  readonly commit: string
  readonly since: Temporal.Instant
}

const handbook = (db: Db) => db.selectFrom('handbook').select(['id', 'origin', 'branch', 'moves'])

export const handbookIn = (db: Db): Promise<KeptHandbook | undefined> => handbook(db).executeTakeFirst()

/** Opens the handbook; false where one has been opened already. */
export async function insertHandbook(
  tx: Db,
  { origin, branch }: Pick<KeptHandbook, 'origin' | 'branch'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const made = await tx
    .insertInto('handbook')
    .values({ id: newId(now), origin, branch, opened_at: now })
    .onConflict((one) => one.column('one').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Waits for the push before this one, and counts this one. */
export async function lockHandbook(tx: Db): Promise<KeptHandbook | undefined> {
  const locked = await handbook(tx).forUpdate().executeTakeFirst()
  if (locked) await sql`update handbook set moves = moves + 1`.execute(tx)
  return locked
}

export async function refsIn(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('git_refs').select(['name', 'oid']).execute()
  return new Map(rows.map(({ name, oid }) => [name, oid]))
}

/** Writes the refs of a handbook just opened. */
export async function insertRefs(
  tx: Db,
  refs: readonly { readonly name: string; readonly oid: string }[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into git_refs (name, oid, moved_at)
    select name, oid, ${now} from jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as r (name text, oid text)`.execute(
    tx,
  )
}

/** Moves a ref if it still stands where the mover saw it; null is "not there". False when somebody was faster. */
export async function moveRef(
  tx: Db,
  move: { readonly ref: string; readonly from: string | null; readonly to: string | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const { ref, from, to } = move
  if (from === null) {
    if (to === null) return true
    const made = await tx
      .insertInto('git_refs')
      .values({ name: ref, oid: to, moved_at: now })
      .onConflict((same) => same.column('name').doNothing())
      .returning('name')
      .executeTakeFirst()
    return made !== undefined
  }
  const moved =
    to === null
      ? tx.deleteFrom('git_refs').where('name', '=', ref).where('oid', '=', from).returning('name')
      : tx
          .updateTable('git_refs')
          .set({ oid: to, moved_at: now })
          .where('name', '=', ref)
          .where('oid', '=', from)
          .returning('name')
  return (await moved.executeTakeFirst()) !== undefined
}

/** What the version borrowed when it first came into force; undefined where it never did. */
export async function heldAt(db: Db, commit: string): Promise<readonly Held[] | undefined> {
  const row = await db
    .selectFrom('versions')
    .select(sql<readonly Held[]>`held`.as('held'))
    .where('commit', '=', commit)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.held
}

export async function insertVersion(
  tx: Db,
  version: Version & { readonly entryId: string; readonly held: readonly Held[] },
): Promise<void> {
  const { commit, since, entryId } = version
  await tx
    .insertInto('versions')
    .values({ commit, since, entry_id: entryId, held: JSON.stringify(version.held) })
    .execute()
  await tx
    .insertInto('in_force')
    .values({ commit, since, entry_id: entryId })
    .onConflict((one) => one.column('one').doUpdateSet({ commit, since, entry_id: entryId }))
    .execute()
}

/** The version that rules now. */
export const inForce = (db: Db): Promise<Version | undefined> =>
  db.selectFrom('in_force').select(['commit', 'since']).executeTakeFirst()

/** The version that ruled at that moment; undefined before the handbook was opened. */
export const versionAt = (db: Db, at: Temporal.Instant): Promise<Version | undefined> =>
  db
    .selectFrom('versions')
    .select(['commit', 'since'])
    .where('since', '<=', at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

export const firstVersion = (db: Db): Promise<Version | undefined> =>
  db.selectFrom('versions').select(['commit', 'since']).orderBy('seq').limit(1).executeTakeFirst()

/** The versions that came into force after a commit last did, newest first, `most` of them. */
export async function versionsAfter(db: Db, commit: string, most: number): Promise<readonly Version[]> {
  const { rows } = await sql<Version>`
    select v.commit, v.since from versions v
    where v.seq > (select max(o.seq) from versions o where o.commit = ${commit})
    order by v.seq desc limit ${most}`.execute(db)
  return rows
}

/** The versions that came into force after that one in the order, oldest first. */
export const versionsSince = (db: Db, seq: number): Promise<readonly { seq: number; commit: string }[]> =>
  db.selectFrom('versions').select(['seq', 'commit']).where('seq', '>', seq).orderBy('seq').execute()

/** Ids of all commits that ever ruled. */
export async function everInForce(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('versions').select('commit').distinct().execute()
  return rows.map(({ commit }) => commit)
}

/** How many times a version came into force. */
export async function countVersions(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The versions that were in force, newest first, and who put each there; `before` goes on after an `order`. */
export async function versionsInForce(
  db: Db,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly (Version & { readonly order: number; readonly by: string; readonly last: boolean })[]> {
  const { rows } = await sql<{
    order: number
    commit: string
    since: Temporal.Instant
    by: string | null
    last: boolean
  }>`
    select v.seq as "order", v.commit, v.since, p.name as by, v.seq = (select max(seq) from versions) as last
    from versions v
    left join journal j on j.id = v.entry_id
    left join persons p on p.id = j.person_id
    ${before === undefined ? sql`` : sql`where v.seq < ${before}`}
    order by v.seq desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, by: row.by ?? systemPerson.name }))
}
