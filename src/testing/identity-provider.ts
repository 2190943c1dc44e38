import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Claims about somebody, by their names in the standard. */
export type TestClaims = Readonly<Record<string, unknown>>

/** A real identity provider on loopback, at which nobody has to type anything. */
export interface TestIdentityProvider {
  readonly issuer: string
  /** Who comes next, and what the provider says of them; `undefined` has them decline. */
  next: { readonly subject: string; readonly claims: TestClaims } | undefined
  stop(): Promise<void>
}

/** Knows one client, whose browser comes back to `redirectUri`; that may be named later than it is opened. */
export async function openIdentityProvider(client: {
  readonly id: string
  readonly secret: string
  readonly redirectUri: string
}): Promise<TestIdentityProvider> {
  const { Provider } = await import('oidc-provider')
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const known: TestIdentityProvider = {
    issuer,
    next: undefined,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  const claimsOf = new Map<string, TestClaims>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [new URL('/-/sign-in', client.redirectUri).href],
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'zoneinfo', 'preferred_username', 'manager', 'groups', 'start_date', 'last_day'],
    },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: () => ({ ...claimsOf.get(subject), sub: subject }),
    }),
    interactions: { url: (_, { uid }) => `/come-in/${uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key for tests'] },
    ttl: { Session: 1, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/come-in/')) return void answer(request, response)
    const { next } = known
    const finish = async (): Promise<void> => {
      const { params } = await provider.interactionDetails(request, response)
      if (!next)
        return provider.interactionFinished(request, response, {
          error: 'access_denied',
          error_description: '<script>alert(1)</script>',
        })
      claimsOf.set(next.subject, next.claims)
      const grant = new provider.Grant({ accountId: next.subject, clientId: client.id })
      grant.addOIDCScope(String(params['scope']))
      return provider.interactionFinished(request, response, {
        login: { accountId: next.subject, remember: false },
        consent: { grantId: await grant.save() },
      })
    }
    finish().catch((fault: unknown) => response.writeHead(500).end(String(fault)))
  })
  return known
}
