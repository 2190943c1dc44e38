import type { AttemptAtProvider, Fault, Provider } from '#oauth'
import { mergedClaims } from './merged-claims.ts'
import type { StandardsWorld } from './world.ts'

/** What of an answer the act is told. */
export type Answer =
  | { readonly claims: { readonly sub: string } & Readonly<Record<string, unknown>> }
  | { readonly fault: Fault; readonly code?: string }

/** Exchanges what the browser brought back for what the provider says of somebody; whatever is not as it must be is a fault. */
export async function bringBack(
  { house, log }: Pick<StandardsWorld, 'house' | 'log'>,
  provider: Provider,
  brought: URL,
  { state, nonce, verifier }: AttemptAtProvider & { readonly state: string },
): Promise<Answer> {
  try {
    const { library, configuration } = await provider.reach(house.clock.now())
    const tokens = await library.authorizationCodeGrant(configuration, brought, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return { fault: 'disbelieved' }
    const { userinfo_endpoint: more } = configuration.serverMetadata()
    const about = more && (await library.fetchUserInfo(configuration, tokens.access_token, claims.sub))
    return { claims: mergedClaims({ ...claims }, about ? { ...about } : {}) }
  } catch (fault) {
    const code = codeOf(fault)
    log.warn({ code, why: fault instanceof Error ? fault.message : '' }, 'an answer of the identity provider')
    return { fault: faultOf(fault, code), code }
  }
}

/** The provider’s own words are kept out of everything: only codes that standards and libraries name. */
function codeOf(fault: unknown): string {
  const { code, error, name } = Object(fault) as Readonly<Record<string, unknown>>
  const said = [error, code, name].find(
    (one): one is string => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one),
  )
  return said ?? 'unknown'
}

function faultOf(fault: unknown, code: string): Fault {
  if (fault instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'AbortError') return 'away'
  const { name } = Object(fault) as { readonly name?: unknown }
  return name === 'AuthorizationResponseError' && code !== 'server_error' ? 'declined' : 'disbelieved'
}
