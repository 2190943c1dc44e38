import { noModel, type Act } from '#kernel'
import { runGit, type Commit, type Repository } from '#pages'
import type { Altered, ComingVersion } from '#repository'
import { changeHref } from './change.ts'
import { insertChanges, withdrawChanges, type NewChange } from './changes-store.ts'
import { labelFaults } from './label-faults.ts'
import { labelsSaid } from './labels-said.ts'

/** Of more that come at once only the newest are kept one by one. */
const most = 500
/** So much is told to whoever pushed. */
const mostTold = 20

/**
 * Keeps the changes that come into force with a version, and that those are withdrawn which it leaves out. Answers, for
 * whoever pushed, what of the labels that their messages name is not as it was meant.
 */
export async function takeChanges(act: Act, coming: ComingVersion): Promise<readonly Altered[]> {
  const { repository, handbook, commit: version, entryId, model } = coming
  const before = act.model.commit
  if (act.model === noModel || before === version) return []
  const { came, gone } = await between(repository, before, version)
  if (gone.length > 0) await withdrawChanges(act, entryId, gone)
  const changes: NewChange[] = []
  const told: Altered[] = []
  for (const commit of came) {
    const { labels, unread } = await labelsSaid(commit.message.replaceAll('\0', ' '))
    const title = plain(commit.subject).slice(0, 300) || 'A change of which nothing was said'
    const { oid, parents } = commit
    const author = plain(commit.author)
    const [parent] = parents
    const files = await filesOf(repository, commit, parent)
    const pages = files.filesAfter.flatMap((path) => {
      const page = handbook.at(path)
      return page ? { title: plain(page.title), url: page.url } : []
    })
    const on = parent === undefined ? {} : { parent }
    changes.push({ commit: oid, title, author, named: labels, pages, ...on, ...files })
    for (const fault of [...unread, ...labelFaults({ model }, labels)])
      told.push({ says: `“${title}”: ${fault}`, href: changeHref({ commit: oid }) })
  }
  const fresh = await insertChanges(act, { entryId, version, before }, changes)
  const hrefs = new Set([...fresh].map((commit) => changeHref({ commit })))
  return told.filter(({ href }) => hrefs.has(href)).slice(0, mostTold)
}

/** Without the signs that steer: a commit made by hand may hold any, also one that no database takes. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim()

/** What is new in a version, oldest first, and the ids of what it left out. */
async function between(
  repository: Repository,
  before: string,
  after: string,
): Promise<{ readonly came: readonly Commit[]; readonly gone: readonly string[] }> {
  const tip = await repository.commit(after)
  // As most are: one on top of what ruled.
  if (tip.parents.length === 1 && tip.parents[0] === before) return { came: [tip], gone: [] }
  const listed = async (args: readonly string[]) =>
    (await runGit(['rev-list', '--topo-order', ...args, '--'], { gitDir: repository.gitDir }))
      .toString('latin1')
      .split('\n')
      .filter(Boolean)
  const came = await listed([`--max-count=${most}`, after, `^${before}`])
  const gone = await listed([before, `^${after}`])
  return { came: await Promise.all(came.toReversed().map((oid) => repository.commit(oid))), gone }
}

async function filesOf(
  repository: Repository,
  { oid, tree }: Commit,
  parent: string | undefined,
): Promise<Pick<NewChange, 'filesBefore' | 'filesAfter'>> {
  const stood = parent === undefined ? undefined : (await repository.commit(parent)).tree
  const few = await repository.differences(stood, tree)
  if (few)
    return {
      filesBefore: few.flatMap(({ path, before }) => (before ? path : [])),
      filesAfter: few.flatMap(({ path, after }) => (after ? path : [])),
    }
  if (parent === undefined)
    return { filesBefore: [], filesAfter: (await repository.tree(oid)).map(({ path }) => path) }
  const many = await repository.changedPaths(parent, oid)
  return {
    filesBefore: many.flatMap(({ kind, path, from = path }) => (kind === 'added' ? [] : from)),
    filesAfter: many.flatMap(({ kind, path }) => (kind === 'removed' ? [] : path)),
  }
}
