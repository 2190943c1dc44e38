import type { FactKind, FactRow, JudgedFact } from '#facts'
import { dayAt, newId, rememberNearest, type Act, type FieldFault } from '#kernel'
import { judgeLeave, wordsForFiles } from './judge-leave.ts'
import { leaveFact, type LeaveFact } from './leave-fact.ts'
import {
  changeLeave,
  handlesOfLeaves,
  leavesOf,
  lockLeavesOf,
  type KeptLeave,
  type LeavePerson,
} from './leave-facts-store.ts'
import { insertLeave } from './leaves-store.ts'
import { handlesHere } from './store.ts'

/** Leaves that another tool keeps: held to the same as those planned on a screen, and changed by the same id. */
export const leaveFacts: FactKind<LeaveFact> = {
  name: 'leaves',
  row: leaveFact,
  async known({ db, by }, ids) {
    return new Map([...(await handlesOfLeaves(db, by, ids))].map(([id, handle]) => [id, { handle }]))
  },
  async judge(act, source, rows) {
    const handles = rows.flatMap(({ content: { handle, standIn } }) => [handle, standIn ?? []].flat())
    const people = await lockLeavesOf(act.db, handles)
    const kept = await leavesOf(act.db, act.by, {
      personIds: [...people.values()].map(({ id }) => id),
      ids: rows.flatMap(({ subjectId }) => subjectId ?? []),
    })
    const around = {
      people,
      before: new Map(kept.map((one) => [one.id, one])),
      leaves: Map.groupBy(kept, ({ personId }) => personId),
    }
    const all = await handlesHere(act.db)
    const nearest = rememberNearest(() => [...all.keys()])
    return rows.map((row): JudgedFact => {
      const { handle } = row.content
      const person = people.get(handle)
      if (!person) return { faults: [unknownFault(handle, nearest(handle))] }
      return person.left ? { faults: [leftFault(person)] } : judgeOne(act, source, row, { ...around, person })
    })
  },
}

const unknownFault = (written: string, near: string | undefined): FieldFault => ({
  field: 'handle',
  message: `Nobody here is called ${written}. ${near === undefined ? 'Write a handle, like noor.' : `Did you mean ${near}?`}`,
})

const leftFault = ({ name }: LeavePerson): FieldFault => ({
  field: 'handle',
  message: `${name} has left. Send leave of those who work here.`,
})

interface Around {
  readonly person: LeavePerson
  readonly people: ReadonlyMap<string, LeavePerson>
  /** By their ids, as they are kept. */
  readonly before: ReadonlyMap<string, KeptLeave>
  /** By person, those of the rows before too. */
  readonly leaves: Map<string, KeptLeave[]>
}

function judgeOne(
  act: Act,
  source: string,
  { content, subjectId }: FactRow<LeaveFact>,
  { person, people, before: kept, leaves }: Around,
): JudgedFact {
  const leave = { from: Temporal.PlainDate.from(content.from), until: Temporal.PlainDate.from(content.until) }
  const before = subjectId === undefined ? undefined : kept.get(subjectId)
  if (before && before.personId !== person.id)
    return { faults: [{ field: 'handle', message: 'This id is a leave of somebody else. Send another id.' }] }
  const standIn = content.standIn === undefined ? undefined : (people.get(content.standIn) ?? null)
  const others = (leaves.get(person.id) ?? []).filter(({ id }) => id !== before?.id)
  const faults = judgeLeave(
    leave,
    {
      personId: person.id,
      today: dayAt(act.now, person.zone ?? act.model.zone),
      others,
      standIn,
    },
    wordsForFiles,
  )
  if (faults.length > 0) return { faults }
  const id = before?.id ?? newId(act.now)
  leaves.set(person.id, [...others, { ...leave, id, personId: person.id }])
  const planned = { ...leave, personId: person.id, standInId: standIn?.id }
  return {
    subjectId: id,
    async keep() {
      if (before) await changeLeave(act.db, id, planned)
      else await insertLeave(act.db, { ...planned, id, reason: undefined }, act.by, act.now)
      const { handle } = person
      await act.record({
        subject: { kind: 'leaves', id },
        facts: { kind: 'leaves', source, id: content.id, handle },
      })
      return { handle }
    },
  }
}
