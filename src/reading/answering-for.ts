import type { Definition, Look, Person } from '#kernel'
import { presentPerson } from '#people'
import type { Answering } from './rules-asked.ts'

/** Who answers for these rules, by handle: those who work here. To strangers nobody is told who is in which team. */
export async function answeringFor({ db, by }: Look, rules: readonly Definition[]): Promise<Answering> {
  const found = new Map<string, Person>()
  if (by.kind === 'visitor' || by.kind === 'left') return found
  for (const handle of new Set(rules.flatMap(({ owner }) => owner ?? []))) {
    const person = await presentPerson(db, handle)
    if (person) found.set(handle, person)
  }
  return found
}
