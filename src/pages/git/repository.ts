import { Remembered } from '#kernel'
import { parseCommit, type Commit } from './commit.ts'
import { lastChangesIn } from './last-changes.ts'
import { latestChange } from './latest-change.ts'
import { ObjectReader, type GitObject } from './object-reader.ts'
import { changesIn, takeChange, type PathChange } from './path-change.ts'
import { GitFailed, runGit } from './run-git.ts'
import { treeDifferences, type Difference } from './tree-differences.ts'
import { parseTree, type TreeEntry } from './tree-entry.ts'
import { parseLevel, type LevelEntry } from './tree-level.ts'

/** One commit that touched a file, and the path that the file had there. */
export interface PastVersion {
  readonly commit: Commit
  readonly path: string
}

/** An object that the repository should have and has not: a damaged or a shallow repository. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing'
}

/** Names of branches and tags and object ids; none of git's expressions. */
const plainRevision = /^(?![-./])(?!.*\.\.)(?!.*@\{)[^\s\p{Cc}:^~?*[\\]+$/u

/** Reads one bare repository; open it once and close it at the end. */
export class Repository {
  readonly gitDir: string
  readonly #objects: ObjectReader
  readonly #sizes: ObjectReader
  readonly #levels = new Remembered<ReadonlyMap<string, LevelEntry>>(200)

  readonly #also: () => readonly Repository[]

  constructor(gitDir: string, also: () => readonly Repository[] = () => []) {
    this.gitDir = gitDir
    this.#also = also
    this.#objects = new ObjectReader(gitDir)
    this.#sizes = new ObjectReader(gitDir, '--batch-check')
  }

  /** Starts the processes that read, before there is anything to read. */
  warm(): void {
    this.#objects.start()
    this.#sizes.start()
  }

  /** Type and size of an object, or with `^{commit}` behind its id of the commit that it leads to; undefined where it is not there. */
  info(name: string): Promise<Pick<GitObject, 'type' | 'size'> | undefined> {
    return this.#sizes.read(name)
  }

  /** The names in one folder, by the id of its tree. */
  level(tree: string): Promise<ReadonlyMap<string, LevelEntry>> {
    return this.#levels.get(tree, async () => {
      const { type, bytes } = await this.#object(tree)
      if (type !== 'tree') throw new ObjectMissing(`${tree} is a ${type}, not a folder.`)
      return parseLevel(bytes, tree.length / 2)
    })
  }

  /** The files in which two trees differ; undefined where there are very many. Costs what differs, not what there is. */
  differences(before: string | undefined, after: string): Promise<readonly Difference[] | undefined> {
    return treeDifferences((tree) => this.level(tree), before, after)
  }

  /** Full id of the commit that a branch, a tag or an id names. */
  async resolve(revision: string): Promise<string | undefined> {
    if (!plainRevision.test(revision)) return undefined
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
    return (await this.#orNothing(asked))?.toString('latin1').trim()
  }

  /** Every file of the commit, in git's order of paths. */
  async tree(commit: string): Promise<readonly TreeEntry[]> {
    return parseTree(await this.#git(['ls-tree', '-r', '-z', '-l', '--full-tree', await this.#known(commit)]))
  }

  /** The bytes of a blob. */
  async read(oid: string): Promise<Buffer> {
    return (await this.#object(oid)).bytes
  }

  async commit(oid: string): Promise<Commit> {
    const { type, bytes } = await this.#object(oid)
    if (type !== 'commit') throw new ObjectMissing(`${oid} is a ${type}, not a commit.`)
    return parseCommit(oid, bytes)
  }

  /** The commits that touched the file, newest first, over renames. Merges that only joined are left out. */
  async history(
    path: string,
    { from, limit }: { from: string; limit: number },
  ): Promise<readonly PastVersion[]> {
    // What was changed just now is found without asking git.
    const latest = limit === 1 && (await this.#latest(path, from))
    if (latest) return [{ commit: latest, path }]
    const count = `--max-count=${Math.max(1, Math.trunc(limit))}`
    const start = await this.#known(from)
    const asked = ['log', '--follow', '-z', '--format=%H', '--name-status', count, start, '--', path]
    const parts = (await this.#git(asked)).toString('utf8').split('\0').values()
    const versions: Promise<PastVersion>[] = []
    for (let oid = parts.next().value; oid; oid = parts.next().value) {
      const change = takeChange(parts)
      versions.push(this.commit(oid).then((commit) => ({ commit, path: change?.path ?? path })))
    }
    return Promise.all(versions)
  }

  /** Whether a version was made from another, however long ago. */
  async isAncestor(before: string, after: string): Promise<boolean> {
    const ids = [await this.#known(before), await this.#known(after)]
    return (await this.#orNothing(['merge-base', '--is-ancestor', ...ids])) !== undefined
  }

  /**
   * When each file was last changed up to a commit, in one pass; with `since`, only those that changed after that one.
   * Files that are gone are among them.
   */
  async lastChanges(from: string, since?: string): Promise<ReadonlyMap<string, Temporal.Instant>> {
    const after = since === undefined ? [] : [`^${await this.#known(since)}`]
    const asked = ['log', '--no-renames', '--name-only', '-z', '--format=%x01%ct', await this.#known(from)]
    return lastChangesIn((await this.#git([...asked, ...after, '--'])).toString('utf8'))
  }

  /**
   * The version that stood at that moment, along first parents from `from`; a day means its end in `zone`.
   * Undefined where the history begins later.
   */
  async commitAt(
    when: Temporal.Instant | Temporal.PlainDate,
    from: string,
    zone = 'UTC',
  ): Promise<string | undefined> {
    const last = when instanceof Temporal.PlainDate ? endOf(when, zone) : when
    const seconds = Math.floor(last.epochMilliseconds / 1000)
    if (seconds < 0) return undefined
    // The raw form `@seconds +0000` is the only one of git's date forms without limits and guesses.
    const asked = ['rev-list', '-1', '--first-parent', `--until=@${seconds} +0000`, await this.#known(from)]
    return (await this.#git(asked)).toString('latin1').trim() || undefined
  }

  async changedPaths(before: string, after: string): Promise<readonly PathChange[]> {
    const ids = [await this.#known(before), await this.#known(after)]
    const asked = ['diff-tree', '-r', '-z', '-M', '--no-commit-id', '--name-status']
    return changesIn(await this.#git([...asked, ...ids]))
  }

  /** Goes on with the folder that stands there now, after another one was put in its place. */
  renew(): void {
    this.#objects.renew()
    this.#sizes.renew()
  }

  /** Ends the reader; what was asked before is still answered. */
  close(): void {
    this.#objects.close()
    this.#sizes.close()
  }

  /** A repository that ends somewhere on the way is asked otherwise. */
  async #latest(path: string, from: string): Promise<Commit | undefined> {
    const history = { commit: (oid: string) => this.commit(oid), level: (tree: string) => this.level(tree) }
    return latestChange(history, path, await this.#known(from)).catch(() => undefined)
  }

  #git(args: readonly string[]): Promise<Buffer> {
    return runGit(args, { gitDir: this.gitDir })
  }

  async #orNothing(args: readonly string[]): Promise<Buffer | undefined> {
    try {
      return await this.#git(args)
    } catch (fault) {
      if (fault instanceof GitFailed && fault.exitCode === 1) return undefined
      throw fault
    }
  }

  async #object(oid: string) {
    let object = await this.#objects.read(oid)
    for (const other of object ? [] : this.#also()) object ??= await other.#objects.read(oid)
    if (!object) throw new ObjectMissing(`The repository has no object ${oid}.`)
    return object
  }

  async #known(revision: string): Promise<string> {
    const oid = /^[0-9a-f]{40,64}$/.test(revision) ? revision : await this.resolve(revision)
    if (oid === undefined) throw new ObjectMissing(`The repository has no version "${revision}".`)
    return oid
  }
}

const endOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 })

/** Opens a bare repository (or the `.git` folder of another) for reading; objects that it has not are looked for in `also`. */
export const openRepository = (gitDir: string, also?: () => readonly Repository[]): Repository =>
  new Repository(gitDir, also)
