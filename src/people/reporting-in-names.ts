import type { Citation, Look, Person } from '#kernel'
import { detailsVisibleTo } from './details-store.ts'
import { holdersOfTitles } from './holders-of-titles.ts'
import { peopleByHandle } from './names-store.ts'
import { reportingOf, type Above } from './reporting.ts'
import { presentPerson } from './store.ts'

/** A title or a lead in somebody's reporting line, with the people of today. */
export interface LineInNames {
  /** The title, or `Lead of Field APAC`. */
  readonly says: string
  /** Who work here; empty where it is vacant. */
  readonly people: readonly Person[]
  readonly deputy?: Person
  readonly isTitle: boolean
  readonly citation: Citation
}

/** Somebody's place in the organisation, with the people of today. */
export interface ReportingInNames {
  /** Whoever is kept as their manager and works here; for those who may see it. */
  readonly manager?: Pick<Person, 'id' | 'handle' | 'name'>
  readonly above: readonly LineInNames[]
  readonly below: readonly LineInNames[]
}

/** Whom somebody reports to and who reports to them, as of now: by public pages, and by what is kept as far as one sees it. */
export async function reportingInNames(look: Look, person: Person): Promise<ReportingInNames> {
  const { above, below } = reportingOf(look.model, person)
  const all = [...above, ...below]
  const held = await holdersOfTitles(
    look,
    all.flatMap((one) => ('title' in one ? one.title : [])),
  )
  const leads = await peopleByHandle(
    look.db,
    look.by,
    all.flatMap((one) => ('lead' in one ? one.lead : [])),
  )
  const inNames = (one: Above): LineInNames => {
    const { citation } = one
    if ('lead' in one) {
      const lead = leads.get(one.lead)
      return { says: `Lead of ${one.of}`, people: lead ? [lead] : [], isTitle: false, citation }
    }
    const { holders = [], deputy } = held.get(one.title) ?? {}
    return { says: one.title, people: holders, ...(deputy && { deputy }), isTitle: true, citation }
  }
  const { manager } = await detailsVisibleTo(look.db, look.by, person.id)
  const here = manager && (await presentPerson(look.db, manager.handle))
  return { ...(here && { manager: here }), above: above.map(inNames), below: below.map(inNames) }
}
