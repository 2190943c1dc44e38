import { idsThere, type FactKind, type JudgedFact } from '#facts'
import { isFresh, todayIn, type Act } from '#kernel'
import { addPerson } from './add-people-store.ts'
import type { Ending } from './ending.ts'
import { changeImportedPerson, formerHandles, handlesById, heldPeople, leaveOrReturn } from './facts-store.ts'
import { writeDetails } from './details-store.ts'
import { parkHandles } from './leaving-store.ts'
import { judgePeople } from './judge-people.ts'
import { region } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { lookUpNames } from './look-up-names.ts'
import { personFact, type PersonFact } from './person-fact.ts'
import type { FittingPerson } from './person-judgement.ts'

/**
 * People who are kept elsewhere. Where a file of the handbook says who works here, only what is private comes from there;
 * where none does, the rows say who works here too.
 */
export const peopleFacts = (ended: () => readonly Ending[]): FactKind<PersonFact> => ({
  name: 'people',
  row: personFact,
  async known({ db }, ids) {
    return new Map([...(await handlesById(db, ids))].map(([id, handle]) => [id, { handle }]))
  },
  async judge(act, source, rows) {
    const { people, listed } = await heldPeople(act.db)
    const judged = judgePeople(rows, {
      people,
      listed,
      former: await formerHandles(act.db),
      idOf: await idsThere(act.db, { source, kind: 'people' }),
      teams: await lookUpNames(act, team, 'team', ({ alsoCalled }) => alsoCalled),
      regions: await lookUpNames(act, region, 'region'),
      senderId: act.by.id,
      mayChangeAddress: isFresh(act.by, act.now),
      now: act.now,
      today: todayIn(act),
    })
    return judged.map((one): JudgedFact => {
      if ('faults' in one) return one
      return {
        subjectId: one.personId,
        notes: one.notes,
        keep: () => write(act, { source, listed, ended: ended() }, one),
      }
    })
  },
})

/** Where rows come from, and what they come to. */
interface Keeping {
  readonly source: string
  readonly listed: boolean
  readonly ended: readonly Ending[]
}

async function write(act: Act, keeping: Keeping, one: FittingPerson) {
  const { source, listed } = keeping
  const { content, person, personId, managerId } = one
  const handle = listed ? (person?.handle ?? content.handle) : content.handle
  if (!listed) await writePublic(act, keeping, one)
  const { email, zone, hours, startOn, lastOn, manager } = content
  const above = manager === undefined ? {} : { managerId }
  const said = Object.fromEntries(
    Object.entries({ email, zone, hours, startOn, lastOn }).filter(([, value]) => value !== undefined),
  )
  await writeDetails(act.db, personId, { ...said, ...above }, { by: 'file', source, at: act.now })
  await act.record({
    subject: { kind: 'persons', id: personId },
    facts: { kind: 'people', source, id: content.id, handle },
  })
  return { handle }
}

async function writePublic(
  act: Act,
  { source, ended }: Keeping,
  { content, person, personId, inTheWay }: FittingPerson,
) {
  if (inTheWay) await parkHandles(act.db, [inTheWay], act.now)
  const { handle, title, team: whose, region: where, leftOn } = content
  const origin = { source, id: content.id }
  const name = content.name ?? person?.name ?? handle
  const fields = { handle, name, title, team: whose, region: where }
  if (person) await changeImportedPerson(act.db, person, fields, origin, act.now)
  else await addPerson(act.db, { ...fields, id: personId, from: origin }, act.now)
  const leftAt =
    leftOn === undefined
      ? undefined
      : Temporal.PlainDate.from(leftOn).toZonedDateTime(act.model.zone).toInstant()
  await leaveOrReturn(act.db, { id: personId, left: person?.left ?? false }, leftAt, { now: act.now, ended })
}
