import type { Citation, Definition, Model } from '#kernel'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'

/** One thing that somebody holds, and the sentence that says so. */
export interface Holding {
  /** `Director, Digital Strategy`, `Leads Digital Strategy`. */
  readonly says: string
  readonly citation: Citation
}

/** What the handbook gives a person to hold: roles, teams and areas they lead, and for whom they stand in. */
export function holdingsOf(model: Model, handle: string): readonly Holding[] {
  const held = ({ citation }: Definition, says: string): Holding => ({ says, citation })
  return [
    ...model.all(role).flatMap((one) => (one.value.heldBy.includes(handle) ? held(one, one.title) : [])),
    ...model
      .all(role)
      .flatMap((one) => (one.value.deputy === handle ? held(one, `Stands in for ${one.title}`) : [])),
    ...model.all(team).flatMap((one) => (one.value.lead === handle ? held(one, `Leads ${one.title}`) : [])),
    ...model
      .all(region)
      .flatMap((one) =>
        Object.entries(one.value.leads).flatMap(([area, lead]) =>
          lead === handle ? held(one, `Leads ${area} in ${one.title}`) : [],
        ),
      ),
  ]
}
