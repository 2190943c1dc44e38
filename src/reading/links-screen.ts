import { screen } from '#design'
import { answerIn, get, lookAs } from '#kernel'
import { pageLinks } from './page-links.ts'
import { LinksPage, type LinksProps } from './pages/links-page.tsx'
import { presentHandbook, type QuestionsWorld } from './questions-world.ts'
import { crumbsOf } from './crumbs-of.ts'

/** The question `pages.links` for people; the foot of a page fetches it from here. */
export const linksScreen = (world: QuestionsWorld, links = pageLinks(world)) =>
  screen<LinksProps>({
    at: get('/links'),
    title: ({ title }) => `What links to “${title}”`,
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const url = query.get('page') ?? '/'
        const after = query.get('after') ?? undefined
        const { next, ...found } = await answerIn(look, links, { url, after })
        const handbook = await presentHandbook(world, look)
        const more = next && new URLSearchParams({ page: found.url, after: next }).toString()
        return {
          ...found,
          crumbs: crumbsOf(handbook, found.url),
          ...(more !== undefined && { next: `/-/links?${more}` }),
        }
      }),
    view: LinksPage,
  })
