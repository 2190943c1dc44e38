import { z } from 'zod'
import {
  afterField,
  day,
  endOfDay,
  forbidden,
  invalid,
  get,
  instantJson,
  limitField,
  line,
  listJson,
  pageOf,
  placeAfter,
  question,
  yes,
  type Look,
  type Operation,
  entryTold,
} from '#kernel'
import { personNamed, personVisibleTo } from '#people'
import { auditVisibleTo, type AuditEntry } from './audit-store.ts'

const auditJson = z
  .object({
    id: z.string(),
    at: instantJson,
    operation: z.string(),
    what: z.string().describe('In words.'),
    turnedAway: z.boolean(),
    by: z.string().optional().describe('The handle of who did it; of a stranger who came in, as whom.'),
    byName: z.string().optional(),
    account: z.string().optional().describe('The handle of whose account it was about.'),
    accountName: z.string().optional(),
    why: z.string().optional().describe('Why it came to nothing, in a word.'),
  })
  .meta({ id: 'AuditEntry' })

/** One line as it is shown. */
export type AuditLine = z.output<typeof auditJson>

/** Acts that say of themselves that they belong here, by name. */
export type Audited = () => ReadonlyMap<string, Operation>

export const listAudit = (audited: Audited) =>
  question({
    name: 'audit.list',
    at: get('/audit'),
    summary:
      'Lists who came in, who was turned away, and who changed what somebody may; your own part, and for administrators all.',
    who: 'member',
    input: z.object({
      person: line('Name somebody by their name or handle.', 200).optional(),
      operation: line('Name an operation, like codes.enter.', 100).optional(),
      day: day('Name a day like 2027-01-14.').optional(),
      limit: limitField,
      after: afterField(z.tuple([z.string(), z.number()])),
    }),
    answers: z.object({ entries: listJson(auditJson), next: z.string().optional() }),
    may: () => yes,
    async answer(look, { person, operation, day: on, limit, after }) {
      const acts = audited()
      const names = [...acts.keys()].filter((name) => operation === undefined || name === operation)
      const whole = on === undefined ? undefined : Temporal.PlainDate.from(on)
      const found = await auditVisibleTo(look.db, look.by, {
        operations: names,
        personId: await personIdIn(look, person),
        ...(whole && {
          from: endOfDay(whole.subtract({ days: 1 }), look.model.zone),
          until: endOfDay(whole, look.model.zone),
        }),
        after,
        limit: limit + 1,
      })
      const { page, ...next } = pageOf(found, limit, ({ at, seq }) => placeAfter(at.toString(), seq))
      const entries: AuditLine[] = []
      for (const entry of page) entries.push(await lineOf(look, entry, acts.get(entry.operation)))
      return { entries, ...next }
    },
    example: () => ({}),
  })

/** Administrators may ask about anybody and nobody in particular, everybody else about themselves. */
async function personIdIn(look: Look, written: string | undefined): Promise<string | undefined> {
  const { db, by } = look
  if (by.kind !== 'admin' && by.kind !== 'system') {
    if (written !== undefined && written !== by.handle && written !== by.name)
      throw forbidden('Only administrators see this of others.')
    return by.id
  }
  if (written === undefined) return undefined
  // Who has left stays to be asked about.
  const known = await personVisibleTo(db, by, written)
  if (known) return known.person.id
  const named = await personNamed(look, written)
  if (!('fault' in named)) return named.id
  if (named.several) throw invalid([{ field: 'person', message: named.fault }])
  // Nobody’s: an id that no entry has.
  return crypto.randomUUID()
}

async function lineOf(
  look: Look,
  { id, at, operation, outcome, by, about, ...entry }: AuditEntry,
  act: Operation | undefined,
): Promise<AuditLine> {
  const turnedAway = outcome === 'refused'
  // A stranger who comes in is, from then on, whom they came in as.
  const who = by ?? (turnedAway ? undefined : about)
  const { why } = entry.facts
  return {
    id,
    at,
    operation,
    what: act
      ? await entryTold(look, act, { who: who?.name ?? 'Somebody', turnedAway, ...entry })
      : operation,
    turnedAway,
    ...(who && { by: who.handle, byName: who.name }),
    ...(about && { account: about.handle, accountName: about.name }),
    ...(turnedAway && typeof why === 'string' && { why }),
  }
}
