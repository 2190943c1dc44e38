import { z } from 'zod'
import { administrators, themselves, day, line, missing, no, operation, post, yes } from '#kernel'
import { heldLeaves, withHeldLeave } from './held-leaves.ts'
import { isOwnOrAdmin, knownPerson } from './known-person.ts'
import { endLeaveOn, leavesVisibleTo, lockLeaves, type Leave } from './leaves-store.ts'
import { todayOf } from './plan-leave.ts'
import { whoseTold } from './telling.ts'

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
    await act.record({
      subject: { kind: 'leaves', id: leave.id },
      facts: { handle: person.handle, held: heldLeaves.hold(leftOf(leave, today)) },
    })
    return { handle: person.handle }
  },
  told: async (entry, look) =>
    `${entry.who} ended ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} leave`,
  undo: (entry) => withHeldLeave('leaves.plan', entry),
  example: (today) => ({ handle: 'mei', from: today.subtract({ days: 4 }).toString() }),
})

/** What of it would have to be planned again. */
function leftOf({ handle, from, until, standIn, reason }: Leave, today: Temporal.PlainDate) {
  const begun = Temporal.PlainDate.compare(from, today) < 0
  return {
    handle,
    from: (begun ? today : from).toString(),
    until: until.toString(),
    ...(standIn && { standIn: standIn.handle }),
    ...(reason !== undefined && { reason }),
  }
}
