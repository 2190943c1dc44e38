/**
 * How people get in and out: the sign-in page with the ways that are open, one function that signs somebody in, the first
 * administrator's link, and looking as somebody in the sample.
 */
import type { Outgoing } from '#mail'
import { codeScreen } from './code-screen.tsx'
import { codeWay } from './code-way.tsx'
import { enterCode } from './enter-code.ts'
import { enterPassword } from './enter-password.ts'
import { passwordWay } from './password-way.tsx'
import { sampleWay } from './sample-way.tsx'
import { signInScreen, welcomeScreen } from './screens.tsx'
import { sendCode } from './send-code.ts'
import { seeAs } from './see-as.ts'
import { signOut } from './sign-out.ts'
import type { SignInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

/** What the module is told: whether letters leave, and the ways to sign in that others offer. */
interface SignInWorld {
  readonly outgoing: Outgoing
  readonly others: readonly SignInWay[]
}

export const signInModule = ({ outgoing, others }: SignInWorld) => ({
  name: 'sign-in',
  operations: [welcomeAdministrator, seeAs, signOut, sendCode, enterCode, enterPassword],
  screens: [
    signInScreen([sampleWay, ...others, codeWay(outgoing), passwordWay], outgoing),
    codeScreen(outgoing),
    welcomeScreen,
  ],
})

export { browserOf, withBrowser, type Browser } from './browser.ts'
export { firstAdministratorLink } from './administrator-store.ts'
export { placeHere } from './place-here.ts'
export { signIn, type How } from './sign-in.ts'
export { signInWay, type AtTheDoor, type SignInWay } from './way.ts'
