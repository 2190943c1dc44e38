import type { Consumer, Heard, House } from '#kernel'
import { tellChannels, type ToChannel } from '#webhooks'
import type { Concern } from './concerns.ts'
import { keyOfThing } from './notice.ts'
import { stronger } from './reasons.ts'
import { ringBell } from './ring-bell.ts'
import { insertNotices, type ToTell } from './tell-store.ts'
import type { NoticesWorld } from './world.ts'

/** Follows the journal and writes down who is told of what was done, and in which channels. */
export const noticesConsumer =
  (world: Pick<NoticesWorld, 'concerns'>) =>
  (house: House): Consumer => ({
    name: 'notices',
    async hear(entry, db) {
      if (entry.outcome !== 'done') return
      const people: ToTell[] = []
      const channels: ToChannel[] = []
      for (const { of: kind, concerned } of world.concerns()) {
        const found = await concerned(entry, { house, db })
        people.push(...strongest(kind, entry, found.people))
        for (const { of, name, id = entry.subject?.id } of found.channels ?? [])
          if (id !== undefined) channels.push({ of, name, thing: { kind, id } })
      }
      await ringBell(db, await insertNotices(db, entry, people, house.clock.now()))
      await tellChannels(db, entry, channels)
    },
  })

/** Each person once for each thing, for the strongest of the reasons. */
function strongest(kind: string, entry: Heard, all: readonly Concern[]): readonly ToTell[] {
  const found = new Map<string, ToTell>()
  for (const { personId, because, id = entry.subject?.id } of all) {
    if (id === undefined || personId === entry.personId) continue
    const thing = { kind, id }
    const key = `${personId} ${keyOfThing(thing)}`
    const before = found.get(key)
    found.set(key, { personId, because: before ? stronger(before.because, because) : because, thing })
  }
  return [...found.values()]
}
