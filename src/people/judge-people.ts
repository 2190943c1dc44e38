import { newId, rememberNearest, type FieldFault } from '#kernel'
import type { FactRow } from '#facts'
import { judgeDetails } from './judge-details.ts'
import { judgeManagers } from './judge-managers.ts'
import type { NameLookUp } from './look-up-names.ts'
import type { PersonFact } from './person-fact.ts'
import type { HeldPerson, PersonJudgement } from './person-judgement.ts'
import { isSameName } from './same-name.ts'

/** What rows of people are held against. */
export interface PeopleAround {
  readonly people: readonly HeldPerson[]
  /** By handles that people had. */
  readonly former: ReadonlyMap<string, string>
  /** A file of the handbook says who works here. */
  readonly listed: boolean
  /** What each person is already called in this source. */
  readonly idOf: ReadonlyMap<string, string>
  readonly teams: NameLookUp<unknown>
  readonly regions: NameLookUp<unknown>
  /** Who sends the rows: nobody makes themselves leave. */
  readonly senderId: string
  /** Whoever sends the rows is there in person: no program gives somebody another address, nor an administrator one. */
  readonly mayChangeAddress: boolean
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

const fault = (field: keyof PersonFact, message: string): { faults: readonly FieldFault[] } => ({
  faults: [{ field, message }],
})

/**
 * Holds rows against who is known, in their order and without a database. Managers are looked up last, among all that
 * fit, so that a manager may stand below whom they manage; whoever would manage themselves in a circle is rejected.
 */
export function judgePeople(
  rows: readonly FactRow<PersonFact>[],
  around: PeopleAround,
): readonly PersonJudgement[] {
  const taken = new Set<string>()
  const find = finderOf(around)
  const judged = rows.map((row) => {
    const one = judgeAlone(row, around, find)
    if ('faults' in one) return one
    const { handle } = one.content
    if (taken.has(one.personId) || taken.has(handle.toLowerCase()))
      return fault('handle', `${handle} stands in this batch under another id already.`)
    taken.add(one.personId).add(handle.toLowerCase())
    return one
  })
  return judgeManagers(judgeDetails(judged, around), around.people)
}

interface Finder {
  byId(id: string): HeldPerson | undefined
  /** By the handle they have, in capitals or not, else by one they had. */
  byHandle(handle: string): HeldPerson | undefined
  /** The handle that was probably meant. */
  nearest(written: string): string | undefined
}

function finderOf({ people, former }: PeopleAround): Finder {
  const ids = new Map(people.map((one) => [one.id, one]))
  const handles = new Map(people.map((one) => [one.handle, one]))
  const lower = new Map(people.map((one) => [one.handle.toLowerCase(), one]))
  return {
    byId: (id) => ids.get(id),
    byHandle: (handle) =>
      handles.get(handle) ?? lower.get(handle.toLowerCase()) ?? ids.get(former.get(handle) ?? ''),
    nearest: rememberNearest(() => people.map(({ handle }) => handle)),
  }
}

/**
 * Whether who has or had the handle is somebody else than the row is about: somebody who left, or gave it up, is known by
 * their id there or by their name only [T73].
 */
function isAnother(holder: HeldPerson, { content, subjectId }: FactRow<PersonFact>): boolean {
  if (holder.id === subjectId) return false
  if (content.name === undefined) return holder.left
  return (holder.left || !isCalled(holder, content.handle)) && !isSameName(content.name, holder.name)
}

const isCalled = ({ handle }: HeldPerson, written: string): boolean =>
  handle.toLowerCase() === written.toLowerCase()

function judgeAlone(
  row: FactRow<PersonFact>,
  around: PeopleAround,
  { byId, byHandle, nearest }: Finder,
): PersonJudgement {
  const { content, subjectId } = row
  const { listed, idOf } = around
  const holder = byHandle(content.handle)
  const another = holder && isAnother(holder, row) ? holder : undefined
  const named = another ? undefined : holder
  const before = subjectId === undefined ? undefined : byId(subjectId)
  if (before && named && named.id !== before.id)
    return fault(
      'handle',
      `This id is ${before.name} (${before.handle}); ${content.handle} is somebody else.`,
    )
  const person = named ?? (listed ? undefined : before)
  if (listed && another?.left) return fault('handle', hasLeft(content.handle, another))
  if (listed && !person) return fault('handle', unknownHandle(content.handle, nearest(content.handle)))
  const other = person && idOf.get(person.id)
  if (other !== undefined && other !== content.id)
    return fault('handle', `${content.handle} is kept there as ${other} already. Keep each person once.`)
  const checked = listed ? notesOn(content, person) : publicOf(content, person, around)
  if (checked.faults.length > 0) return { faults: checked.faults }
  const personId = person?.id ?? newId(around.now)
  return {
    content: checked.content,
    person,
    personId,
    ...(another?.left && isCalled(another, content.handle) && { inTheWay: another }),
    managerId: person?.managerId ?? null,
    notes: checked.notes,
  }
}

function unknownHandle(written: string, near: string | undefined): string {
  const add = 'Add them to data/people.yml first.'
  return `Nobody here is called ${written}. ${near === undefined ? add : `Did you mean ${near}?`}`
}

const hasLeft = (written: string, { name }: HeldPerson): string =>
  `${written} was ${name}, who has left. Say that name if the row is about them; else add who has the handle now to data/people.yml first.`

interface Checked {
  readonly content: PersonFact
  readonly faults: readonly FieldFault[]
  readonly notes: readonly FieldFault[]
}

/** What the handbook's file says and the row says differently is not taken over. */
function notesOn(content: PersonFact, person: HeldPerson | undefined): Checked {
  const says = 'data/people.yml says who works here:'
  const notes = (['name', 'title', 'team', 'region'] as const).flatMap((field) => {
    const written = content[field]
    const kept = person?.[field] ?? null
    return written === undefined || written === kept
      ? []
      : [
          {
            field,
            message: `${says} it has ${kept === null ? 'no' : `the ${field} “${kept}”, not`} “${written}”.`,
          },
        ]
  })
  const left = content.leftOn === undefined || person?.left
  const gone = left ? [] : [{ field: 'leftOn', message: `${says} take them out there.` }]
  return { content, faults: [], notes: [...notes, ...gone] }
}

/** Without such a file the row itself says who works here, by the names that the handbook has. */
function publicOf(content: PersonFact, person: HeldPerson | undefined, around: PeopleAround): Checked {
  const faults: FieldFault[] = []
  const name = (field: 'team' | 'region', names: NameLookUp<unknown>): string | undefined => {
    const written = content[field]
    if (written === undefined) return undefined
    const found = names.find(written)
    if (!found) faults.push({ field, message: names.fault(written) })
    return found?.name
  }
  const { team: _, region: __, ...rest } = content
  const team = name('team', around.teams)
  const region = name('region', around.regions)
  if (content.name === undefined && !person)
    faults.push({ field: 'name', message: 'Say what they are called.' })
  const { leftOn } = content
  if (leftOn !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(leftOn), around.today) > 0)
    faults.push({ field: 'leftOn', message: 'This day has not come. Send it when they have left.' })
  if (leftOn !== undefined && person?.id === around.senderId)
    faults.push({ field: 'leftOn', message: 'These are you. Ask another administrator to send this row.' })
  const named = { ...rest, ...(team !== undefined && { team }), ...(region !== undefined && { region }) }
  return { content: named, faults, notes: [] }
}
