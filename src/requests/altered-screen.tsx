import { screen } from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { request as kind } from './kinds/request.ts'
import { alteredOf } from './list-altered.ts'
import { AlteredPage, type AlteredProps } from './pages/altered-page.tsx'
import { mayWork } from './rights.ts'

/** Open requests that do not fit the present text of their type: of the one that the address names, else of all. */
export const alteredScreen = screen<AlteredProps>({
  at: get('/requests/altered'),
  title: () => 'Open requests that do not fit any more',
  async load({ house, by, query }) {
    if (!mayWork(by).allowed) throw forbidden('Sign in to see what a change of a page altered.')
    const named = query.get('type') ?? undefined
    return lookAs(house, by, async (look) => {
      const types = look.model.all(kind).filter(({ name }) => named === undefined || name === named)
      const groups = []
      for (const type of types) {
        const { altered, more } = await alteredOf(look, type)
        const { name, title, citation } = type
        if (altered.length > 0) groups.push({ name, title, citation, altered, more })
      }
      return { groups, today: todayIn(look) }
    })
  },
  view: (props) => <AlteredPage {...props} />,
})
