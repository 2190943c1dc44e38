import { askHouse } from '../ask-house.ts'
import type { Described } from '../catalogue/described.ts'
import { formsOf } from '../catalogue/forms-of.ts'
import { cellText, isMap } from '../shown/cell-text.ts'
import type { Way } from '../ways/way.ts'
import type { Offer } from './offer.ts'
import type { Source } from './source-of.ts'

/** Who waits for a completion waits no longer than this. */
const patience = 300

/** Values as a list of a house shows them. Nothing where nobody answers in time or the asker may not read it. */
export async function valuesFrom(
  way: Way,
  described: readonly Described[],
  { nouns, field, given }: Source,
): Promise<readonly Offer[]> {
  const lists = nouns.flatMap((of) =>
    described.filter(
      ({ does, input, listed, noun }) =>
        does === 'question' && !input.required?.length && listed.includes(field) && noun === of,
    ),
  )
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref())
  for (const list of lists) {
    const answer = await Promise.race([
      askHouse(way, list, inputOf(list, given)).catch(() => undefined),
      late,
    ])
    const offers = answer === undefined || answer.status >= 400 ? [] : offersIn(answer.body, list.noun, field)
    if (offers.length > 0 || answer === undefined) return offers
  }
  return []
}

/** As many as one answer holds, of those that what is written already leaves. */
const inputOf = ({ input }: Described, given: Source['given']): Readonly<Record<string, string | number>> => {
  const most = formsOf(input.properties?.['limit']).find(({ maximum }) => maximum !== undefined)?.maximum
  const narrowing = Object.entries(given).filter(([name]) => input.properties?.[name] !== undefined)
  return { ...Object.fromEntries(narrowing), ...(most !== undefined && { limit: most }) }
}

function offersIn(body: unknown, noun: string, field: string): readonly Offer[] {
  if (!isMap(body)) return []
  const lists = Object.entries(body).filter((entry): entry is [string, readonly unknown[]] =>
    Array.isArray(entry[1]),
  )
  const [, things = []] = lists.find(([name]) => name === noun) ?? lists[0] ?? []
  const offers = things.filter(isMap).flatMap((thing): Offer[] => {
    const word = cellText(thing[field])
    const means =
      field === 'number' || field === 'id' || field === 'handle' || field === 'name'
        ? cellText(field === 'name' ? thing['title'] : (thing['name'] ?? thing['title'] ?? thing['url']))
        : ''
    return word === '' ? [] : [{ word, ...(means === '' || means === word ? {} : { means }) }]
  })
  return [...new Map(offers.map((offer) => [offer.word, offer])).values()]
}
