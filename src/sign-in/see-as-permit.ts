import { timingSafeEqual } from 'node:crypto'
import { newSecret } from '#people'

/**
 * Proof of having stood before the sample's sign-in screen, which shows it only in demo mode and only over loopback.
 * New at every start, kept in memory: an operation knows nothing of how a request came in, and need not.
 */
export const seeAsPermit: string = newSecret()

export function isSeeAsPermit(sent: string): boolean {
  const given = Buffer.from(sent)
  const real = Buffer.from(seeAsPermit)
  return given.length === real.length && timingSafeEqual(given, real)
}
