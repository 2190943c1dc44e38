import { capital, entryTold, type Look } from '#kernel'
import { entriesById, type ToldEntry } from './entries-store.ts'
import type { Telling } from './concerns.ts'
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
  const telling = await tellingOf(
    world,
    look,
    shown.map(({ thing }) => thing),
  )
  const told: ToldNotice[] = []
  for (const notice of shown) {
    const entry = entries.get(notice.entryId)
    const said = entry && (await sayWith(telling, world, look, { entry, thing: notice.thing }))
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
export async function tellOne(world: TellingWorld, look: Look, entry: ToldEntry, thing: Thing) {
  return sayWith(await tellingOf(world, look, [thing]), world, look, { entry, thing })
}

async function sayWith(
  telling: ReadonlyMap<string, Telling>,
  { operation }: Pick<NoticesWorld, 'operation'>,
  look: Look,
  { entry, thing }: { readonly entry: ToldEntry; readonly thing: Thing },
) {
  const said = await telling.get(thing.kind)?.(entry, thing.id)
  if (!said) return undefined
  const act = operation(entry.operation)
  const says = said.says ?? (act && (await entryTold(look, act, { ...entry, byId: entry.personId })))
  return says === undefined ? undefined : { ...said, says: capital(says) }
}

/** Each kind of these things, read once. */
async function tellingOf(
  { concerns }: Pick<NoticesWorld, 'concerns'>,
  look: Look,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, Telling>> {
  const telling = new Map<string, Telling>()
  for (const [kind, ids] of idsByKind(things)) {
    const of = concerns().find((one) => one.of === kind)
    if (of) telling.set(kind, await of.telling(look, ids))
  }
  return telling
}

/** The things among these that who looks may see now, by their keys. Asked once for each kind. */
export async function seenThings(
  { concerns }: Pick<NoticesWorld, 'concerns'>,
  look: Look,
  things: readonly Thing[],
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (const [kind, ids] of idsByKind(things)) {
    const of = concerns().find((one) => one.of === kind)
    for (const id of (await of?.seen(look, ids)) ?? []) seen.add(keyOfThing({ kind, id }))
  }
  return seen
}

const idsByKind = (things: readonly Thing[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(things, ({ kind }) => kind)].map(([kind, some]) => [
      kind,
      [...new Set(some.map(({ id }) => id))],
    ]),
  )
