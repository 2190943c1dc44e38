import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { afterField, get, limitField, line, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { LinkIndex } from './links-between.ts'
import { noPage, presentHandbook, type QuestionsWorld } from './questions-world.ts'

/** So long an answer waits for pages that are being looked through, in milliseconds. */
const patience = 250

export const saidLinksOfPage = {
  does: 'question',
  name: 'pages.links',
  at: get('/page/links'),
  summary: 'Lists the pages that link to a page, each with the sentences in which it does.',
  who: 'anyone',
  input: z.object({
    url: line('Name the page by its address, like /marketing/.', 1000).describe(
      'The page’s address in the handbook, like /marketing/.',
    ),
    limit: limitField,
    after: afterField(z.tuple([z.int().nonnegative()])),
  }),
  answers: z.object({
    title: z.string(),
    url: z.string(),
    links: listJson(
      z
        .object({
          title: z.string(),
          url: z.string().describe('The address of the page that links here.'),
          sentences: listJson(
            z.object({
              anchor: z.string().optional().describe('Of the section in which it stands.'),
              section: z.string().optional(),
              sentence: z.string(),
              line: z.int(),
            }),
          ),
          more: z.int().describe('Sentences of the same page that link here too.'),
        })
        .meta({ id: 'LinkingPage' }),
    ),
    count: z.int().describe('How many pages link here.'),
    looking: z
      .boolean()
      .describe('The handbook is still being looked through and nothing is told yet: ask again in a moment.'),
    next: z.string().optional(),
  }),
  example: () => ({ url: '/' }),
} as const

type LinksWorld = Pick<QuestionsWorld, 'repository' | 'seen'>

const indexes = new WeakMap<LinksWorld['repository'], LinkIndex>()

/** One for each repository, whoever asks. */
function indexOf({ repository }: LinksWorld): LinkIndex {
  const index = indexes.get(repository) ?? new LinkIndex(repository)
  indexes.set(repository, index)
  return index
}

/** What links to a page. */
export const pageLinks = (world: LinksWorld) =>
  question({
    ...saidLinksOfPage,
    may: () => yes,
    async answer(look, { url, limit, after: [seen] = [0] }) {
      const handbook = await presentHandbook(world, look)
      const page = handbook.find(url)
      if (!page) throw noPage(handbook, url)
      const between = indexOf(world).in(handbook)
      await Promise.race([between.done, pause(patience, undefined, { ref: false })])
      const all = between.isDone ? between.to(page.url) : []
      const { page: linking, ...next } = pageOf(all.slice(seen, seen + limit + 1), limit, () =>
        placeAfter(seen + limit),
      )
      const links = linking.map(({ page: from, links: said, more }) => ({
        title: from.title,
        url: from.url,
        sentences: said.map(({ section, sentence, line: at }) => ({
          ...(section && { anchor: section.id, section: section.title }),
          sentence,
          line: at,
        })),
        more,
      }))
      return {
        title: page.title,
        url: page.url,
        links,
        count: all.length,
        looking: !between.isDone,
        ...next,
      }
    },
  })
