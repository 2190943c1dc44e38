import type { Definition, Look, Person } from '#kernel'
import type { Who } from '#model'
import { foundBy } from './found-by.ts'
import { askedAmong, askedOf, standsInFor, type Asked } from './stand-ins.ts'
import { missingFrom, type Missing } from './missing-from.ts'
import { vacanciesOf, type Vacancy } from './vacancies.ts'
import { personsAmong } from './who-store.ts'
import { isMeant, managersFor, meantOf, type Around } from './who.ts'

/** A rule that says who decides, and who answers for it. */
type Decided = Pick<Definition<{ readonly approvedBy: readonly Who[] }>, 'value' | 'owner' | 'citation'>

/** Who decides at this moment. */
export interface Deciders {
  readonly people: readonly Asked[]
  /** Titles that the rule names and nobody holds. */
  readonly vacant: readonly Vacancy[]
  /** Others whom it means and who are not found: the manager of somebody who has none. */
  readonly missing: readonly Missing[]
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
  const found = await foundBy(look, approvedBy, around)
  const people = await askedAmong(look, found)
  const vacant = await vacanciesOf(look, approvedBy)
  const missing = missingFrom(look.model, found, rule, around)
  if (people.length > 0 || approvedBy.length === 0) return { people, vacant, missing, byOwner: false }
  return { people: await askedOf(look, ownerOf(rule)), vacant, missing, byOwner: true }
}

/** Something to decide: by which rule, and where. */
export interface ToDecide {
  readonly rule: Decided
  readonly around?: Around
}

/**
 * Which of these a person decides: named by the rule, standing in for one who is, or answering for it where nobody named
 * is here. However many there are, it asks as often.
 */
export async function mayDecideEach(
  look: Look,
  person: Person,
  all: readonly ToDecide[],
): Promise<readonly boolean[]> {
  const { db, model } = look
  if (all.length === 0) return []
  const rules = all.flatMap(({ rule }) => rule.value.approvedBy)
  const managers = await managersFor(
    look,
    rules,
    all.map(({ around = {} }) => around),
  )
  const as = [person, ...(await standsInFor({ ...look, by: person }))]
  const cases = all.map(({ rule, around }) => {
    const meant = meantOf(model, rule.value.approvedBy, around, managers)
    const open = rule.value.approvedBy.length > 0
    return {
      meant,
      named: open && as.some((one) => isMeant(one, meant)),
      answers: open && isMeant(person, meantOf(model, ownerOf(rule))),
    }
  })
  const asked = cases.filter(({ named, answers }) => answers && !named).map(({ meant }) => meant)
  const here = await personsAmong(db, {
    handles: asked.flatMap(({ handles }) => handles),
    titles: asked.flatMap(({ titles }) => titles),
    teams: asked.flatMap(({ teams }) => teams),
  })
  return cases.map(
    ({ meant, named, answers }) => named || (answers && !here.some((one) => isMeant(one, meant))),
  )
}

/** Whether a person decides by one rule. */
export const mayDecide = async (
  look: Look,
  person: Person,
  rule: Decided,
  around: Around = {},
): Promise<boolean> => (await mayDecideEach(look, person, [{ rule, around }])).includes(true)
