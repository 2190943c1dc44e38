import type { FieldFault } from '#kernel'
import { daysFault } from './days-fault.ts'
import { foldAddress } from './fold-address.ts'
import type { PersonFact } from './person-fact.ts'
import type { FittingPerson, HeldPerson, PersonJudgement } from './person-judgement.ts'
import { detailNames, writesOver } from './said-last.ts'

/**
 * Holds private fields of rows against what is kept: an address stands for one person only, nobody's last day is before
 * their first, and what somebody with the
 * last word has said stays, which is noted beside the row. No reason repeats what was written.
 */
export function judgeDetails(
  judged: readonly PersonJudgement[],
  {
    people,
    mayChangeAddress,
  }: { readonly people: readonly HeldPerson[]; readonly mayChangeAddress: boolean },
): readonly PersonJudgement[] {
  const taken = new Map(people.flatMap(({ id, address }) => (address === null ? [] : [[address, id]])))
  const handles = new Map(people.map(({ id, handle }) => [id, handle]))
  return judged.map((row) => {
    if ('faults' in row) return row
    const one = mayChangeAddress ? keepsTheirs(row) : keepsAddress(keepsTheirs(row))
    const { email, handle } = one.content
    const days = daysFault(one.content, one.person ?? {})
    if (days) return { faults: [days] }
    if (email === undefined) return one
    const address = foldAddress(email)
    const other = taken.get(address)
    if (other !== undefined && other !== one.personId) return { faults: [takenBy(handles.get(other))] }
    taken.set(address, one.personId)
    handles.set(one.personId, handle)
    return one
  })
}

const takenBy = (handle: string | undefined): FieldFault => ({
  field: 'email',
  message: `${handle ?? 'Another row'} has this address already. Write another one.`,
})

/** Without the fields of which a file has not the last word. */
function keepsTheirs(one: FittingPerson): FittingPerson {
  const { said = {} } = one.person ?? {}
  const theirs = detailNames.filter(
    (name) => one.content[name] !== undefined && !writesOver(name, 'file', said[name]),
  )
  if (theirs.length === 0) return one
  const rest = Object.entries(one.content).filter(([name]) => !theirs.some((field) => field === name))
  const notes = theirs.map((field) => ({ field, message: whose(said[field]) }))
  // Only optional fields were taken out.
  return { ...one, content: Object.fromEntries(rest) as PersonFact, notes: [...one.notes, ...notes] }
}

/** Without another address than somebody has; an administrator's first one is theirs to say as well. */
function keepsAddress(one: FittingPerson): FittingPerson {
  const { email, ...rest } = one.content
  const { address = null, admin = false } = one.person ?? {}
  if (email === undefined || (address === null ? !admin : address === foldAddress(email))) return one
  const message =
    'The address stays: an administrator changes it who signed in within the last ten minutes, never a program.'
  return { ...one, content: rest, notes: [...one.notes, { field: 'email', message }] }
}

const whose = (by: string | undefined): string =>
  by === 'provider'
    ? 'Their sign-in says this, and goes before a file: it stays as it is.'
    : 'They say this themselves: it stays as it is.'
