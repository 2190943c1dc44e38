import type { ComponentChild } from 'preact'
import { Banner, Sheet, type Attempt } from '#design'
import { signOut } from '../sign-out.ts'

/** One way to sign in, drawn. */
export interface WayDrawn {
  readonly name: string
  readonly title: string
  readonly body: ComponentChild
}

/** Every way that is open, one below the other; where there is none, how the first person gets in. */
export const SignInPage = ({
  ways,
  attempt,
}: {
  readonly ways: readonly WayDrawn[]
  readonly attempt?: Attempt | undefined
}) => (
  <Sheet title="Sign in" lede="Reading needs no signing in.">
    {attempt?.operation === signOut.name && <Banner>{attempt.refusal.message}</Banner>}
    {ways[0]?.name === 'sample' && (
      <p>
        Besides looking as somebody you can try how it is in earnest:{' '}
        {ways.slice(1).map(({ name, title }, at) => (
          <>
            {at > 0 && ', '}
            <a href={`#by-${name}`}>{lower(title)}</a>
          </>
        ))}
        .
      </p>
    )}
    {ways.map(({ name, title, body }) => (
      <section key={name} aria-labelledby={`by-${name}`}>
        <h2 id={`by-${name}`}>{title}</h2>
        {body}
      </section>
    ))}
    {ways.length === 0 && (
      <p>
        Nobody can be sent a code, because this handbook has no mail set up yet. Its administrator signs in
        through the link that Firsthand prints when it starts and nobody is administrator yet. It works once,
        within a day.
      </p>
    )}
  </Sheet>
)

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)
