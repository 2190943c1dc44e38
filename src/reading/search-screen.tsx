import { screen, searchAction } from '#design'
import { answerIn, get, lookAs, Refusal } from '#kernel'
import { SearchPage, type SearchPageProps } from './pages/search-page.tsx'
import type { QuestionsWorld } from './questions-world.ts'
import { searchPages } from './search-pages.ts'

/** The question `pages.search` for people: words that cannot be looked for are answered beside their field. */
export const searchScreen = (world: QuestionsWorld, search = searchPages(world)) =>
  screen<SearchPageProps>({
    at: get('/pages'),
    title: ({ words }) => (words === '' ? 'Search the handbook' : `“${words}” in the handbook`),
    async load({ house, by, query }) {
      const words = query.get('words') ?? ''
      if (!query.has('words')) return { words }
      try {
        return await lookAs(house, by, async (look) => {
          const after = query.get('after') ?? undefined
          const { hits, next, all, whole } = await answerIn(look, search, { words, after })
          const onward = next !== undefined && new URLSearchParams({ words, after: next })
          const more = onward && { next: `${searchAction}?${onward.toString()}` }
          return { words, found: { hits, all, whole, ...more } }
        })
      } catch (fault) {
        const error = fault instanceof Refusal && fault.fields.find(({ field }) => field === 'words')?.message
        if (!error) throw fault
        return { words, error }
      }
    },
    view: (props) => <SearchPage {...props} />,
  })
