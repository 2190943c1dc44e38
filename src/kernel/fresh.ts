import type { Person } from './person.ts'
import { forbidden, Refusal } from './refusal.ts'

/** An act that is `fresh` asks for somebody who proved who they are within this. */
const freshFor = { minutes: 10 }

/** Whether whoever asks is there in person and proved only just who they are. A program never is. */
export const isFresh = ({ scopes, provedAt }: Person, now: Temporal.Instant): boolean =>
  scopes === undefined &&
  (provedAt === undefined || Temporal.Instant.compare(provedAt.add(freshFor), now) > 0)

export const notForPrograms = 'A program never does this for you. Do it yourself, signed in in a browser.'

/** Asks once more who somebody is, where they signed in a while ago. */
export function mustBeFresh(by: Person, now: Temporal.Instant): void {
  if (isFresh(by, now)) return
  if (by.scopes !== undefined) throw forbidden(notForPrograms)
  throw new Refusal('conflict', 'You signed in more than ten minutes ago. Sign in once more, then do this.', {
    nearest: [{ say: 'Sign in once more', href: '/-/sign-in' }],
    asksWho: true,
  })
}
