import { z } from 'zod'
import { decisionJson, isWithheld, systemPerson, type Look, type PastRuling } from '#kernel'
import { peopleById } from '#people'
import { recordsOf, type ShownRecord } from './shown-records.ts'

/** A decision as it was made then, with what it was about, who made it, and whether its sentence has changed since. */
export const precedentJson = decisionJson
  .extend({
    about: z
      .object({
        title: z.string(),
        href: z.string(),
        came: z.string().optional().describe('What became of it, and why.'),
      })
      .optional()
      .describe('What was decided on; absent where nothing came of it.'),
    by: z
      .object({ handle: z.string().optional(), name: z.string() })
      .optional()
      .describe('Who did it, where something was done.'),
    changedSince: z.boolean().describe('Whether the sentence reads otherwise now, or is gone.'),
    quoteNow: z.string().optional().describe('How it reads now, where that is otherwise.'),
  })
  .meta({ id: 'Precedent' })

/** A decision of the past, as one who decides now looks at it. */
export interface Precedent extends PastRuling {
  readonly about?: ShownRecord
  readonly by?: { readonly handle?: string; readonly name: string }
  readonly changedSince: boolean
  readonly quoteNow?: string
}

/** Past rulings with all that tells whether they are a case like this one. */
export async function precedentsOf(
  look: Look,
  rulings: readonly PastRuling[],
): Promise<readonly Precedent[]> {
  const records = await recordsOf(look, rulings)
  const done = rulings.flatMap(({ act, personId }) => (act === 'done' ? personId : []))
  const people = await peopleById(look.db, look.by, [...new Set(done)])
  return rulings.map((ruling) => {
    const about = ruling.subject && records.get(ruling.subject.id)
    const by = ruling.act === 'done' ? nameOf(people.get(ruling.personId), ruling.personId) : undefined
    return { ...ruling, ...(about && { about }), ...(by && { by }), ...sinceThen(look, ruling) }
  })
}

function nameOf(
  person: { readonly handle: string; readonly name: string } | undefined,
  id: string,
): Precedent['by'] {
  if (person) return { handle: person.handle, name: person.name }
  return id === systemPerson.id ? { name: systemPerson.name } : undefined
}

/** What became of the sentence: told only to those who may read it. */
function sinceThen({ model }: Look, ruling: PastRuling): Pick<Precedent, 'changedSince' | 'quoteNow'> {
  if (isWithheld(ruling)) return { changedSince: false }
  const rule = model.definitions.find(({ kind, name, formerly }) =>
    kind !== ruling.kind ? false : [name, ...formerly].includes(ruling.name),
  )
  if (!rule) return { changedSince: true }
  const now = rule.citation.quote
  return now === ruling.citation.quote ? { changedSince: false } : { changedSince: true, quoteNow: now }
}
