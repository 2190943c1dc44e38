import { modelInForce, performWithin, systemPerson, type Consumer, type Heard, type House } from '#kernel'
import { differenceFor, makeChecklist, newcomersOf } from './make-checklist.ts'

/** Makes checklists when somebody comes or their first day is known, and lets them follow the pages. */
export const followNewcomers = (house: House): Consumer => ({
  name: 'onboarding checklists',
  async hear(entry, db) {
    if (!mayChangeThem(entry)) return
    const look = { db, by: systemPerson, model: await modelInForce(house, db), now: house.clock.now() }
    for (const newcomer of await newcomersOf(look))
      if (await differenceFor(look, newcomer))
        await performWithin(house, db, makeChecklist, { handle: newcomer.person.handle })
  },
})

/** A version of the handbook, or what is kept of people. */
const mayChangeThem = ({ outcome, operation }: Heard): boolean =>
  outcome === 'done' && /^(?:handbook|people|facts)\./.test(operation)
