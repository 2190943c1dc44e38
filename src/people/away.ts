import { dayInWords } from '#design'
import type { Look } from '#kernel'
import { peopleAway, type Away } from './leaves-store.ts'

/** Who is away now, by handle; of some people only, where their ids are given. */
export async function awayNow(look: Look, ids?: readonly string[]): Promise<ReadonlyMap<string, Away>> {
  if (ids?.length === 0) return new Map()
  const away = await peopleAway(look.db, look.by, { now: look.now, zone: look.model.zone, ids })
  return new Map(away.map((one) => [one.person.handle, one]))
}

/** Those who are away now and asked whoever looks to stand in. */
export const awayWithStandIn = (look: Look): Promise<readonly Away[]> =>
  peopleAway(look.db, look.by, { now: look.now, zone: look.model.zone, standIn: look.by.id })

/** `away until Mon 1 February`: the day they are back, and nothing else of it. */
export const awayInWords = ({ until }: Pick<Away, 'until'>, today: Temporal.PlainDate): string =>
  `away until ${dayInWords(until, today)}`
