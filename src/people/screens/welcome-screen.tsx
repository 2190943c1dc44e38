import { screen, submits } from '#design'
import { get, lookAs } from '#kernel'
import { welcomeLink } from '../administrator-store.ts'
import { WelcomePage, type WelcomeProps } from '../pages/welcome-page.tsx'
import { peopleVisibleTo } from '../store.ts'
import { welcomeAdministrator } from '../welcome-administrator.ts'

/** Behind the link that makes the first administrator. */
export const welcomeScreen = screen<WelcomeProps>({
  at: get('/welcome'),
  title: () => 'Welcome',
  secret: true,
  load: ({ house, by, query, attempt }) =>
    lookAs(house, by, async (look) => {
      const code = attempt?.values['code'] ?? query.get('code') ?? ''
      return {
        code,
        link: (await welcomeLink(look.db, code, look.now)).state,
        people: await peopleVisibleTo(look.db, by),
        ...(attempt && { attempt }),
      }
    }),
  view: (props, frame) => WelcomePage(props, frame),
  submits: [submits(welcomeAdministrator, () => '/')],
})
