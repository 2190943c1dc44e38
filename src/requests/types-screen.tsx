import { screen } from '#design'
import { answerIn, get, lookAs, todayIn } from '#kernel'
import { listRequestTypes, type TypesWorld } from './list-request-types.ts'
import { TypesPage, type TypesProps } from './pages/types-page.tsx'
import { isOutside } from './rights.ts'

/** The catalogue of what can be asked for. */
export const typesScreen = (world: TypesWorld, list = listRequestTypes(world)) =>
  screen<TypesProps>({
    at: get('/requests/types'),
    title: () => 'What one can ask for',
    load: ({ house, by }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, list, {})),
        works: !isOutside(by),
        today: todayIn(look),
      })),
    view: (props) => <TypesPage {...props} />,
  })
