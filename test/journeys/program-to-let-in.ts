import { createHash, randomBytes } from 'node:crypto'
import type {
  OAuthClientInformationContext,
  OAuthClientMetadata,
  OAuthClientProvider,
  OAuthDiscoveryState,
  OAuthTokens,
  StoredOAuthClientInformation,
} from '@modelcontextprotocol/client'
import type { Browser } from './front-door.ts'

/** What a program keeps of a connection, by the protocol's own client. */
export class Program implements OAuthClientProvider {
  readonly redirectUrl: string
  readonly clientMetadata: OAuthClientMetadata
  /** Where it sent its person's browser last. */
  asked: URL | undefined
  kept: OAuthTokens | undefined
  #known: StoredOAuthClientInformation | undefined
  #verifier = ''
  #found: OAuthDiscoveryState | undefined

  constructor(name: string, redirectUrl: string) {
    this.redirectUrl = redirectUrl
    this.clientMetadata = {
      client_name: name,
      redirect_uris: [redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
    }
  }
  state = (): string => 'the-state'
  clientInformation = (_of?: OAuthClientInformationContext) => this.#known
  saveClientInformation(known: StoredOAuthClientInformation): void {
    this.#known = known
  }
  tokens = (): OAuthTokens | undefined => this.kept
  saveTokens(tokens: OAuthTokens): void {
    this.kept = tokens
  }
  /** What it was handed last. */
  handed(): OAuthTokens {
    if (!this.kept) throw new Error('it was handed nothing')
    return this.kept
  }
  /** Where it sent its person. */
  sentTo(): URL {
    if (!this.asked) throw new Error('it sent nobody anywhere')
    return this.asked
  }
  redirectToAuthorization(url: URL): void {
    this.asked = url
  }
  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier
  }
  saveDiscoveryState(found: OAuthDiscoveryState): void {
    this.#found = found
  }
  discoveryState = (): OAuthDiscoveryState | undefined => this.#found
  codeVerifier = (): string => this.#verifier
}

/** What somebody's browser does when a program sends it: reads the page, ticks, and goes back with the answer. */
export async function letIn(
  browser: Browser,
  asked: URL,
  may: readonly string[] = ['read'],
): Promise<{ readonly page: string; readonly back: URL }> {
  const sent = await browser.get(asked.pathname + asked.search)
  const shown = await browser.get(sent.to)
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(shown.body)?.[1] ?? ''
  const allowed = await browser.send('/-/connections', {
    asked: field('asked').replaceAll('&amp;', '&'),
    may: may.join('\n'),
    days: '30',
  })
  const last = allowed.to === '' ? allowed : await browser.get(allowed.to)
  const to = /url=(.+)$/.exec(last.headers.get('refresh') ?? '')?.[1]
  if (to === undefined) throw new Error(last.text)
  return { page: shown.text, back: new URL(to) }
}

/** A program written by hand, which can ask and fetch as wrongly as it likes. */
export interface ByHand {
  readonly clientId: string
  readonly verifier: string
  /** The address that it sends a browser to. */
  ask(changed?: Readonly<Record<string, string>>): URL
  /** Brings something to the endpoint of tokens. */
  bring(form: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly body: Handed }>
}

export interface Handed {
  readonly access_token?: string
  readonly refresh_token?: string
  readonly scope?: string
  readonly expires_in?: number
  readonly error?: string
}

export const redirectUri = 'https://assistant.example/answer'

export async function registered(url: string, metadata: object = {}): Promise<ByHand> {
  const answer = await fetch(`${url}/-/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: 'By hand', redirect_uris: [redirectUri], ...metadata }),
  })
  const { client_id: clientId } = (await answer.json()) as { readonly client_id: string }
  const verifier = randomBytes(32).toString('base64url')
  const usual = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state: 'xyz',
    scope: 'read campaigns.plan',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: `${url}/mcp`,
  }
  return {
    clientId,
    verifier,
    ask: (changed = {}) =>
      new URL(
        `${url}/-/oauth/authorize?${new URLSearchParams(
          Object.entries({ ...usual, ...changed }).filter(([, value]) => value !== ''),
        ).toString()}`,
      ),
    async bring(form) {
      const said = await fetch(`${url}/-/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: clientId, ...form }),
      })
      return { status: said.status, body: (await said.json()) as Handed }
    },
  }
}
