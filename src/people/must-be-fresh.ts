import { Refusal, type Look } from '#kernel'
import { isFresh } from './session-store.ts'

/** Dangerous acts ask who somebody is once more, where they signed in a while ago. `then` is where they come back to. */
export function mustBeFresh({ by, now }: Pick<Look, 'by' | 'now'>, then: string): void {
  if (isFresh(by, now)) return
  const href = `/-/sign-in?then=${encodeURIComponent(then)}`
  throw new Refusal('conflict', 'You signed in more than ten minutes ago. Sign in once more, then do this.', {
    nearest: [{ say: 'Sign in once more', href }],
  })
}
