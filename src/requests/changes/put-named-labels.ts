import { lookAsHouse, performWithin, systemPerson, type Consumer, type House } from '#kernel'
import { peopleById } from '#people'
import { namingBroughtBy } from './changes-store.ts'
import { labelChange } from './label-change.ts'
import { knownAmong } from './label-faults.ts'

/** Entries by which versions come into force. */
const brings = new Set(['handbook.push', 'handbook.follow'])

/**
 * Puts on changes that came into force the labels that their messages name, in the name of whoever pushed them and by the pages as they
 * are now. Those that no page names were told at the push.
 */
export const putNamedLabels = (house: House): Consumer => ({
  name: 'labels of changes',
  async hear({ id, operation, outcome, personId }, db) {
    if (outcome !== 'done' || !brings.has(operation)) return
    const naming = await namingBroughtBy(db, id)
    if (naming.length === 0) return
    const look = await lookAsHouse(house, db)
    const by = (await peopleById(db, systemPerson, [personId])).get(personId) ?? systemPerson
    for (const { commit, named } of naming) {
      const input = { change: commit, put: knownAmong(look, named) }
      if (input.put.length === 0) continue
      // Somebody who may not do that any more said so all the same when they pushed.
      if (await performWithin(house, db, labelChange, input, by))
        await performWithin(house, db, labelChange, input)
    }
  },
})
