import type { Logger } from 'pino'
import type { House } from '#kernel'
import type { Provider, SignInWithProvider } from '#oauth'

/** What this door translates for. */
export interface StandardsWorld {
  readonly house: House
  /** The address that people open. */
  readonly url: string
  readonly log: Logger
  /** Where people sign in elsewhere; undefined where the settings name nothing. */
  readonly openId: () => Provider | undefined
  /** The act at the end of that way. */
  readonly signIn: SignInWithProvider
}
