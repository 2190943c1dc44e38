import { z } from 'zod'
import { systemPerson, type Act, type Person } from '#kernel'
import { asHouse } from './as-house-store.ts'
import { daysFault } from './days-fault.ts'
import { detailFields } from './detail-fields.ts'
import {
  addressTaken,
  detailsVisibleTo,
  lineFrom,
  lockReportingLines,
  personWithAddress,
  saidLastVisibleTo,
  writeDetails,
  type Details,
} from './details-store.ts'
import { nameUnlisted } from './facts-store.ts'
import { circleFault, circleInWords } from './reporting-line.ts'
import { writesOver, type DetailName } from './said-last.ts'
import { personVisibleTo } from './store.ts'

/** What an identity provider says of somebody who signs in; what it does not say stays. */
export interface Attributes {
  /** What the provider is called, as screens show it: `Okta`. */
  readonly provider: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly zone?: string | undefined
  /** First and last day, as `2027-02-01`. */
  readonly startOn?: string | undefined
  readonly lastOn?: string | undefined
  /** The manager's handle or address. */
  readonly manager?: string | undefined
}

/** A claim that was not taken over, and why; no reason repeats what it said. */
export interface NotTaken {
  readonly field: 'name' | DetailName
  readonly why: string
}

/**
 * Keeps what an identity provider says of a person, within the act that signs them in. It goes before a file and before a
 * screen, but for the zone that somebody chose themselves. A claim that does not fit is left out and answered; it never
 * keeps anybody from signing in. The caller records the act.
 */
export const keepAttributes = (act: Act, person: Person, said: Attributes): Promise<readonly NotTaken[]> =>
  asHouse(act.db, async () => {
    const notTaken: NotTaken[] = []
    const changes: Record<string, string> = {}
    const last = await saidLastVisibleTo(act.db, systemPerson, person.id)
    for (const field of fields) {
      const written = said[field]
      if (written === undefined) continue
      const fits = writesOver(field, 'provider', last.get(field)?.by)
        ? await fitting(act, person, field, written)
        : { why: 'They chose this themselves.' }
      if ('why' in fits) notTaken.push({ field, why: fits.why })
      else changes[field === 'manager' ? 'managerId' : field] = fits.value
    }
    const days = daysFault(changes, daysOf(await detailsVisibleTo(act.db, systemPerson, person.id)))
    if (days) {
      delete changes[days.field]
      notTaken.push({ field: days.field, why: days.message })
    }
    const { provider: source } = said
    await writeDetails(act.db, person.id, changes, { by: 'provider', source, at: act.now })
    if (said.name !== undefined && !(await nameUnlisted(act.db, person.id, said.name)))
      notTaken.push({ field: 'name', why: 'data/people.yml says what they are called.' })
    return notTaken
  })

const fields = ['email', 'zone', 'manager', 'startOn', 'lastOn'] as const

const daysOf = ({ startOn, lastOn }: Details) => ({
  startOn: startOn?.toString(),
  lastOn: lastOn?.toString(),
})

type Fits = { readonly value: string } | { readonly why: string }

async function fitting(
  act: Act,
  person: Person,
  field: (typeof fields)[number],
  written: string,
): Promise<Fits> {
  if (field === 'manager') return managerIn(act, person, written)
  const parsed = detailFields[field].safeParse(written)
  if (!parsed.success) return { why: parsed.error.issues[0]?.message ?? 'It does not fit.' }
  const value = parsed.data ?? ''
  const other = field === 'email' ? await personWithAddress(act.db, value) : undefined
  return other && other.id !== person.id ? { why: addressTaken } : { value }
}

async function managerIn(act: Act, person: Person, written: string): Promise<Fits> {
  await lockReportingLines(act.db)
  const isAddress = z.email().safeParse(written).success
  const handle = isAddress ? (await personWithAddress(act.db, written))?.handle : written
  const known = handle === undefined ? undefined : await personVisibleTo(act.db, systemPerson, handle)
  if (!known || known.leftAt) return { why: 'Nobody who works here is named as their manager.' }
  const circle = circleInWords(person, await lineFrom(act.db, known.person.id))
  return circle === undefined ? { value: known.person.id } : { why: circleFault(circle) }
}
