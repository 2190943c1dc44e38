import { Form, screen, signInHref, signOutAction, Sheet } from '#design'
import { get } from '#kernel'

/** The button that signs this browser out, at an address that can be gone to. */
export const signOutScreen = screen({
  at: get('/sign-out'),
  title: () => 'Sign out',
  load: async ({ by }) => ({ signedIn: by.kind !== 'visitor' }),
  view: ({ signedIn }, frame) =>
    signedIn ? (
      <Sheet title="Sign out" lede="This browser forgets who you are; others of yours stay signed in.">
        <Form action={signOutAction} once={frame.once} submit="Sign out" />
        <p>
          <a href="/-/account">Where you are signed in</a>
        </p>
      </Sheet>
    ) : (
      <Sheet title="Sign out" lede="Nobody is signed in here.">
        <p>
          <a href={signInHref('/')}>Sign in</a>
        </p>
      </Sheet>
    ),
})
