import { dayAt, Remembered, type Database, type Definition, type House, type Look } from '#kernel'
import { followOf, pageConcerns, ruleConcerns, type MineWorld } from '#mine'
import type { Concerns } from '#notices'
import { presentPerson } from '#people'
import { Reading, type BesideRead, type Reader, type SeenVersions } from '#reading'
import type { Versions } from '#repository'
import type { PublicPages } from '#web'
import type { SayingWorld } from '#short-links'
import { contributed, deployment } from '../app.ts'

export type HouseHandbook = ReturnType<typeof handbookWorld>

/** What pages, history, rules and questions about them are read from, in any version; names come over connections of their own, as a look waits for them while it holds one. */
export function handbookWorld(
  { db }: Database,
  versions: Versions,
  {
    seen,
    publicPages,
    own,
  }: { readonly seen: SeenVersions; readonly publicPages: PublicPages; readonly own: string },
) {
  const inForce = async () => (await versions.inForce())?.commit
  const { repository } = versions.cache
  const nameOf = async (handle: string) => (await presentPerson(db, handle))?.name
  const reading = new Reading({
    repository,
    seen,
    own: own.replace(/\/+$/, ''),
    compiledAt: (commit) => versions.snapshots.compiledAt(commit),
    findingsAt: (commit) => versions.findingsAt(commit),
    isKind: (word) => contributed.kinds.some(({ kind }) => kind === word),
    decides: (name) => contributed.kinds.some(({ kind, decides }) => decides && kind === name),
    nameOf,
  })
  const days = new Remembered<Temporal.PlainDate | undefined>(500)
  const dayOf = async (commit: string) => {
    const present = await inForce()
    if (present === undefined) return undefined
    const found = await repository.commit(commit).catch(() => undefined)
    return found && dayAt(found.committedAt, (await versions.modelAt(present)).zone)
  }
  return {
    repository,
    reading,
    inForce,
    seen,
    compiledAt: (commit: string) => versions.snapshots.compiledAt(commit),
    compiledWith: (commit: string, files: ReadonlyMap<string, string>) =>
      versions.snapshots.compileChanged(commit, files),
    held: () => contributed.held,
    publicPages,
    parsed: reading.parsed,
    whereNow: (reader: Reader, url: string) => reading.overTime.whereNow(reader, url),
    linked: reading.linked,
    addressThen: (reader: Reader, url: string, past: string) =>
      reading.overTime.addressThen(reader, url, past),
    nowOf,
    dayOf: async (when: Temporal.Instant) => {
      const present = await inForce()
      return dayAt(when, present === undefined ? 'UTC' : (await versions.modelAt(present)).zone)
    },
    nameOf,
    versionDay: (commit: string) => days.get(commit, () => dayOf(commit)),
    asOf: async (written: string) => {
      const present = await inForce()
      const when = whenOf(written)
      const found = when && (await versions.asOf(when))
      if (!found || present === undefined) return undefined
      const { committedAt } = await repository.commit(found.commit)
      return { commit: found.commit, on: dayAt(committedAt, (await versions.modelAt(present)).zone) }
    },
  }
}

/** What each person's own handbook is worked out from. */
export const mineWorld = ({ repository, seen, parsed }: HouseHandbook): MineWorld => ({
  ...{ repository, seen, parsed },
  contributed,
  patience: 1000,
})

/** Whom new versions of pages and rules concern. */
export const nodeConcerns = (handbook: HouseHandbook, house: House): readonly Concerns[] => [
  ruleConcerns(mineWorld(handbook), house),
  pageConcerns(mineWorld(handbook)),
]

/** What short links are resolved and said from. */
export const shortLinksWorld = ({ repository, seen, parsed }: HouseHandbook): SayingWorld => ({
  ...{ repository, seen, parsed },
  url: () => deployment.url,
  shortUrl: () => deployment.shortUrl,
})

/** What stands beside pages and rules for who is looking. */
export const besideRead = (handbook: HouseHandbook): BesideRead => followOf(mineWorld(handbook))

/** What the rule's margin card says to who is looking. */
async function nowOf(look: Look, definition: Definition): Promise<string | undefined> {
  const card = contributed.cards.find(({ kind }) => kind.kind === definition.kind)
  if (!card?.says) return undefined
  const props = await card.load(look, definition)
  return props === undefined ? undefined : card.says(props)
}

/** A day, an instant, or else the id of a commit; nothing for the years before calendars agree. */
function whenOf(written: string): Temporal.PlainDate | Temporal.Instant | string | undefined {
  if (written.startsWith('0') && written.includes('-')) return undefined
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return Temporal.PlainDate.from(written)
    if (/^\d{4}-\d{2}-\d{2}T/.test(written)) return Temporal.Instant.from(written)
  } catch {
    return undefined
  }
  return written
}
