import { doorOf } from './doorways.ts'

/**
 * `cards`: what open pages ask for by themselves · `sign-in`: the way in, counted by address; apart from all else, so that
 * strangers who use up what an address has keep nobody there from signing in.
 */
export type Policy = 'reads' | 'writes' | 'cards' | 'sign-in'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])
const sessions = /^(?:\/-|\/api\/v\d+)\/(?:sessions|sign-in|welcome|oauth\/register)(?:\/|$)/
const byThemselves = /^\/-\/(?:cards\/|events$)/

/** Which limit a request counts against. */
export function policyOf(method: string, path: string): Policy {
  const reads = harmless.has(method)
  if (sessions.test(path)) return 'sign-in'
  if (byThemselves.test(path)) return 'cards'
  // An assistant's call is a POST whatever it asks for, and so is a fetch of git. Programs renew what they hold all day long.
  const asks = doorOf(path) === 'mcp' || path.endsWith('/git-upload-pack') || path === '/-/oauth/token'
  return reads || asks ? 'reads' : 'writes'
}

/** How many a minute, where somebody who is signed in reads `perMinute` times. */
export function quotaOf(policy: Policy, known: boolean, perMinute: number): number {
  const share = known ? 1 : 0.5
  switch (policy) {
    case 'reads':
      return Math.ceil(perMinute * share)
    case 'writes':
      return Math.ceil((perMinute * share) / 5)
    // Every card of every open page asks again when a version comes into force.
    case 'cards':
      return perMinute * 5
    case 'sign-in':
      return Math.max(10, Math.ceil(perMinute / 10))
  }
}
