import type { Spoken } from './connections/scopes-offered.ts'
import type { Provider } from './openid/provider.ts'

/** What the house tells this room when it opens: nothing of it is known while modules are gathered. */
export interface OAuthWorld {
  /** The address that people open, without a slash at its end. */
  readonly url: () => string
  /** Where people sign in elsewhere; undefined where the settings name nothing. */
  readonly openId: () => Provider | undefined
  /** Everything that can be done and asked here. */
  readonly spoken: () => readonly Spoken[]
}
