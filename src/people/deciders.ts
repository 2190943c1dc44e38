import type { Definition, Look, Person } from '#kernel'
import type { Who } from '#model'
import { vacanciesOf, type Vacancy } from './vacancies.ts'
import { holdersOf, isAmong, type Around } from './who.ts'
import type { Listed } from './who-store.ts'

/** A rule that says who decides, and who answers for it. */
type Decided = Pick<Definition<{ readonly approvedBy: readonly Who[] }>, 'value' | 'owner'>

/** Who decides at this moment. */
export interface Deciders {
  readonly people: readonly Listed[]
  /** Titles that the rule names and nobody holds. */
  readonly vacant: readonly Vacancy[]
  /** Nobody whom the rule names is here, so it goes to whoever answers for it. */
  readonly byOwner: boolean
}

const ownerOf = ({ owner }: Decided): readonly Who[] =>
  owner === undefined
    ? []
    : [
        { by: 'handle', handle: owner },
        { by: 'role', title: owner },
      ]

/** Those who decide, as of now; where nobody whom the rule names is here, those who answer for it. */
export async function decidersOf(
  { db, model }: Pick<Look, 'db' | 'model'>,
  rule: Decided,
  around: Around = {},
): Promise<Deciders> {
  const { approvedBy } = rule.value
  const people = await holdersOf(db, model, approvedBy, around)
  const vacant = await vacanciesOf({ db, model }, approvedBy)
  if (people.length > 0 || approvedBy.length === 0) return { people, vacant, byOwner: false }
  return { people: await holdersOf(db, model, ownerOf(rule)), vacant, byOwner: true }
}

/** Whether a person decides: named by the rule, or answering for it where nobody whom it names is here. */
export async function mayDecide(
  { db, model }: Pick<Look, 'db' | 'model'>,
  person: Person,
  rule: Decided,
  around: Around = {},
): Promise<boolean> {
  const { approvedBy } = rule.value
  if (isAmong(model, person, approvedBy, around)) return true
  if (approvedBy.length === 0 || !isAmong(model, person, ownerOf(rule))) return false
  return (await holdersOf(db, model, approvedBy, around)).length === 0
}
