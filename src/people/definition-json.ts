import { z } from 'zod'
import { citationJson, limitField, afterField, pageOf, placeAfter, type Definition } from '#kernel'
import { personJson } from './person-json.ts'

/** Something that a page defines, as every answer begins it. */
export const definedJson = z.object({
  name: z.string(),
  title: z.string(),
  said: z.string().describe('What its block says, as a sentence.'),
  citation: citationJson,
})

/** A thing by name and title. */
export const titledJson = z.object({ name: z.string(), title: z.string() })

/** A rule that names it, in words. */
export const namedInJson = z.object({ says: z.string(), citation: citationJson })

/** A title with those who hold it now. */
export const heldJson = z.object({
  title: z.string(),
  heldBy: z.array(personJson).readonly().describe('Empty where it is vacant.'),
  deputy: personJson.optional().describe('Who stands in and does not hold it.'),
})

export const titled = ({ name, title }: Definition) => ({ name, title })

export const defined = ({ name, title, said, citation }: Definition) => ({ name, title, said, citation })

/** A list in the order of pages goes on by how many came before. */
export const pagingFields = { limit: limitField, after: afterField(z.tuple([z.int().nonnegative()])) }

/** One answer of such a list. */
export function pageOfAll<One>(
  all: readonly One[],
  { limit, after }: { readonly limit: number; readonly after?: readonly [number] | undefined },
) {
  const from = after?.[0] ?? 0
  return pageOf(all.slice(from, from + limit + 1), limit, () => placeAfter(from + limit))
}
