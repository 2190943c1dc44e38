import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { conflict, type Person } from '#kernel'
import { browserOf } from './browser.ts'

/** Tries in ten minutes of one address and of everybody together, on this node: a flood ends here, before the database. */
const most = { ofOne: 60, ofAll: 3000 }
const duration = 10 * 60

const ofOne = new RateLimiterMemory({ points: most.ofOne, duration, keyPrefix: 'one' })
const ofAll = new RateLimiterMemory({ points: most.ofAll, duration, keyPrefix: 'all' })

/** Counts a try to get in, by where it comes from; refuses the one that is too many, whoever is meant. */
export async function throttle(by: Person): Promise<void> {
  const { address } = browserOf(by)
  try {
    if (address !== undefined) await ofOne.consume(address)
    await ofAll.consume('all')
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
