import type { Definition, Look, Person } from '#kernel'
import type { Who } from '#model'
import { vacanciesOf, type Vacancy } from './vacancies.ts'
import { holdersOf, isAmong, type Around } from './who.ts'
import { askedOf, standsInFor, type Asked } from './stand-ins.ts'

/** A rule that says who decides, and who answers for it. */
type Decided = Pick<Definition<{ readonly approvedBy: readonly Who[] }>, 'value' | 'owner'>

/** Who decides at this moment. */
export interface Deciders {
  readonly people: readonly Asked[]
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

/** Whom to ask for a decision, as of now; where nobody whom the rule names is here, those who answer for it. */
export async function decidersOf(look: Look, rule: Decided, around: Around = {}): Promise<Deciders> {
  const { approvedBy } = rule.value
  const people = await askedOf(look, approvedBy, around)
  const vacant = await vacanciesOf(look, approvedBy)
  if (people.length > 0 || approvedBy.length === 0) return { people, vacant, byOwner: false }
  return { people: await askedOf(look, ownerOf(rule)), vacant, byOwner: true }
}

/** Whether a person decides: named by the rule, standing in for one who is, or answering for it where nobody named is here. */
export async function mayDecide(
  look: Look,
  person: Person,
  rule: Decided,
  around: Around = {},
): Promise<boolean> {
  const { approvedBy } = rule.value
  if (approvedBy.length === 0) return false
  const { db, model } = look
  if (isAmong(model, person, approvedBy, around)) return true
  const away = await standsInFor({ ...look, by: person })
  if (away.some((one) => isAmong(model, one, approvedBy, around))) return true
  return (
    isAmong(model, person, ownerOf(rule)) && (await holdersOf(db, model, approvedBy, around)).length === 0
  )
}
