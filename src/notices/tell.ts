import { capital, entryTold, type Look } from '#kernel'
import { entriesById, type ToldEntry } from './entries-store.ts'
import { keyOfThing, type Notice, type Thing } from './notice.ts'
import { reasonSaid } from './reasons.ts'
import type { NoticesWorld } from './world.ts'

/** A notice in words, as who looks may see it now. */
export interface ToldNotice extends Notice {
  readonly title: string
  readonly href: string
  readonly says: string
  readonly body?: string
  /** A sentence: `Because it waits for you.` */
  readonly because: string
}

type TellingWorld = Pick<NoticesWorld, 'concerns' | 'operation'>

/** What notices say to who looks; those of what they may not see are left out. */
export async function tellAll(
  world: TellingWorld,
  look: Look,
  notices: readonly Notice[],
): Promise<readonly ToldNotice[]> {
  const seen = await seenThings(
    world,
    look,
    notices.map(({ thing }) => thing),
  )
  const shown = notices.filter(({ thing }) => seen.has(keyOfThing(thing)))
  const entries = await entriesById(look.db, [...new Set(shown.map(({ entryId }) => entryId))])
  const told: ToldNotice[] = []
  for (const notice of shown) {
    const entry = entries.get(notice.entryId)
    const said = entry && (await tellOne(world, look, entry, notice.thing))
    if (said)
      told.push({
        ...notice,
        ...said,
        because: `Because ${said.because ?? reasonSaid[notice.reason].because}.`,
      })
  }
  return told
}

/** What one entry says of a thing; undefined where who looks may not see it now. */
export async function tellOne(
  { concerns, operation }: TellingWorld,
  look: Look,
  entry: ToldEntry,
  thing: Thing,
) {
  const said = await concerns()
    .find(({ of }) => of === thing.kind)
    ?.told(look, entry, thing.id)
  if (!said) return undefined
  const act = operation(entry.operation)
  const says = said.says ?? (act && (await entryTold(look, act, { ...entry, byId: entry.personId })))
  return says === undefined ? undefined : { ...said, says: capital(says) }
}

/** The things among these that who looks may see now, by their keys. Asked once for each kind. */
export async function seenThings(
  { concerns }: Pick<NoticesWorld, 'concerns'>,
  look: Look,
  things: readonly Thing[],
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (const [kind, some] of Map.groupBy(things, (thing) => thing.kind)) {
    const of = concerns().find((one) => one.of === kind)
    const ids = await of?.seen(look, [...new Set(some.map(({ id }) => id))])
    for (const id of ids ?? []) seen.add(keyOfThing({ kind, id }))
  }
  return seen
}
