import type { Citation, Look, Person } from '#kernel'
import { peopleByHandle } from './names-store.ts'
import { reportingOf } from './reporting.ts'

interface Line {
  /** The title, or `Lead of Field APAC`. */
  readonly says: string
  /** Who work here; empty where it is vacant. */
  readonly people: readonly Person[]
  readonly citation: Citation
}

/** Somebody's place in the organisation, with the people of today. */
export interface ReportingInNames {
  readonly above: readonly Line[]
  readonly below: readonly Line[]
}

/** Whom somebody reports to and who reports to them by public pages, as of now. */
export async function reportingInNames(look: Look, person: Person): Promise<ReportingInNames> {
  const { above, below } = reportingOf(look.model, person)
  const handles = [...above, ...below].flatMap((one) => one.handles)
  const people = await peopleByHandle(look.db, look.by, handles)
  const named = (all: readonly string[]) => all.flatMap((handle) => people.get(handle) ?? [])
  return {
    above: above.map(({ says, handles: held, citation }) => ({ says, citation, people: named(held) })),
    below: below.map(({ title, handles: held, citation }) => ({
      says: title,
      citation,
      people: named(held),
    })),
  }
}
