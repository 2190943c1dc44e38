import type { Repository } from './repository.ts'
import { runGit } from './run-git.ts'

/** What happened last to a path at which no file stands any more. */
export interface PathEvent {
  /** Counted from the beginning of the history. */
  readonly order: number
  readonly commit: string
  /** Where the file went; undefined where it was taken away. */
  readonly to?: string
}

/** The last event of each path of the past, up to one commit. */
export interface PastPaths {
  readonly commit: string
  readonly commits: number
  readonly events: ReadonlyMap<string, PathEvent>
}

const mark = '\u0001'

/**
 * What became of every path, in one pass of git over the whole history; from what is known of an earlier commit on, only
 * over what came after it. Merges that only joined are left out.
 */
export async function readPastPaths(
  repository: Repository,
  commit: string,
  known?: PastPaths,
): Promise<PastPaths> {
  const soon = known && (await oneStepOn(repository, commit, known))
  if (soon) return soon
  const { gitDir } = repository
  const since = known && (await isAncestor(gitDir, known.commit, commit)) ? known : undefined
  const asked = [
    'log',
    '--reverse',
    '--topo-order',
    '-M',
    '-l400',
    '-z',
    `--format=${mark}%H`,
    '--name-status',
  ]
  const listing = await runGit(
    [...asked, '--diff-filter=ADR', since ? `${since.commit}..${commit}` : commit],
    { gitDir },
  )
  const events = new Map(since?.events)
  let commits = since?.commits ?? 0
  let at = ''
  const parts = listing.toString('utf8').split('\0').values()
  for (let part = parts.next().value; part !== undefined; part = parts.next().value) {
    const word = part.trim()
    if (word.startsWith(mark)) {
      at = word.slice(mark.length)
      commits++
      continue
    }
    if (word === '') continue
    const path = parts.next().value ?? ''
    if (word === 'A') events.delete(path)
    else if (word === 'D') events.set(path, { order: commits, commit: at })
    else {
      const to = parts.next().value ?? ''
      events.set(path, { order: commits, commit: at, to })
      events.delete(to)
    }
  }
  return { commit, commits, events }
}

/** After one more commit that took no path away: then nothing moved, and git need not be asked. */
async function oneStepOn(
  repository: Repository,
  commit: string,
  { commits, events, ...known }: PastPaths,
): Promise<PastPaths | undefined> {
  const { parents, tree } = await repository.commit(commit)
  if (parents.length !== 1 || parents[0] !== known.commit) return undefined
  const changes = await repository.differences((await repository.commit(known.commit)).tree, tree)
  if (!changes?.every(({ after }) => after)) return undefined
  const added = new Set(changes.flatMap(({ path, before }) => (before ? [] : [path])))
  const left = [...events].filter(([path]) => !added.has(path))
  return { commit, commits: commits + (added.size > 0 ? 1 : 0), events: new Map(left) }
}

const isAncestor = (gitDir: string, old: string, commit: string): Promise<boolean> =>
  runGit(['merge-base', '--is-ancestor', old, commit], { gitDir }).then(
    () => true,
    () => false,
  )
