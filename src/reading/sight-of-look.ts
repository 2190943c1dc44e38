import type { Look } from '#kernel'
import { sightOf, strangers, type Sight } from '#pages'
import { allTeamsOf, titlesOf } from '#people'

/** What of the handbook whoever is looking may read. */
export function sightOfLook({ by: person, model }: Pick<Look, 'by' | 'model'>): Sight {
  if (person.kind === 'visitor' || person.kind === 'left') return strangers
  return sightOf([person.handle, ...titlesOf({ person, model }), ...allTeamsOf({ person, model })])
}
