import { nearestName, newId, type FieldFault } from '#kernel'
import type { FactRow } from '#facts'
import { judgeManagers } from './judge-managers.ts'
import type { NameLookUp } from './look-up-names.ts'
import type { PersonFact } from './person-fact.ts'

/** A person as rows are held against them. */
export interface HeldPerson {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly region: string | null
  readonly left: boolean
  readonly managerId: string | null
}

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
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** A row that can be kept, and who it is about. */
export interface FittingPerson {
  readonly content: PersonFact
  /** Undefined for somebody new. */
  readonly person: HeldPerson | undefined
  readonly personId: string
  readonly managerId: string | null
  readonly notes: readonly FieldFault[]
}

export type PersonJudgement = FittingPerson | { readonly faults: readonly FieldFault[] }

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
  const judged = rows.map((row) => {
    const one = judgeAlone(row, around)
    if ('faults' in one) return one
    const { handle } = one.content
    if (taken.has(one.personId) || taken.has(handle.toLowerCase()))
      return fault('handle', `${handle} stands in this batch under another id already.`)
    taken.add(one.personId).add(handle.toLowerCase())
    return one
  })
  return judgeManagers(judged, around.people)
}

function judgeAlone({ content, subjectId }: FactRow<PersonFact>, around: PeopleAround): PersonJudgement {
  const { people, listed, idOf, former } = around
  const lower = content.handle.toLowerCase()
  const byId = new Map(people.map((one) => [one.id, one]))
  const named =
    people.find(({ handle }) => handle === content.handle) ??
    people.find(({ handle }) => handle.toLowerCase() === lower) ??
    byId.get(former.get(content.handle) ?? '')
  const before = subjectId === undefined ? undefined : byId.get(subjectId)
  if (before && named && named.id !== before.id)
    return fault(
      'handle',
      `This id is ${before.name} (${before.handle}); ${content.handle} is somebody else.`,
    )
  const person = named ?? (listed ? undefined : before)
  if (listed && !person) return fault('handle', unknownHandle(content.handle, people))
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
    managerId: person?.managerId ?? null,
    notes: checked.notes,
  }
}

function unknownHandle(written: string, people: readonly HeldPerson[]): string {
  const near = nearestName(
    written,
    people.map(({ handle }) => handle),
  )
  const add = 'Add them to data/people.yml first.'
  return `Nobody here is called ${written}. ${near === undefined ? add : `Did you mean ${near}?`}`
}

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
