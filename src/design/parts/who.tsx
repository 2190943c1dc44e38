import type { Frame } from '../screen.ts'
import { personHref } from '../words/person-href.ts'
import { Face } from './face.tsx'

/** Where signing in begins and where signing out is sent; who comes from the first page lands on their own. */
export const signInHref = (here: string): string =>
  here === '/' ? '/-/sign-in' : `/-/sign-in?then=${encodeURIComponent(here)}`
export const signOutAction = '/-/sessions/end'

/** Who is looking, with the way in or out. */
export function Who({ frame }: { readonly frame: Frame }) {
  if (frame.by.kind === 'visitor')
    return (
      <div class="who">
        <a class="button" href={signInHref(frame.here)}>
          {frame.demo ? 'Look as somebody' : 'Sign in'}
        </a>
      </div>
    )
  return (
    <details class="who">
      <summary>
        <Face name={frame.by.name} handle={frame.by.handle} />
        <span class="unseen">{frame.by.name}: who I am, and signing out</span>
      </summary>
      <div class="who-menu">
        <a class="who-am-i" href={personHref(frame.by.handle)}>
          <bdi>{frame.by.name}</bdi>
          {frame.by.title && <small>{frame.by.title}</small>}
        </a>
        <a href="/-/account">Your account</a>
        {frame.demo && <a href={signInHref(frame.here)}>Look as somebody else</a>}
        <form method="post" action={signOutAction}>
          <button class="button" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </details>
  )
}
