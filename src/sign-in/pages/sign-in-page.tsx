import type { ComponentChild } from 'preact'
import { Banner, Sheet, type Attempt } from '#design'
import { signOut } from '../sign-out.ts'

/** One way to sign in, drawn. */
export interface WayDrawn {
  readonly name: string
  readonly title: string
  /** Whether it was tried just now, and did not go through. */
  readonly tried: boolean
  readonly body: ComponentChild
}

interface SignInPageProps {
  readonly ways: readonly WayDrawn[]
  readonly attempt?: Attempt | undefined
}

/** Every way that is open, one below the other, the one that was tried first; where no code can be sent, how people get in all the same. */
export function SignInPage({ ways: all, attempt }: SignInPageProps) {
  const ways = all.toSorted((one, other) => Number(other.tried) - Number(one.tried))
  return (
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
      {!ways.some(({ name }) => name === 'code') && (
        <p>
          No code can be sent: this handbook has no mail set up. An administrator can pass you a link. The
          first one signs in through the link that Firsthand prints when it starts and nobody is administrator
          yet.
        </p>
      )}
    </Sheet>
  )
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)
