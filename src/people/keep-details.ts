import { z } from 'zod'
import {
  administrators,
  themselves,
  invalid,
  line,
  no,
  operation,
  post,
  yes,
  yesNo,
  type Act,
  type FieldFault,
  type Person,
} from '#kernel'
import { nothingOutgoing, type Outgoing } from '#mail'
import { tellBothAddresses } from './address-letters.ts'
import { daysFault } from './days-fault.ts'
import { detailFields } from './detail-fields.ts'
import {
  detailsVisibleTo,
  lineFrom,
  lockReportingLines,
  personWithAddress,
  saidLastVisibleTo,
  writeDetails,
  type DetailChanges,
  type Details,
} from './details-store.ts'
import { isOwnOrAdmin, knownPerson } from './known-person.ts'
import { nobodyHere } from './nobody-here.ts'
import { circleFault, circleInWords } from './reporting-line.ts'
import { detailNames, writesOver, type DetailName, type SaidLast } from './said-last.ts'
import { mayKeep } from './show-details.ts'
import { personVisibleTo } from './store.ts'
import { whoseTold } from './telling.ts'

/** The act, told whether letters leave: whose address changes is written to, at the old one and the new one. */
export const keepDetailsWith = (outgoing: Outgoing) =>
  operation({
    name: 'people.keep',
    at: post('/people/:handle/details'),
    summary:
      'Keeps private details of somebody: zone and working hours by themselves, all of them by an administrator. None is required.',
    who: 'member',
    audited: true,
    fresh: 'where an address changes',
    narrowed: [themselves, administrators],
    input: z.object({
      handle: line('Name somebody by their handle.', 100),
      ...detailFields,
      whole: yesNo('Say true or false.').optional().describe('Empties those that are not said.'),
      anyway: yesNo('Say true or false.')
        .optional()
        .describe('Writes over what an identity provider or a file says, until it says it again.'),
    }),
    answers: z.object({ handle: z.string() }),
    on: async (act, { handle }) => (await knownPerson(act, handle)).person,
    may: (act, person) =>
      isOwnOrAdmin(act.by, person)
        ? yes
        : no(`Only ${person.name} and administrators keep what is private of them.`),
    needsFresh: async (act, person, { whole = false, email }) =>
      mayKeep(act.by, person).includes('email') &&
      (email !== undefined || whole) &&
      email !== (await detailsVisibleTo(act.db, act.by, person.id)).email,
    async run(act, person, { whole = false, anyway = false, ...said }) {
      const before = await detailsVisibleTo(act.db, act.by, person.id)
      const wanted = wantedOf(act.by, person, said, whole)
      const changed = detailNames.filter((name) => name in wanted && wanted[name] !== writtenOf(before)[name])
      const last = await saidLastVisibleTo(act.db, act.by, person.id)
      mustWriteOver(changed, last, anyway)
      const changes = await changesOf(act, person, changed, wanted)
      const fault = daysFault(changes, writtenOf(before))
      if (fault) throw invalid([fault])
      await writeDetails(act.db, person.id, changes, { by: 'screen', at: act.now })
      if (changes.email !== undefined)
        await tellBothAddresses(
          act.db,
          outgoing,
          { name: person.name, before: before.email, after: changes.email ?? undefined },
          act.now,
        )
      const address = changes.email === undefined ? {} : { address: true }
      await act.record({
        subject: { kind: 'persons', id: person.id },
        facts: { handle: person.handle, ...address },
      })
      return { handle: person.handle }
    },
    tried: 'change private details of somebody',
    told: async (entry, look) => {
      const whose = await whoseTold(look, entry, { handle: entry.facts['handle'] })
      return `${entry.who} changed ${whose} ${entry.facts['address'] === true ? 'address' : 'private details'}`
    },
    example: () => ({ handle: 'linh', zone: 'Asia/Ho_Chi_Minh' }),
  })

/** The same where no letters leave. */
export const keepDetails = keepDetailsWith(nothingOutgoing())

type Written = Readonly<Partial<Record<DetailName, string | null | undefined>>>

const writtenOf = ({ email, startOn, lastOn, manager, zone, hours }: Details): Written => ({
  email: email ?? null,
  startOn: startOn?.toString() ?? null,
  lastOn: lastOn?.toString() ?? null,
  manager: manager?.handle ?? null,
  zone: zone ?? null,
  hours: hours ?? null,
})

/** What is to stand, among what this person may say; what they may not is refused beside its field. */
function wantedOf(by: Person, person: Person, said: Written, whole: boolean): Written {
  const may = mayKeep(by, person)
  const faults = detailNames
    .filter((name) => said[name] !== undefined && !may.includes(name))
    .map((field) => ({ field, message: 'An administrator keeps this. Ask one of them to change it.' }))
  if (faults.length > 0) throw invalid(faults)
  return Object.fromEntries(
    may.flatMap((name) => (said[name] !== undefined || whole ? [[name, said[name] ?? null]] : [])),
  )
}

/** What an organisation keeps elsewhere is changed there, or here on purpose. */
function mustWriteOver(
  changed: readonly DetailName[],
  last: ReadonlyMap<DetailName, SaidLast>,
  anyway: boolean,
): void {
  const faults = changed.flatMap((field): readonly FieldFault[] => {
    const said = last.get(field)
    if (anyway || writesOver(field, 'screen', said?.by)) return []
    const where = said?.source ?? (said?.by === 'provider' ? 'The identity provider' : 'A file')
    return [{ field, message: `${where} says this. Change it there, or tick that it is to be written over.` }]
  })
  if (faults.length > 0) throw invalid(faults)
}

async function changesOf(
  act: Act,
  person: Person,
  changed: readonly DetailName[],
  wanted: Written,
): Promise<DetailChanges> {
  const changes: Record<string, string | null> = {}
  const faults: FieldFault[] = []
  for (const name of changed) {
    const value = wanted[name] ?? null
    if (name === 'manager') {
      const manager = value === null ? null : await managerOf(act, person, value)
      if (typeof manager === 'object' && manager !== null)
        faults.push({ field: name, message: manager.fault })
      else changes['managerId'] = manager
    } else changes[name] = value
  }
  const { email } = changes
  if (email) {
    const other = await personWithAddress(act.db, email)
    if (other && other.id !== person.id)
      faults.push({
        field: 'email',
        message: `${other.name} (${other.handle}) has this address already. Write another one.`,
      })
  }
  if (faults.length > 0) throw invalid(faults)
  return changes
}

/** The manager's id, or why they cannot be it; nobody else changes a line until the act ends. */
async function managerOf(
  act: Act,
  person: Person,
  handle: string,
): Promise<string | { readonly fault: string }> {
  await lockReportingLines(act.db)
  const known = await personVisibleTo(act.db, act.by, handle)
  if (!known) return { fault: (await nobodyHere(act.db, handle)).message }
  const manager = known.person
  if (known.leftAt) return { fault: `${manager.name} has left. Name somebody who works here.` }
  const circle = circleInWords(person, await lineFrom(act.db, manager.id))
  return circle === undefined ? manager.id : { fault: circleFault(circle) }
}
