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
import { heldLeaves, withHeldLeave } from './held-leaves.ts'
import { isOwnOrAdmin, knownPerson } from './known-person.ts'
import { judgeLeave, type AskedLeave } from './judge-leave.ts'
import { insertLeave, leavesVisibleTo, lockLeaves, type Leave } from './leaves-store.ts'
import { nobodyHere } from './nobody-here.ts'
import { personVisibleTo } from './store.ts'
import { whoseTold } from './telling.ts'

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
    const standInId = await fitting(act, person, { from, until, standIn })
    const id = await insertLeave(
      act.db,
      { personId: person.id, from, until, standInId, reason },
      act.by,
      act.now,
    )
    // What has begun on an earlier day would stay as days away if it were taken back.
    const whole = Temporal.PlainDate.compare(from, await todayOf(act, person)) >= 0
    const { handle } = person
    await act.record({
      subject: { kind: 'leaves', id },
      facts: { handle, ...(whole && { held: heldLeaves.hold({ handle, from: written }) }) },
    })
    return { handle: person.handle, from: written }
  },
  told: async (entry, look) =>
    `${entry.who} planned ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} leave`,
  undo: (entry) => withHeldLeave('leaves.end', entry),
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

/** Whether it fits, else what does not; answers the id of who stands in. */
async function fitting(
  act: Act,
  person: Person,
  { standIn: named, ...leave }: AskedLeave & { readonly standIn: string | undefined },
): Promise<string | undefined> {
  const today = await todayOf(act, person)
  await lockLeaves(act.db, person.id)
  // Leaves of one person never overlap: if any is in the way, the first to end is.
  const others = await leavesVisibleTo(act.db, act.by, {
    personId: person.id,
    endAfter: leave.from,
    limit: 1,
  })
  const known = named === undefined ? undefined : await personVisibleTo(act.db, act.by, named)
  const standIn = known && { id: known.person.id, name: known.person.name, left: known.leftAt !== undefined }
  const around = {
    personId: person.id,
    today,
    others,
    standIn: named === undefined ? undefined : (standIn ?? null),
  }
  const faults = judgeLeave(leave, around, {
    away: (over: Leave) =>
      `They are away then already, from ${dayInWords(over.from, today)} until ${dayInWords(over.until, today)}. End that first, or choose other days.`,
    nobody: named === undefined || known ? '' : (await nobodyHere(act.db, named)).message,
    left: (name) => `${name} has left. Name somebody who works here.`,
  })
  if (faults.length > 0) throw invalid(faults)
  return standIn?.id
}
