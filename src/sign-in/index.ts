/**
 * How people get in and out: the sign-in page with the ways that are open, one function that signs somebody in, the first
 * administrator's link, and looking as somebody in the sample.
 */
import { sampleWay } from './sample-way.tsx'
import { signInScreen, welcomeScreen } from './screens.tsx'
import { seeAs } from './see-as.ts'
import { signOut } from './sign-out.ts'
import type { SignInWay } from './way.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

/** The module, told of the ways that others offer. */
export const signInModule = (others: readonly SignInWay[]) => ({
  name: 'sign-in',
  operations: [welcomeAdministrator, seeAs, signOut],
  screens: [signInScreen([sampleWay, ...others]), welcomeScreen],
})

export { browserOf, withBrowser, type Browser } from './browser.ts'
export { firstAdministratorLink } from './administrator-store.ts'
export { placeHere } from './place-here.ts'
export { signIn, type How } from './sign-in.ts'
export { signInWay, type AtTheDoor, type SignInWay } from './way.ts'
