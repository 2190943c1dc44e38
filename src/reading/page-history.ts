import { z } from 'zod'
import { afterField, get, limitField, line, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { pageVersionJson } from './page-json.ts'
import { noPage, presentHandbook, readerOf, type QuestionsWorld } from './questions-world.ts'
import { versionsOf } from './versions-of-page.ts'

/** Git walks the past anew for each answer: beyond this nobody pages through it. */
const deepest = 5000

export const saidHistory = {
  does: 'question',
  name: 'pages.history',
  at: get('/page/history'),
  summary: 'Lists the versions of a page, newest first: when, by whom and what was said.',
  who: 'anyone',
  input: z.object({
    url: line('Name the page by its address, like /marketing/.', 1000).describe(
      'The page’s address in the handbook, like /marketing/.',
    ),
    limit: limitField,
    after: afterField(z.tuple([z.int().nonnegative().max(deepest)])),
  }),
  answers: z.object({
    title: z.string(),
    url: z.string(),
    versions: listJson(pageVersionJson),
    next: z.string().optional(),
  }),
  example: () => ({ url: '/' }),
} as const

/** How a page came to be. */
export const pageHistory = (world: QuestionsWorld) =>
  question({
    ...saidHistory,
    may: () => yes,
    async answer(look, { url, limit, after: [seen] = [0] }) {
      const handbook = await presentHandbook(world, look)
      const page = handbook.find(url)
      if (!page) throw noPage(handbook, url)
      const past = await versionsOf(world, readerOf(look), handbook, page, seen + limit + 1)
      const { page: versions, ...next } = pageOf(past.slice(seen), limit, () => placeAfter(seen + limit))
      return { title: page.title, url: page.url, versions, ...next }
    },
  })
