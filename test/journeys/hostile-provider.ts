import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An identity provider that answers as it is told to: with tokens that no honest one would make. */
export interface HostileProvider {
  readonly issuer: string
  /** What its next token says otherwise than it should; `undefined` leaves a claim out. */
  claims: Readonly<Record<string, unknown>>
  header: Readonly<Record<string, unknown>>
  /** Signs with the public key taken for a shared secret, or not at all. */
  signs: 'well' | 'as a secret' | 'not' | 'with another key'
  /** The nonce that it was asked with last. */
  nonce: string
  /** Answers at the endpoint of tokens, in place of a token. */
  instead: { readonly status: number; readonly type: string; readonly body: string } | undefined
  stop(): Promise<void>
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function openHostileProvider(clientId: string): Promise<HostileProvider> {
  const [own, other] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  if (!own || !other) throw new Error('there are no keys')
  const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  const token = (): string => {
    const now = Math.floor(Date.now() / 1000)
    const usual = {
      iss: hostile.issuer,
      sub: 'mallory',
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: hostile.nonce,
    }
    const algorithm = { well: 'RS256', 'as a secret': 'HS256', not: 'none', 'with another key': 'RS256' }[
      hostile.signs
    ]
    const head = encoded({ alg: algorithm, kid: 'one', typ: 'JWT', ...hostile.header })
    const signed = `${head}.${encoded({ ...usual, email: 'linh@lindenquay.example', email_verified: true, ...hostile.claims })}`
    const pem = own.publicKey.export({ type: 'spki', format: 'pem' })
    const signature = {
      well: () => sign('RSA-SHA256', Buffer.from(signed), own.privateKey),
      'with another key': () => sign('RSA-SHA256', Buffer.from(signed), other.privateKey),
      'as a secret': () => createHmac('sha256', pem).update(signed).digest(),
      not: () => Buffer.alloc(0),
    }[hostile.signs]()
    return `${signed}.${signature.toString('base64url')}`
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', hostile.issuer)
    const json = (body: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (pathname === '/.well-known/openid-configuration')
      return json({
        issuer: hostile.issuer,
        authorization_endpoint: `${hostile.issuer}/authorize`,
        token_endpoint: `${hostile.issuer}/token`,
        jwks_uri: `${hostile.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      })
    if (pathname === '/keys') return json({ keys: [jwk] })
    const { instead } = hostile
    if (instead) return response.writeHead(instead.status, { 'content-type': instead.type }).end(instead.body)
    return json({ access_token: 'x', token_type: 'Bearer', id_token: token() })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const hostile: HostileProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: {},
    header: {},
    signs: 'well',
    nonce: '',
    instead: undefined,
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return hostile
}
