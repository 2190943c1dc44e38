import { askHouse } from '../ask-house.ts'
import type { Described } from '../catalogue/described.ts'
import { cellText, isMap } from '../shown/cell-text.ts'
import type { Way } from '../ways/way.ts'
import type { Offer } from './offer.ts'

/** Who waits for a completion waits no longer than this. */
const patience = 300

/**
 * Values of a field as the lists of a house show them: those of the same noun first. Nothing where no list has such a
 * field, nobody answers in time or the asker may not read it.
 */
export async function valuesFrom(
  way: Way,
  described: readonly Described[],
  of: Described | undefined,
  field: string,
): Promise<readonly Offer[]> {
  const lists = described
    .filter(
      ({ does, input, listed, noun }) =>
        does === 'question' && !input.required?.length && listed.includes(field) && noun !== '',
    )
    .toSorted((a, b) => Number(b.noun === of?.noun) - Number(a.noun === of?.noun))
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref())
  for (const list of lists) {
    const answer = await Promise.race([askHouse(way, list, {}).catch(() => undefined), late])
    const offers = answer === undefined || answer.status >= 400 ? [] : offersIn(answer.body, field)
    if (offers.length > 0 || answer === undefined) return offers
  }
  return []
}

function offersIn(body: unknown, field: string): readonly Offer[] {
  if (!isMap(body)) return []
  const things = Object.values(body).find((value): value is readonly unknown[] => Array.isArray(value)) ?? []
  const offers = things.filter(isMap).flatMap((thing): Offer[] => {
    const word = cellText(thing[field])
    const means =
      field === 'number' || field === 'id' || field === 'handle'
        ? cellText(thing['name'] ?? thing['title'])
        : ''
    return word === '' ? [] : [{ word, ...(means === '' || means === word ? {} : { means }) }]
  })
  return [...new Map(offers.map((offer) => [offer.word, offer])).values()]
}
