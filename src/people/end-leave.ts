import { z } from 'zod'
import { administrators, themselves, day, line, missing, no, operation, post, yes } from '#kernel'
import { isOwnOrAdmin, knownPerson } from './known-person.ts'
import { endLeaveOn, leavesVisibleTo, lockLeaves } from './leaves-store.ts'
import { todayOf } from './plan-leave.ts'

export const endLeave = operation({
  name: 'leaves.end',
  at: post('/people/:handle/leaves/:from/end'),
  summary: 'Brings somebody back today; a leave that has not begun is called off.',
  who: 'member',
  narrowed: [themselves, administrators],
  input: z.object({
    handle: line('Name somebody by their handle.', 100),
    from: day('Name the leave by its first day, like 2027-02-01.'),
  }),
  answers: z.object({ handle: z.string() }),
  on: async (act, { handle }) => (await knownPerson(act, handle)).person,
  may: (act, person) =>
    isOwnOrAdmin(act.by, person) ? yes : no(`Only ${person.name} and administrators end their leave.`),
  async run(act, person, { from: named }) {
    const today = await todayOf(act, person)
    await lockLeaves(act.db, person.id)
    const first = Temporal.PlainDate.from(named)
    const endAfter = Temporal.PlainDate.compare(first, today) > 0 ? first : today
    const [leave] = await leavesVisibleTo(act.db, act.by, { personId: person.id, endAfter, limit: 1 })
    if (leave?.from.toString() !== named)
      throw missing(`${person.name} has no leave that begins on ${named} and lasts beyond today.`)
    await endLeaveOn(act.db, leave.id, leave.from, today)
    await act.record({ subject: { kind: 'leaves', id: leave.id }, facts: { handle: person.handle } })
    return { handle: person.handle }
  },
  told: ({ who, facts }) => `${who} ended leave of ${String(facts['handle'])}`,
  example: (today) => ({ handle: 'mei', from: today.subtract({ days: 4 }).toString() }),
})
