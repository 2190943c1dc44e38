import { modelInForce, systemPerson, transactionOf, type Db, type House, type Schedule } from '#kernel'
import { sendMade } from '#mail'
import {
  intoDigest,
  intoLetter,
  letGo,
  nextDue,
  postpone,
  thingsDue,
  waitsSince,
  waysDue,
} from './due-store.ts'
import { forgetNotices } from './store.ts'
import { threadOf } from './threads-store.ts'
import { lastDigest, nextDigest, opensAt, type Times } from './times.ts'
import { timesOf } from './times-of.ts'

/** As letters of notices name who writes them. */
const lettersMaker = 'notices'

/** A letter that could not be sent for so long is worth nothing any more. */
const worth: Temporal.DurationLike = { hours: 72 }
/** So many people a round. */
const most = 500
const remembered: Temporal.DurationLike = { hours: 24 * 180 }

/** Puts what is due on its way, person by person; what it says is written when it is sent. One that cannot be written is said to `onFault`. */
export async function writeLetters(
  house: Pick<House, 'modelAt' | 'readable'>,
  db: Db,
  {
    now,
    onFault,
  }: { readonly now: Temporal.Instant; readonly onFault?: ((fault: unknown) => void) | undefined },
): Promise<void> {
  for (let at = 0; at < most; at++) {
    let due: string | undefined
    try {
      due = await transactionOf(db, systemPerson, async (tx) => {
        due = await nextDue(tx, now)
        if (due !== undefined) await writeFor(house, tx, due, now)
        return due
      })
    } catch (fault) {
      if (due === undefined) throw fault
      // One whose letter cannot be written keeps nobody else waiting.
      onFault?.(fault)
      await putOff(db, due, now)
    }
    if (due === undefined) break
  }
}

async function writeFor(
  house: Pick<House, 'modelAt'>,
  db: Db,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  const times = await timesOf(db, personId, { now, model: await modelInForce(house, db) })
  const opens = opensAt(times, now)
  for (const way of await waysDue(db, personId, now))
    if (opens) await postpone(db, { personId, way }, opens, now)
    else if (way === 'at-once') await writeOfThings(db, personId, now)
    else await writeDigest(db, { personId, way, times }, now)
}

const putOff = (db: Db, personId: string, now: Temporal.Instant): Promise<void> =>
  transactionOf(db, systemPerson, async (tx) => {
    for (const way of await waysDue(tx, personId, now))
      await postpone(tx, { personId, way }, now.add({ hours: 1 }), now)
  })

async function writeOfThings(db: Db, personId: string, now: Temporal.Instant): Promise<void> {
  for (const thing of await thingsDue(db, personId, now)) {
    const mailId = await letter(db, 'a notice', now)
    await threadOf(db, { personId, thing, mailId }, now)
    await intoLetter(db, { personId, thing, mailId })
  }
}

async function writeDigest(
  db: Db,
  {
    personId,
    way,
    times,
  }: { readonly personId: string; readonly way: 'daily' | 'weekly'; readonly times: Times },
  now: Temporal.Instant,
): Promise<void> {
  const last = lastDigest(times, way, now)
  if (await waitsSince(db, { personId, way }, last))
    await intoDigest(db, { personId, way, mailId: await letter(db, `a ${way} digest`, now) }, last)
  await postpone(db, { personId, way }, nextDigest(times, way, now), now)
}

const letter = (db: Db, about: string, now: Temporal.Instant): Promise<string> =>
  sendMade(db, { about, until: now.add(worth), maker: lettersMaker }, now)

/** Lets go of what would be due, where no letters leave. */
export const letLettersGo = (db: Db, now: Temporal.Instant): Promise<void> =>
  transactionOf(db, systemPerson, (tx) => letGo(tx, now))

/** Forgets what nobody looks for any more. */
export const forgettingNotices: Schedule = {
  name: 'forget notices',
  next: (after) => after.add({ hours: 24 }),
  run: (db, now) => transactionOf(db, systemPerson, (tx) => forgetNotices(tx, now.subtract(remembered))),
}
