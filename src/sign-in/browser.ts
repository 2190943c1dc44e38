import type { Person } from '#kernel'
import { isSecret } from '#people'
import { addressKey } from '#start'

/** What a browser brings along beside its session. No act can tell how else it came. */
export interface Browser {
  /** Ties what was begun before signing in to the browser that began it; absent until an act answered one. */
  readonly secret?: string
  /** Its `User-Agent`. */
  readonly agent?: string
  /** The address it asks from, as far as that can be believed. */
  readonly address?: string
}

/** Somebody who asks through a browser. */
interface InBrowser extends Person {
  readonly browser: Browser
}

const comesInBrowser = (by: Person): by is InBrowser => 'browser' in by && typeof by.browser === 'object'

/** The browser that somebody asks through; nothing is known of it where a program asks. */
export const browserOf = (by: Person): Browser => (comesInBrowser(by) ? by.browser : {})

/** The network that somebody asks from, as one customer may have it; all whose address is not known are one. */
export function networkOf(by: Person): string {
  const { address } = browserOf(by)
  return address === undefined ? 'nowhere' : addressKey(address, 48)
}

/** The same person with the browser they ask through. A secret that cannot be one of ours is left out. */
export function withBrowser(by: Person, { secret, agent, address }: Browser): Person {
  const browser: Browser = {
    ...(secret !== undefined && isSecret(secret) && { secret }),
    ...(agent !== undefined && { agent }),
    ...(address !== undefined && { address }),
  }
  const there: InBrowser = { ...by, browser }
  return there
}
