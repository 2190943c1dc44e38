import { z } from 'zod'
import {
  afterField,
  get,
  instantJson,
  limitField,
  listJson,
  pageOf,
  placeAfter,
  question,
  yes,
  type Look,
} from '#kernel'
import type { FactKind, FactName } from './fact-kind.ts'
import { kindField } from './facts-input.ts'
import { sourceField } from './source.ts'
import { keptRows, type KeptRow } from './store.ts'

const factJson = z
  .object({
    source: z.string(),
    kind: z.string(),
    id: z.string().describe('What the source calls it.'),
    number: z.int().optional(),
    handle: z.string().optional(),
    recordedAt: instantJson,
    changedAt: instantJson,
  })
  .meta({ id: 'Fact' })

/** The question what went in, and what became of it. */
export const listFacts = (kinds: readonly FactKind[]) =>
  question({
    name: 'facts.list',
    at: get('/facts'),
    summary:
      'Lists what came from elsewhere: its id there, what it is called here, and when it last changed.',
    who: 'admin',
    input: z.object({
      source: sourceField.optional(),
      kind: kindField(kinds).optional(),
      limit: limitField,
      after: afterField(z.tuple([z.string(), z.string(), z.string()])),
    }),
    answers: z.object({ facts: listJson(factJson), next: z.string().optional() }),
    may: () => yes,
    async answer(look, { limit, ...wanted }) {
      const found = await keptRows(look.db, { ...wanted, limit: limit + 1 })
      const { page, ...next } = pageOf(found, limit, ({ source, kind, id }) => placeAfter(source, kind, id))
      const names = await namesOf(look, kinds, page)
      return { facts: page.map(({ subjectId, ...one }) => ({ ...one, ...names.get(subjectId) })), ...next }
    },
    example: () => ({ source: 'hubspot' }),
  })

async function namesOf(
  look: Look,
  kinds: readonly FactKind[],
  rows: readonly KeptRow[],
): Promise<ReadonlyMap<string, FactName>> {
  const ids = (name: string) => rows.flatMap(({ kind, subjectId }) => (kind === name ? subjectId : []))
  const names = await Promise.all(kinds.map(async (kind) => [...(await kind.known(look, ids(kind.name)))]))
  return new Map(names.flat())
}
