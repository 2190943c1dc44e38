import type { Client } from './client-store.ts'
import { isRegistered } from './redirect-uri.ts'
import { resourceNamed, usualResource, type Resource } from './resource.ts'
import { scopesAsked } from './scopes.ts'
import { isChallenge } from './verifier.ts'

/** What a program asks of a person. */
export interface Asked {
  readonly client: Client
  readonly redirectUri: string
  readonly state?: string
  readonly challenge: string
  readonly scopes: readonly string[]
  readonly resource: Resource
}

/**
 * What an address of the authorization endpoint comes to. `closed`: nothing in it can be believed, not even where to send
 * the person back; they are told here. `back`: the program is told.
 */
export type Read =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'closed'; readonly why: string }
  | { readonly kind: 'back'; readonly to: string }

const longestState = 2000

/** Reads it against the program that it names (OAuth 2.1 §4.1.1, RFC 7636, RFC 8707). */
export function readAuthorization(query: URLSearchParams, client: Client | undefined, url: string): Read {
  const one = (name: string): string | undefined => query.get(name) ?? undefined
  const redirectUri = one('redirect_uri') ?? onlyOf(client)
  if (!client)
    return closed('The program that sent you here is not known, or was forgotten. Connect it anew.')
  if (twice(query, ['client_id', 'redirect_uri']))
    return closed('The program that sent you here said the same thing twice.')
  if (redirectUri === undefined || !isRegistered(redirectUri, client.redirectUris))
    return closed(
      'The program that sent you here wants to be answered at an address that it did not register.',
    )
  const state = one('state')
  const back = (error: string, why: string): Read => ({
    kind: 'back',
    to: answerAt({ redirectUri, ...(state !== undefined && { state }) }, url, {
      error,
      error_description: why,
    }),
  })
  if (twice(query, ['state', 'response_type', 'code_challenge', 'code_challenge_method', 'scope']))
    return back('invalid_request', 'A parameter is there twice.')
  if ((state ?? '').length > longestState) return back('invalid_request', 'state is too long.')
  if (one('response_type') !== 'code')
    return back('unsupported_response_type', 'The response_type here is code.')
  const challenge = one('code_challenge')
  if (!isChallenge(challenge) || one('code_challenge_method') !== 'S256')
    return back('invalid_request', 'Send a code_challenge, made by code_challenge_method S256.')
  const scopes = scopesAsked(one('scope'))
  if (scopes.length === 0)
    return back('invalid_scope', 'Scopes here are read, campaigns.*, campaigns.plan and the like.')
  const named = query.getAll('resource')
  const resource = named.length === 0 ? usualResource : resourceNamed(url, named[0] ?? '')
  if (named.length > 1 || resource === undefined)
    return back('invalid_target', `The resource here is ${url}/mcp or ${url}/api.`)
  const asked = { client, redirectUri, challenge, scopes, resource, ...(state !== undefined && { state }) }
  return { kind: 'asked', asked }
}

const closed = (why: string): Read => ({ kind: 'closed', why })

const onlyOf = (client: Client | undefined): string | undefined =>
  client?.redirectUris.length === 1 ? client.redirectUris[0] : undefined

const twice = (query: URLSearchParams, names: readonly string[]): boolean =>
  names.some((name) => query.getAll(name).length > 1)

/** Where the person's browser goes with an answer; it says who answers, so that no other can be taken for it (RFC 9207). */
export function answerAt(
  { redirectUri, state }: { readonly redirectUri: string; readonly state?: string },
  url: string,
  answer: Readonly<Record<string, string>>,
): string {
  const to = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) to.searchParams.set(name, value)
  if (state !== undefined) to.searchParams.set('state', state)
  to.searchParams.set('iss', url)
  return to.href
}
