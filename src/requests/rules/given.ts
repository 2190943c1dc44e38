import type { Definition, Person, Ruling } from '#kernel'
import type { RequestType } from '../kinds/request-value.ts'

/** How a note begins that the page gives a request to others since its answers were changed. */
export const othersNow = 'The page would give it to '

/** The page would give a request to others since its answers were changed: said, and nobody loses it by that. */
export const ruleOthersNow = (
  { kind, name, citation, lines }: Definition<RequestType>,
  said: string,
  byPage: readonly Person[],
): Ruling => ({
  ...{ kind, name, outcome: 'noted', citation, lines },
  reason: `${othersNow}${said} now. It stays with who has it until it is given on.`,
  facts: { byPage: byPage.map(({ id }) => id) },
})

/** Whose a request becomes, against whose it is by its page: who works on it may hand it on, and that is kept. */
export function ruleGiven(
  { kind, name, citation, lines }: Definition<RequestType>,
  said: string | undefined,
  { people, byPage }: { readonly people: readonly Person[]; readonly byPage: readonly Person[] },
): Ruling | undefined {
  if (said === undefined) return undefined
  const ids = people.map(({ id }) => id)
  const fits = byPage.every(({ id }) => ids.includes(id)) && byPage.length > 0
  return {
    kind,
    name,
    outcome: fits ? 'fits' : 'noted',
    reason: fits
      ? `It goes to ${said}, as the page says.`
      : `The page gives it to ${said}; it was handed on.`,
    citation,
    lines,
    facts: { assigned: ids, byPage: byPage.map(({ id }) => id) },
  }
}
