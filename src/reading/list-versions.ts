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
} from '#kernel'
import { versionsInForce } from '#repository'
import { changesOnlyWhatIsOpen } from './changes-only-what-is-open.ts'
import { readerOf, type QuestionsWorld } from './questions-world.ts'

export const saidVersions = {
  does: 'question',
  name: 'versions.list',
  at: get('/versions'),
  summary: 'Lists the versions of the handbook that were in force, newest first: since when, and by whom.',
  who: 'anyone',
  input: z.object({ limit: limitField, after: afterField(z.tuple([z.int().positive()])) }),
  answers: z.object({
    versions: listJson(
      z
        .object({
          commit: z.string(),
          since: instantJson,
          by: z.string().describe('Who put it in force.'),
          author: z.string().describe('Who wrote its last change.'),
          said: z.string().describe('What was said with it.'),
          inForce: z.boolean().describe('Whether it rules now.'),
        })
        .meta({ id: 'Version' }),
    ),
    next: z.string().optional(),
  }),
  example: () => ({}),
} as const

/** What was said with a change of something that its reader may not read. */
const closed = 'A change that is not all open to you'

/** What ruled when. */
export const listVersions = (world: QuestionsWorld) =>
  question({
    ...saidVersions,
    may: () => yes,
    async answer(look, { limit, after }) {
      const found = await versionsInForce(look.db, { before: after?.[0], limit: limit + 1 })
      const { page, ...next } = pageOf(found, limit, ({ order }) => placeAfter(order))
      const versions = await Promise.all(
        page.map(async ({ commit, since, by, last }) => {
          const { author, subject } = await world.repository.commit(commit)
          const open = await changesOnlyWhatIsOpen(world, readerOf(look), commit)
          return { commit, since, by, author, said: open ? subject : closed, inForce: last }
        }),
      )
      return { versions, ...next }
    },
  })
