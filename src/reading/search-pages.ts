import { z } from 'zod'
import {
  afterField,
  get,
  invalid,
  limitField,
  line,
  listJson,
  pageOf,
  placeAfter,
  question,
  yes,
} from '#kernel'
import { type Handbook, type Page } from '#pages'
import { bestPlace, excerptOf } from './best-place.ts'
import { findPages, titledPages } from './find-pages.ts'
import { namesOf } from './names-of.ts'
import { hitJson } from './page-json.ts'
import { presentHandbook, type QuestionsWorld } from './questions-world.ts'
import { searchWords } from './search-words.ts'

const some = 10

export const saidSearch = {
  does: 'question',
  name: 'pages.search',
  at: get('/pages'),
  summary: 'Finds pages of the handbook by words, titles and headings first.',
  who: 'anyone',
  input: z.object({
    words: line('Say what to look for.', 200),
    in: z
      .enum(['everything', 'titles'])
      .default('everything')
      .describe('Everything, or titles and addresses only.'),
    limit: limitField.unwrap().default(some).describe('How many one answer holds.'),
    after: afterField(z.tuple([z.int().nonnegative()])),
  }),
  answers: z.object({
    hits: listJson(hitJson),
    next: z.string().optional(),
    all: z.boolean().describe('False where no page holds all words: these hold some of them.'),
    whole: z.boolean().describe('False where there was too much to look through: add a word.'),
  }),
  example: () => ({ words: 'paid social' }),
} as const

/** Looks for words in the version in force. */
export const searchPages = (world: QuestionsWorld) =>
  question({
    ...saidSearch,
    may: () => yes,
    async answer(look, { words: written, in: where, limit, after: [seen] = [0] }) {
      const handbook = await presentHandbook(world, look)
      const words = searchWords(written)
      if (words.length === 0)
        throw invalid([{ field: 'words', message: 'Say what to look for, in letters or numbers.' }])
      const found =
        where === 'titles'
          ? { pages: titledPages(handbook, words), all: true, whole: true }
          : await findPages(world.repository, handbook, words)
      const { page, ...next } = pageOf(found.pages.slice(seen, seen + limit + 1), limit, () =>
        placeAfter(seen + limit),
      )
      const names = await namesOf(
        look,
        page.flatMap(({ owner }) => owner ?? []),
      )
      const hits = page.map(async (one) => ({
        ...(await hitIn(world, handbook, one, words)),
        owner: one.owner === undefined ? undefined : (names.get(one.owner) ?? one.owner),
      }))
      return { hits: await Promise.all(hits), ...next, all: found.all, whole: found.whole }
    },
  })

async function hitIn(world: QuestionsWorld, handbook: Handbook, page: Page, words: readonly string[]) {
  const { blocks } = await world.parsed.of(page, handbook)
  const { title, url, path } = page
  const place = bestPlace(blocks, words)
  const about = { title, url, path, commit: handbook.commit }
  if (!place) return { ...about, quote: title, lines: [1, 1] as const, others: [] }
  const { text, lines, section } = place.block
  return {
    ...about,
    section: section?.title,
    anchor: section?.id,
    quote: excerptOf(text, words),
    lines,
    others: place.others.map(({ id, title: named }) => ({ anchor: id, section: named })),
  }
}
