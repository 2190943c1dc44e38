import { z } from 'zod'
import { dayInWords } from '#design'
import {
  administrators,
  themselves,
  dayAt,
  day,
  invalid,
  line,
  no,
  operation,
  post,
  text,
  yes,
  type Act,
  type Person,
} from '#kernel'
import { detailsVisibleTo } from './details-store.ts'
import { isOwnOrAdmin, knownPerson } from './known-person.ts'
import { insertLeave, leavesVisibleTo, lockLeaves } from './leaves-store.ts'
import { personVisibleTo } from './store.ts'

export const planLeave = operation({
  name: 'leaves.plan',
  at: post('/people/:handle/leaves'),
  summary: 'Plans when somebody is away; colleagues see only that they are, and until when.',
  who: 'member',
  narrowed: [themselves, administrators],
  input: z.object({
    handle: line('Name somebody by their handle.', 100),
    from: day('Say the first day away, like 2027-02-01.'),
    until: day('Say the day they are back, like 2027-02-08.').describe('The first day back.'),
    standIn: line('Name who stands in by their handle.', 100).optional(),
    reason: text('Say why, if you like.', 500).optional().describe('Private.'),
  }),
  answers: z.object({ handle: z.string(), from: z.string() }),
  on: async (act, { handle }) => (await knownPerson(act, handle)).person,
  may: (act, person) =>
    isOwnOrAdmin(act.by, person) ? yes : no(`Only ${person.name} and administrators plan their leave.`),
  async run(act, person, { from: written, until: back, standIn, reason }) {
    const [from, until] = [Temporal.PlainDate.from(written), Temporal.PlainDate.from(back)]
    await mustFit(act, person, from, until)
    const standInId = standIn === undefined ? undefined : await standInOf(act, person, standIn)
    const id = await insertLeave(
      act.db,
      { personId: person.id, from, until, standInId, reason },
      act.by,
      act.now,
    )
    await act.record({ subject: { kind: 'leaves', id }, facts: { handle: person.handle } })
    return { handle: person.handle, from: written }
  },
  told: ({ who, facts }) => `${who} planned leave of ${String(facts['handle'])}`,
  example: (today) => ({
    handle: 'linh',
    from: today.add({ days: 40 }).toString(),
    until: today.add({ days: 47 }).toString(),
    standIn: 'arjun',
  }),
})

/** The day it is for somebody: by their own zone, else the handbook's. */
export async function todayOf(act: Act, person: Person): Promise<Temporal.PlainDate> {
  const { zone } = await detailsVisibleTo(act.db, act.by, person.id)
  return dayAt(act.now, zone ?? act.model.zone)
}

async function mustFit(
  act: Act,
  person: Person,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<void> {
  const today = await todayOf(act, person)
  const fault = (field: string, message: string) => invalid([{ field, message }])
  if (Temporal.PlainDate.compare(from, until) >= 0)
    throw fault('until', 'The day back is not after the first day away. Write a later one.')
  if (Temporal.PlainDate.compare(until, today) <= 0)
    throw fault('until', 'This is over already. Write the day of the coming return.')
  await lockLeaves(act.db, person.id)
  // Leaves of one person never overlap: if any is in the way, the first to end is.
  const [over] = await leavesVisibleTo(act.db, act.by, { personId: person.id, endAfter: from, limit: 1 })
  if (over && Temporal.PlainDate.compare(over.from, until) < 0)
    throw fault(
      'from',
      `They are away then already, from ${dayInWords(over.from, today)} until ${dayInWords(over.until, today)}. End that first, or choose other days.`,
    )
}

async function standInOf(act: Act, person: Person, handle: string): Promise<string> {
  const known = await personVisibleTo(act.db, act.by, handle)
  const fault = (message: string) => invalid([{ field: 'standIn', message }])
  if (!known) throw fault(`Nobody here has the handle ${handle}.`)
  if (known.leftAt) throw fault(`${known.person.name} has left. Name somebody who works here.`)
  if (known.person.id === person.id) throw fault('Nobody stands in for themselves. Name somebody else.')
  return known.person.id
}
