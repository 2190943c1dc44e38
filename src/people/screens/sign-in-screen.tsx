import { screen, submits } from '#design'
import { get, lookAs } from '#kernel'
import { SignInPage, type SignInProps } from '../pages/sign-in-page.tsx'
import { placeHere } from '../place-here.ts'
import { seeAs } from '../see-as.ts'
import { signOut } from '../sign-out.ts'
import { peopleVisibleTo } from '../store.ts'
import { teamsOfPeople } from '../teams-of-people.ts'

/** How one signs in. */
export const signInScreen = screen<SignInProps>({
  at: get('/sign-in'),
  title: () => 'Sign in',
  secret: true,
  load: ({ house, by, query, attempt }) =>
    lookAs(house, by, async (look) => ({
      teams: teamsOfPeople(look.model, await peopleVisibleTo(look.db, by)),
      to: placeHere(attempt?.values['to'] ?? query.get('then') ?? undefined),
      ...(attempt && { attempt }),
    })),
  view: (props, frame) => SignInPage(props, frame),
  submits: [submits(seeAs, ({ to }) => to), submits(signOut, () => '/')],
})
