import { screen } from '#design'
import { answerIn, get, lookAs, todayIn } from '#kernel'
import { HandOverPage, type HandOverProps } from '../pages/hand-over-page.tsx'
import type { HandOverWorld } from './hand-over-world.ts'
import { showNamed } from './show-named.ts'

/** What somebody hands over who leaves: rules and texts that name them, and records that go on. */
export const handOverScreen = (world: HandOverWorld) => {
  const named = showNamed(world)
  return screen<HandOverProps>({
    at: get('/people/:handle/hand-over'),
    title: ({ named: { name } }) => `What ${name} hands over`,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => ({
        named: await answerIn(look, named, { handle: params['handle'] }),
        own: by.handle === params['handle'],
        today: todayIn(look),
      })),
    view: (props) => <HandOverPage {...props} />,
  })
}
