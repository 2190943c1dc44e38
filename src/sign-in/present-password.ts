import {
  conflict,
  isFresh,
  mustBeFresh,
  no,
  Refusal,
  yes,
  type Act,
  type Look,
  type Permission,
} from '#kernel'
import { sessionOf } from '#people'
import { isPassword } from './argon2.ts'
import { passwordTries } from './enter-password.ts'
import { minutesUntil } from './throttle.ts'
import { countTry } from './tries-store.ts'

/** Only somebody in a browser changes how they sign in there, never a program that acts for them. */
export const mayChangePassword = ({ by }: Pick<Look, 'by'>): Permission =>
  sessionOf(by) !== undefined && by.token === undefined
    ? yes
    : no('A password is set in the browser, on the page of your account.')

/** Whoever has a password shows that they know it, or that they signed in only just now. */
export async function mustKnowPassword(
  act: Act,
  hash: string | undefined,
  present: string | undefined,
): Promise<void> {
  if (isFresh(act.by, act.now)) return
  if (hash === undefined) return mustBeFresh(act.by, act.now)
  if (present === undefined) throw wrong('Type the password that you have now.')
  const until = await countTry(act.db, passwordTries, act.by.id, act.now)
  if (until) throw conflict(`It was wrong too often. Try again in ${minutesUntil(act.now, until)} minutes.`)
  if (!(await isPassword(present, hash))) throw wrong('This is not the password that you have now.')
}

const wrong = (message: string): Refusal =>
  new Refusal('invalid', message, { fields: [{ field: 'present', message }], standing: {} })
