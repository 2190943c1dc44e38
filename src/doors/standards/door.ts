import type { Logger } from 'pino'
import type { House } from '#kernel'
import type { Provider, SignInWithProvider } from '#oauth'
import type { Part } from '#web'
import { authorize } from './authorize.tsx'
import { endpoints } from './endpoints.ts'
import { documents } from './documents.ts'
import { toProvider } from './provider.ts'

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

/** `/.well-known/oauth-…` and `/-/oauth/…`: programs find out how they are let in, ask, and fetch what was allowed. */
export const standardsDoor =
  (world: StandardsWorld): Part =>
  (web, screens) => {
    documents(web, world)
    endpoints(web, world)
    authorize(web, world, screens)
    toProvider(web, world)
  }
