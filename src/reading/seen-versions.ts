import {
  LeastRecentlyUsed,
  Remembered,
  withheld,
  type Cited,
  type Model,
  type Person,
  type Readable,
} from '#kernel'
import { snapshotOf } from '#model'
import {
  readersThen,
  sees,
  type AlsoBy,
  type FileThen,
  type Handbook,
  type HiddenPart,
  type Lines,
  type Repository,
  type Sight,
} from '#pages'
import { sightOfPerson } from '#people'

/** What versions are read from on this node. */
export interface VersionsRead {
  readonly repository: Repository
  readonly handbookAt: (commit: string) => Promise<Handbook>
  readonly modelAt: (commit: string) => Promise<Model>
}

/** For whom something is read, while which version is in force. */
export interface Reader {
  readonly by: Person
  readonly present: string
}

const none: ReadonlyMap<string, string> = new Map()

/** Whether a page is open from end to end: then nobody's eyes have to be worked out, as acts would at every decision. */
const isForEverybody = (whole: Handbook, path: string): boolean => {
  const page = whole.at(path)
  return page?.readers === 'public' && !page.hasParts
}

/** Whether some of these lines stand in a part that is closed to who reads. */
const hidesSome = (parts: readonly HiddenPart[], lines: Lines | undefined, sight: Sight): boolean =>
  lines !== undefined &&
  parts.some(({ readers, lines: [from, to] }) => from <= lines[1] && lines[0] <= to && !sees(sight, readers))

/**
 * The handbook as each person may read it: every page, list, count and sentence that is shown is made from here. Of an
 * earlier version may be read what its own rule and the rule in force both allow.
 */
export class SeenVersions implements Readable {
  readonly #read: VersionsRead
  readonly #models = new LeastRecentlyUsed<Model>(100)
  readonly #moves = new Remembered<ReadonlyMap<string, string>>(500)

  constructor(read: VersionsRead) {
    this.#read = read
  }

  /** As whom somebody reads while a version is in force. */
  async sightOf({ by, present }: Reader): Promise<Sight> {
    return sightOfPerson(by, await this.#read.modelAt(present))
  }

  /** A version as somebody may read it. */
  async handbookFor(reader: Reader, commit: string = reader.present): Promise<Handbook> {
    const sight = await this.sightOf(reader)
    const whole = await this.#read.handbookAt(commit)
    if (sight.all) return whole
    return commit === reader.present
      ? whole.seenBy(sight)
      : whole.seenBy(sight, await this.#byPresentRule(sight, reader.present, commit))
  }

  async modelFor(by: Person, commit: string): Promise<Model> {
    return this.modelThen({ by, present: commit }, commit)
  }

  /** The definitions of any version that stand where somebody may read. */
  async modelThen(reader: Reader, commit: string): Promise<Model> {
    const whole = await this.#read.modelAt(commit)
    if (reader.by.kind === 'system') return whole
    const handbook = await this.handbookFor(reader, commit)
    const known = this.#models.get(handbook.key)
    if (known) return known
    const left = whole.definitions.filter(({ citation: { path, lines: said }, lines, heldOverFrom }) =>
      // What is held over stands nowhere in this version: its page has to be open from end to end.
      heldOverFrom === undefined
        ? handbook.shows(path, said) && handbook.shows(path, lines)
        : handbook.shows(path),
    )
    const seen = left.length === whole.definitions.length ? whole : snapshotOf(commit, left, whole.zone)
    this.#models.set(handbook.key, seen)
    return seen
  }

  async citedFor<One extends Cited>(
    by: Person,
    commit: string,
    all: readonly One[],
  ): Promise<readonly One[]> {
    if (all.length === 0 || by.kind === 'system') return all
    const whole = await this.#read.handbookAt(commit)
    if (all.every(({ citation }) => citation.commit === commit && isForEverybody(whole, citation.path)))
      return all
    const reader = { by, present: commit }
    const present = await this.handbookFor(reader)
    const past = all.filter(({ citation }) => citation.commit !== commit)
    const open = new Set(await this.#openThen(reader, past))
    return all.map((one) => {
      const { citation } = one
      const may = citation.commit === commit ? present.shows(citation.path, citation.lines) : open.has(one)
      return may ? one : withheld(one)
    })
  }

  async pagesFor(by: Person, commit: string): Promise<Handbook['pages']> {
    return (await this.handbookFor({ by, present: commit })).pages
  }

  /** Those of some places in earlier versions that somebody may read, by both rules. */
  async openPast<Then extends FileThen & { readonly lines?: Lines }>(
    reader: Reader,
    all: readonly Then[],
  ): Promise<readonly Then[]> {
    const sight = await this.sightOf(reader)
    if (sight.all) return all
    const then = await readersThen(this.#read.repository, all)
    const open: Then[] = []
    for (const [at, one] of all.entries()) {
      const might = then[at]
      if (!might || !sees(sight, might.readers) || hidesSome(might.parts, one.lines, sight)) continue
      const { allows } = await this.#byPresentRule(sight, reader.present, one.commit)
      if (allows(one.path)) open.push(one)
    }
    return open
  }

  async #openThen<One extends Cited>(reader: Reader, all: readonly One[]): Promise<readonly One[]> {
    const places = all.map((one) => ({ one, ...one.citation }))
    return (await this.openPast(reader, places)).map(({ one }) => one)
  }

  /** What the rule in force lets somebody read of a version's files, wherever they stand now. */
  async #byPresentRule(sight: Sight, present: string, commit: string): Promise<AlsoBy> {
    const now = await this.#read.handbookAt(present)
    const seen = now.seenBy(sight)
    const moved = seen.hides ? await this.#movedSince(commit, present) : none
    return {
      key: `${present} ${now.keyOf(sight)}`,
      allows: (path) => {
        const stands = moved.get(path) ?? path
        // Of a page with a part that is closed now, no earlier text is open: the part may have stood there unmarked.
        return now.file(stands) ? seen.shows(stands) : sees(sight, now.readersOf(path))
      },
    }
  }

  #movedSince(before: string, after: string): Promise<ReadonlyMap<string, string>> {
    return this.#moves.get(`${before} ${after}`, async () => {
      const changes = before === after ? [] : await this.#read.repository.changedPaths(before, after)
      return new Map(changes.flatMap(({ from, path }) => (from === undefined ? [] : [[from, path]])))
    })
  }
}
