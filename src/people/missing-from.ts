import type { Citation, Definition, Model } from '#kernel'
import type { Who } from '#model'
import type { Found } from './found-by.ts'
import { region as regions } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { placeInWords } from './vacancies.ts'
import type { Around } from './who.ts'

/** Somebody whom a rule means by what they are to another, and whom nobody is. */
export interface Missing {
  /** `the manager of Zofia Nowak`. */
  readonly what: string
  /** The rule that means them. */
  readonly citation: Citation
}

/** Those whom a rule means by lead, manager or region and who are not here. */
export const missingFrom = (
  model: Model,
  found: readonly Found[],
  { citation }: Pick<Definition, 'citation'>,
  around: Around,
): readonly Missing[] =>
  found.flatMap(({ who, people }) => {
    const what = people.length === 0 ? wordsFor(model, who, around) : undefined
    return what === undefined ? [] : { what, citation }
  })

/** `Nobody here is the manager of Zofia Nowak (¶ Paid social, line 5).` */
export const sayMissing = ({ what, citation }: Missing): string =>
  `Nobody here is ${what} (${placeInWords(citation)}).`

function wordsFor(model: Model, who: Who, { region, requester }: Around): string | undefined {
  switch (who.by) {
    case 'lead':
      return `the lead of ${model.find(team, who.team)?.title ?? who.team}`
    case 'region':
      return `the ${who.area} lead of ${model.find(regions, region ?? '')?.title ?? 'the region'}`
    case 'relation':
      return who.relation === 'self'
        ? undefined
        : `the ${who.relation} of ${requester?.name ?? `the ${who.of}`}`
    case 'handle':
    case 'role':
    case 'team':
      return undefined
  }
}
