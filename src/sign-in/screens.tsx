import { screen, submits, type Attempt, type Answered } from '#design'
import { get, lookAs } from '#kernel'
import { peopleVisibleTo } from '#people'
import { welcomeLink } from './administrator-store.ts'
import { SignInPage } from './pages/sign-in-page.tsx'
import { WelcomePage, type WelcomeProps } from './pages/welcome-page.tsx'
import { placeHere } from './place-here.ts'
import { homePath } from './home-path.ts'
import { signOut } from './sign-out.ts'
import type { AtTheDoor, SignInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

/** The ways that are open to a visit, each with its data. */
interface SignInProps {
  readonly open: readonly { readonly way: SignInWay; readonly props: unknown }[]
  readonly to: string
  readonly attempt?: Attempt
  readonly answered?: Answered
}

export const signInScreen = (ways: readonly SignInWay[]) =>
  screen<SignInProps>({
    at: get('/sign-in'),
    title: () => 'Sign in',
    secret: true,
    async load(visit) {
      const { query, attempt, answered } = visit
      const all = await Promise.all(ways.map(async (way) => ({ way, props: await way.load(visit) })))
      return {
        open: all.filter(({ props }) => props !== undefined),
        to: placeHere(attempt?.values['to'] ?? answered?.values['to'] ?? query.get('then') ?? homePath),
        ...(attempt && { attempt }),
        ...(answered && { answered }),
      }
    },
    view({ open, ...at }, frame) {
      const here: AtTheDoor = { frame, ...at }
      const drawn = open.map(({ way, props }) => ({
        name: way.name,
        tried: way.submits?.some(({ operation }) => operation.name === at.attempt?.operation) ?? false,
        title: way.title(props),
        body: way.view(props, here),
      }))
      return SignInPage({ ways: drawn, attempt: at.attempt })
    },
    submits: [
      ...ways.flatMap((way) => way.submits ?? []),
      submits(signOut, ({ how }) => ways.find(({ name }) => name === how)?.signedOut ?? '/'),
    ],
  })

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
  submits: [submits(welcomeAdministrator, () => homePath)],
})
