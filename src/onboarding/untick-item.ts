import { z } from 'zod'
import { conflict, operation, post } from '#kernel'
import { itemToTick, thereIs } from './item-to-tick.ts'
import { deleteTick } from './items-store.ts'
import { maySee, narrowed } from './rights.ts'
import { itemAnswer, itemInput } from './tick-item.ts'
import { whoseTold } from '#people'

export const untickItem = operation({
  name: 'onboarding.untick',
  at: post('/people/:handle/onboarding/:number/untick'),
  summary: 'Opens something of a newcomer’s first weeks again; its note goes.',
  who: 'member',
  narrowed,
  input: z.object(itemInput),
  answers: itemAnswer,
  on: itemToTick,
  may: (act, { person }) => maySee(act, person),
  async run(act, theirs, { number }) {
    const item = thereIs(theirs, number)
    if (!item.done) throw conflict(`“${item.says}” is open.`)
    const { id, handle } = theirs.person
    await deleteTick(act.db, id, item)
    await act.record({ subject: { kind: 'onboarding', id }, facts: { handle, number } })
    return { handle, number, own: id === act.by.id }
  },
  told: async (entry, look) =>
    `${entry.who} opened an item of ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} checklist again`,
  undo: ({ facts: { handle, number } }) => ({
    name: 'onboarding.tick',
    input: { handle: String(handle), number: Number(number) },
  }),
  example: () => ({ handle: 'bao', number: 1 }),
})
