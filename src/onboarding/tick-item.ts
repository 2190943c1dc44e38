import { z } from 'zod'
import { conflict, line, number, operation, post, text } from '#kernel'
import { itemToTick, thereIs } from './item-to-tick.ts'
import { insertTick } from './items-store.ts'
import { maySee, narrowed } from './rights.ts'
import { whoseTold } from '#people'

/** An item of somebody's checklist, as acts name it. */
export const itemInput = {
  handle: line('Name somebody by their handle.', 100),
  number: number('Name the item by its number.'),
}

/** Whose checklist it was. */
export const itemAnswer = z.object({
  handle: z.string(),
  number: z.number(),
  own: z.boolean().describe('Whether it is of whoever asked.'),
})

export const tickItem = operation({
  name: 'onboarding.tick',
  at: post('/people/:handle/onboarding/:number/tick'),
  summary: 'Ticks off something of a newcomer’s first weeks, with a note if there is one.',
  who: 'member',
  narrowed,
  input: z.object({
    ...itemInput,
    note: text('Say what is worth noting.', 1000).optional().describe('Private.'),
  }),
  answers: itemAnswer,
  on: itemToTick,
  may: (act, { person }) => maySee(act, person),
  async run(act, theirs, { number, note }) {
    const { says, done } = thereIs(theirs, number)
    if (done) throw conflict(`“${says}” is ticked off already.`)
    const { id, handle } = theirs.person
    await insertTick(act.db, { personId: id, number, note }, act.by, act.now)
    await act.record({ subject: { kind: 'onboarding', id }, facts: { handle, number } })
    return { handle, number, own: id === act.by.id }
  },
  told: async (entry, look) =>
    `${entry.who} ticked an item off ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} checklist`,
  undo: ({ facts: { handle, number } }) => ({
    name: 'onboarding.untick',
    input: { handle: String(handle), number: Number(number) },
  }),
  example: () => ({ handle: 'bao', number: 1 }),
})
