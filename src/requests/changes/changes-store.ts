import { sql, type RawBuilder } from 'kysely'
import type { Act, Db } from '#kernel'
import type { Change, ChangedFile } from './change.ts'

/** A change as it comes. */
export interface NewChange extends Pick<Change, 'commit' | 'title' | 'author' | 'named' | 'pages'> {
  /** The commit it stands on; absent for a first one. */
  readonly parent?: string
  readonly filesBefore: readonly string[]
  readonly filesAfter: readonly string[]
}

/** The version that brings it. */
interface Brought {
  readonly entryId: string
  readonly version: string
  readonly before: string
}

/** Keeps changes in their order; those that are there already are back if they were withdrawn, and nothing else. */
export async function insertChanges(
  { db, now }: Pick<Act, 'db' | 'now'>,
  { entryId, version, before }: Brought,
  changes: readonly NewChange[],
): Promise<ReadonlySet<string>> {
  const ids = changes.map(({ commit }) => commit)
  await sql`delete from change_withdrawals where commit = any (${ids})`.execute(db)
  const fresh = new Set<string>()
  for (const change of changes) {
    const { commit, title, author, named, parent = null, filesBefore, filesAfter, pages } = change
    const { rows } = await sql`
      insert into changes_in_force
        (commit, entry_id, version, before, since, title, author, named, parent, files_before, files_after, pages)
      values (${commit}, ${entryId}, ${version}, ${before}, ${now}, ${title}, ${author}, ${[...named]}, ${parent},
              ${[...filesBefore]}, ${[...filesAfter]}, ${JSON.stringify(pages)})
      on conflict (commit) do nothing returning commit`.execute(db)
    if (rows.length > 0) fresh.add(commit)
  }
  return fresh
}

/** Keeps that these are in force no more. */
export async function withdrawChanges(
  { db, now }: Pick<Act, 'db' | 'now'>,
  entryId: string,
  commits: readonly string[],
): Promise<void> {
  await sql`
    insert into change_withdrawals (commit, entry_id, at)
    select c.commit, ${entryId}, ${now} from changes_in_force c where c.commit = any (${[...commits]})
    on conflict (commit) do nothing`.execute(db)
}

interface Row {
  commit: string
  title: string
  author: string
  since: Temporal.Instant
  version: string
  before: string
  labels: string[]
  named: string[]
  parent: string | null
  files_before: string[]
  files_after: string[]
  pages: Change['pages']
}

/** Changes in force that `chosen` picks as `c`, newest first, whoever may know of them. */
async function changesWhere(db: Db, chosen: RawBuilder<unknown>, limit: number): Promise<readonly Change[]> {
  const { rows } = await sql<Row>`
    select c.commit, c.title, c.author, c.since, c.version, c.before, c.named, c.parent, c.files_before, c.files_after, c.pages,
           array(select l.label from change_labels l where l.commit = c.commit order by l.label) as labels
    from changes_in_force c
    where not exists (select from change_withdrawals w where w.commit = c.commit) and ${chosen}
    order by c.seq desc limit ${limit}`.execute(db)
  return rows.map(({ parent, files_before, files_after, ...row }) => ({
    ...row,
    files: [
      ...files_after.map((path): ChangedFile => ({ commit: row.commit, path })),
      ...(parent === null ? [] : files_before.map((path): ChangedFile => ({ commit: parent, path }))),
    ],
  }))
}

/** The change that a commit’s id or its beginning names; the last one for `latest`. None where the beginning fits several. */
export async function changeNamed(db: Db, named: string): Promise<Change | undefined> {
  if (named === 'latest') return (await changesWhere(db, sql`true`, 1))[0]
  const [found, other] = await changesWhere(db, sql`starts_with(c.commit, ${named})`, 2)
  return other ? undefined : found
}

export const changesById = (db: Db, commits: readonly string[]): Promise<readonly Change[]> =>
  changesWhere(db, sql`c.commit = any (${[...commits]})`, commits.length)

/** Those that carry labels: any of one list, and all of another, in which `group::*` is any of a group. */
export const changesCarrying = (
  db: Db,
  { any, all, words }: { any: readonly string[] | undefined; all: readonly string[]; words: string },
  limit: number,
): Promise<readonly Change[]> =>
  changesWhere(
    db,
    sql`exists (select from change_labels l where l.commit = c.commit
                and (${any === undefined} or l.label = any (${[...(any ?? [])]})))
        and (select count(distinct o.one) from unnest(${[...all]}::text[]) o (one) join change_labels l
             on l.commit = c.commit and (l.label = o.one or l.exclusive_group || '::*' = o.one)) = ${new Set(all).size}
        and strpos(lower(c.title), lower(${words})) > 0`,
    limit,
  )

/** Changes that an entry brought and whose messages name labels, oldest first. */
export async function namingBroughtBy(
  db: Db,
  entryId: string,
): Promise<readonly Pick<Change, 'commit' | 'named'>[]> {
  const { rows } = await sql<{ commit: string; named: string[] }>`
    select commit, named from changes_in_force where entry_id = ${entryId} and named <> '{}' order by seq`.execute(
    db,
  )
  return rows
}

/** Keeps others from changing what a change carries until the act ends. */
export async function lockChange(db: Db, commit: string): Promise<void> {
  await sql`select from changes_in_force where commit = ${commit} for update`.execute(db)
}
