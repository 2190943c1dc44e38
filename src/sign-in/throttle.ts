import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { conflict, type Act } from '#kernel'
import { asHouse, hashOf } from '#people'
import { browserOf, networkOf } from './browser.ts'
import { isKnownBrowser } from './known-browser-store.ts'

/** Tries in ten minutes of one network or known browser, and of all strangers together, on this node. */
const most = { ofOne: 60, ofAll: 3000 }
const duration = 10 * 60

const ofOne = new RateLimiterMemory({ points: most.ofOne, duration, keyPrefix: 'one' })
const ofAll = new RateLimiterMemory({ points: most.ofAll, duration, keyPrefix: 'all' })

/**
 * Counts a try to get in, by where it comes from; refuses the one that is too many, whoever is meant. A browser in which
 * somebody signed in before is counted by itself: no flood from elsewhere reaches it.
 */
export async function throttle({ by, db }: Pick<Act, 'by' | 'db'>): Promise<void> {
  const { address, secret } = browserOf(by)
  const known = secret !== undefined && (await asHouse(db, () => isKnownBrowser(db, secret)))
  try {
    if (known) await ofOne.consume(`browser ${hashOf(secret)}`)
    else {
      if (address !== undefined) await ofOne.consume(networkOf(by))
      await ofAll.consume('all')
    }
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over
    throw conflict(tooOften(Math.ceil(over.msBeforeNext / 60_000)))
  }
}

/** What whoever tries too often is told. */
const tooOften = (minutes: number): string =>
  `That was tried very often from here. Go on in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}.`

/** Whole minutes until an instant, at least one. */
export const minutesUntil = (now: Temporal.Instant, end: Temporal.Instant): number =>
  Math.max(1, Math.ceil(now.until(end).total('minutes')))
