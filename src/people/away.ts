import { dayInWords } from '#design'
import type { Look } from '#kernel'
import { peopleAway, type Away } from './leaves-store.ts'

/** Who is away now, by handle. */
export async function awayNow(look: Look): Promise<ReadonlyMap<string, Away>> {
  const away = await peopleAway(look.db, look.by, look.now, look.model.zone)
  return new Map(away.map((one) => [one.person.handle, one]))
}

/** `away until Mon 1 February`: the day they are back, and nothing else of it. */
export const awayInWords = ({ until }: Pick<Away, 'until'>, today: Temporal.PlainDate): string =>
  `away until ${dayInWords(until, today)}`
