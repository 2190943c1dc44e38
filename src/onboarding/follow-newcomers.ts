import {
  modelInForce,
  performWithin,
  systemPerson,
  type Consumer,
  type Db,
  type Heard,
  type House,
} from '#kernel'
import { differencesFor, makeChecklist } from './make-checklist.ts'
import { laterVersionWaits, type Sought } from './newcomers-store.ts'
import { newcomersOf } from './who-is-new.ts'

/**
 * Makes a checklist when somebody comes or their first day is known, and lets all of them follow the pages. What is kept of
 * a person is theirs alone: it leads to nobody else's checklist.
 */
export const followNewcomers = (house: House): Consumer => ({
  name: 'onboarding checklists',
  async hear(entry, db) {
    if (entry.outcome !== 'done') return
    const id = personOf(entry)
    if (id !== undefined) await follow(house, db, { id })
    else if (isVersion(entry) && !(await laterVersionWaits(db, entry.id))) await follow(house, db)
  },
})

async function follow(house: House, db: Db, only?: Sought['only']): Promise<void> {
  const look = { db, by: systemPerson, model: await modelInForce(house, db), now: house.clock.now() }
  const newcomers = await newcomersOf(look, only)
  const differences = await differencesFor(look, newcomers)
  for (const { person } of newcomers)
    if (differences.has(person.id)) await performWithin(house, db, makeChecklist, { handle: person.handle })
}

const isVersion = ({ operation }: Heard): boolean => operation.startsWith('handbook.')

/** By these somebody comes who was not here before: then they stand in the entry as who was signed in. */
const comings: ReadonlySet<string> = new Set(['invitations.accept', 'sessions.sign-in-with-provider'])

/** Whose entry it is, where it tells of a person's coming or of what is kept of them. */
function personOf({ operation, subject, facts }: Heard): string | undefined {
  if (comings.has(operation)) return typeof facts['as'] === 'string' ? facts['as'] : undefined
  const isTheirs = /^(?:people|facts)\./.test(operation) && subject?.kind === 'persons'
  return isTheirs ? subject.id : undefined
}
