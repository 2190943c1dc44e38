import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIdProvider } from '#oauth'
import { startTestServer, type TestServer } from '#testing'
import { openHostileProvider, type HostileProvider } from './hostile-provider.ts'
import { traveller, type Arrived } from './signed-in-elsewhere.ts'

/** A provider that may say anything, in a house where whoever it vouches for joins. */
let provider: HostileProvider
let server: TestServer
beforeAll(async () => {
  provider = await openHostileProvider('handbook')
  server = await startTestServer({
    FIRSTHAND_RATE_LIMIT: 'off',
    FIRSTHAND_OIDC_ISSUER: provider.issuer,
    FIRSTHAND_OIDC_CLIENT_ID: 'handbook',
    FIRSTHAND_OIDC_JOIN: 'yes',
  })
})
afterAll(() => server.stop())

/** Goes there, and comes back with an answer as it is told. */
async function come(changed: Readonly<Record<string, string>> = {}): Promise<Arrived> {
  const browser = traveller(({ origin }) => origin === provider.issuer)
  const { way } = await browser.go(`${server.url}/-/sign-in/provider?then=%2F-%2Fpeople`)
  const asked = way.at(-1)?.searchParams
  provider.nonce = asked?.get('nonce') ?? ''
  const back = new URL(asked?.get('redirect_uri') ?? '')
  const answer = { code: 'x', state: asked?.get('state') ?? '', iss: provider.issuer, ...changed }
  for (const [name, value] of Object.entries(answer)) if (value !== '') back.searchParams.set(name, value)
  return browser.go(back.href)
}

const now = (): number => Math.floor(Date.now() / 1000)
const disbelieved = 'cannot be believed, so nobody was signed in'

test.each<[string, Partial<HostileProvider>]>([
  ['for another audience', { claims: { aud: 'another' } }],
  ['for several audiences, made for another', { claims: { aud: ['handbook', 'another'], azp: 'another' } }],
  ['with the nonce of another', { claims: { nonce: 'a'.repeat(43) } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
  ['that ended ten minutes ago', { claims: { exp: now() - 600, iat: now() - 900 } }],
  ['without an end', { claims: { exp: undefined } }],
  ['without a subject', { claims: { sub: undefined } }],
  ['that nobody signed', { signs: 'not' }],
  ['signed with the public key as a secret', { signs: 'as a secret' }],
  ['signed with another key', { signs: 'with another key' }],
  ['that names an extension nobody knows', { header: { crit: ['x'], x: 1 } }],
  ['that is a page', { instead: { status: 200, type: 'text/html', body: '<script>alert(1)</script>' } }],
  [
    'that is an error with a page in it',
    {
      instead: {
        status: 400,
        type: 'application/json',
        body: '{"error":"invalid_grant","error_description":"<script>alert(1)</script>"}',
      },
    },
  ],
])('a token %s signs nobody in', async (_, told) => {
  const usual = { claims: {}, header: {}, signs: 'well', instead: undefined } as const
  Object.assign(provider, usual, told)
  const came = await come()
  Object.assign(provider, usual)
  expect([came.way.at(-1)?.pathname, came.body.includes(disbelieved)]).toEqual(['/-/sign-in', true])
  expect(came.body).not.toMatch(/alert\(1\)|who I am/)
})

test.each([
  ['an answer in the name of another provider', { iss: 'https://elsewhere.example' }, disbelieved],
  ['an answer that names no provider, where it always does', { iss: '' }, disbelieved],
  [
    'an error',
    { error: 'access_denied', code: '', error_description: '<img src=x onerror=alert(1)>' },
    'were not signed in there',
  ],
])('%s signs nobody in', async (_, changed, says) => {
  const came = await come(changed)
  expect([came.way.at(-1)?.pathname, came.body.includes(says)]).toEqual(['/-/sign-in', true])
  expect(came.body).not.toMatch(/onerror|who I am/)
})

test('an honest answer lets somebody join, under a handle that nobody has or had', async () => {
  provider.claims = { email: 'zoé.l@lindenquay.example', preferred_username: 'linh', name: 'Zoé Lambert' }
  const came = await come()
  provider.claims = {}
  expect(came.way.at(-1)?.pathname).toBe('/-/people')
  expect(came.body).toContain('Zoé Lambert: who I am')
  expect(came.body).toContain('href="/-/people/linh-2"')
})

test('while it is away one reads so, and may sign in another way', async () => {
  const settings = {
    issuer: provider.issuer,
    clientId: 'handbook',
    name: 'Keyring',
    scopes: 'openid',
    groupsClaim: 'groups',
    startClaim: 'start_date',
    lastDayClaim: 'last_day',
    join: false,
    trustsUnverified: false,
  }
  const now = Temporal.Instant.from('2027-01-14T09:00:00Z')
  const [asked, never] = [openIdProvider(settings), openIdProvider(settings)]
  await asked.reach(now)
  await provider.stop()
  const came = await come()
  expect(came.body).toContain('It does not answer just now')
  expect(came.body).toContain('Look as somebody')
  await expect(never.reach(now)).rejects.toThrow('fetch failed')
  // What it said an hour ago still serves.
  expect((await asked.reach(now.add({ hours: 2 }))).configuration.serverMetadata().issuer).toBe(
    provider.issuer,
  )
})
