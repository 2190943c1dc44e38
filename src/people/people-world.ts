import type { Naming } from './naming.ts'
import type { PersonSection, TeamSection } from './section.ts'

/** What this module is told of the others: asked when a page is loaded, since they stand on it. */
export interface PeopleWorld {
  readonly personSections: () => readonly PersonSection[]
  readonly teamSections: () => readonly TeamSection[]
  /** Words for what rules make of whom they name. */
  readonly names: () => readonly Naming[]
}
