import { screen } from '#design'
import { answerIn, get, lookAs, Refusal } from '#kernel'
import { findPlaces, type PaletteWorld } from './find-places.ts'
import { FindPage, type FindPageProps } from './pages/find-page.tsx'

/** The question `palette.find` on a page of its own: what the palette shows, without script. */
export const findScreen = (world: PaletteWorld, find = findPlaces(world)) =>
  screen<FindPageProps>({
    at: get('/find'),
    title: ({ words }) => (words === '' ? 'Go to' : `“${words}” · Go to`),
    async load({ house, by, query }) {
      const words = query.get('words') ?? ''
      const asked = words.trim() === '' ? {} : { words }
      try {
        return { words, ...(await lookAs(house, by, (look) => answerIn(look, find, asked))) }
      } catch (fault) {
        const error = fault instanceof Refusal && fault.fields.find(({ field }) => field === 'words')?.message
        if (!error) throw fault
        return { words, error, found: [] }
      }
    },
    view: (props) => <FindPage {...props} />,
  })
