import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openIdentityProvider, startTestServer, type TestIdentityProvider, type TestServer } from '#testing'
import { browserWith, freePort, type Browser } from './front-door.ts'
import { traveller, welcomed, type Arrived } from './signed-in-elsewhere.ts'

let provider: TestIdentityProvider
let server: TestServer
let admin: Browser

const openServer = async (env: Readonly<Record<string, string>> = {}): Promise<TestServer> => {
  const port = await freePort()
  const redirectUri = `http://localhost:${port}/-/sign-in/provider/return`
  provider = await openIdentityProvider({ id: 'handbook', secret: 'a secret of the handbook', redirectUri })
  return startTestServer({
    PORT: port,
    FIRSTHAND_RATE_LIMIT: 'off',
    FIRSTHAND_OIDC_ISSUER: provider.issuer,
    FIRSTHAND_OIDC_CLIENT_ID: 'handbook',
    FIRSTHAND_OIDC_CLIENT_SECRET: 'a secret of the handbook',
    FIRSTHAND_OIDC_NAME: 'Keyring',
    FIRSTHAND_OIDC_ADMIN_GROUP: 'handbook-admins',
    ...env,
  })
}

beforeAll(async () => {
  server = await openServer()
  const stranger = browserWith(() => server.url, undefined)
  admin = browserWith(() => server.url, await welcomed(stranger, server.greeting, 'adaeze'))
  for (const handle of ['linh', 'noor', 'mei', 'arjun'])
    await admin.send(`/-/people/${handle}/details`, { email: `${handle}@lindenquay.example` })
})
afterAll(async () => {
  await server.stop()
  await provider.stop()
})

/** Signs in at the provider as an account there; what is claimed of it is the usual but for what is said. */
async function comeAs(subject: string, claims: object = {}, then = '/-/campaigns'): Promise<Arrived> {
  provider.next = {
    subject,
    claims: { email: `${subject}@lindenquay.example`, email_verified: true, name: subject, ...claims },
  }
  return traveller().go(`${server.url}/-/sign-in/provider?then=${encodeURIComponent(then)}`)
}
/** In the sample, as one of its people. */
async function lookAs(handle: string): Promise<Browser> {
  const stranger = browserWith(() => server.url, undefined)
  const permit = /name="permit" value="([^"]+)"/.exec((await stranger.get('/-/sign-in')).body)?.[1] ?? ''
  return browserWith(
    () => server.url,
    (await stranger.send('/-/sessions/see-as', { handle, permit })).headers,
  )
}

const whoIs = ({ body }: Arrived): string =>
  /<span class="unseen">([^:<]+): who I am/.exec(body)?.[1] ?? 'nobody'
const textOf = ({ body }: Arrived): string =>
  (/<main.*<\/main>/s.exec(body)?.[0] ?? '').replaceAll(/<[^>]*>|\s+/g, ' ')

describe('the way there and back', () => {
  test('begins on the sign-in page and ends signed in where one wanted to go', async () => {
    const page = await browserWith(() => server.url, undefined).get('/-/sign-in?then=%2F-%2Fcampaigns')
    expect(page.text).toContain('Sign in with Keyring')
    expect(page.body).toContain('href="/-/sign-in/provider?then=%2F-%2Fcampaigns"')
    const came = await comeAs('linh')
    expect([whoIs(came), came.way.at(-1)?.pathname]).toEqual(['Linh Tran', '/-/campaigns'])
    const asked = came.way.find(({ pathname }) => pathname === '/auth')?.searchParams
    expect(asked?.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked?.get(name)).toMatch(/^[\w-]{43}$/)
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads to no other place: %s',
    async (then) => {
      const came = await comeAs('linh', {}, then)
      expect(came.way.at(-1)?.href).toBe(`${server.url}/`)
    },
  )

  test('knows somebody by their account from the second time on, whatever address they have then', async () => {
    await comeAs('noor')
    expect(whoIs(await comeAs('noor', { email: 'other@elsewhere.example' }))).toBe('Noor Haddad')
  })

  test('finds an address however it is written', async () => {
    expect(whoIs(await comeAs('mei', { email: 'MEI@Lindenquay.Example' }))).toBe('Mei Lim')
  })

  test('keeps what the provider says, but for what the handbook says and for the zone one chose oneself', async () => {
    await (await lookAs('linh')).send('/-/people/linh/details', { zone: 'Asia/Seoul' })
    await comeAs('linh', {
      name: 'Somebody Else',
      zoneinfo: 'Asia/Tokyo',
      manager: 'mei@lindenquay.example',
      start_date: '2024-03-01',
      last_day: '2024-02-01',
    })
    expect((await admin.get('/-/people/linh')).text).toContain('Linh Tran')
    const { body } = await admin.get('/api/v1/people/linh/details')
    expect(JSON.parse(body)).toMatchObject({
      zone: 'Asia/Seoul',
      manager: { handle: 'mei' },
      startOn: '2024-03-01',
    })
    expect(JSON.parse(body)).not.toHaveProperty('lastOn')
  })
})

test('who signs out here is offered to sign out there too, and comes back from it', async () => {
  provider.next = { subject: 'mei', claims: { email: 'mei@lindenquay.example', email_verified: true } }
  const browser = traveller()
  expect(whoIs(await browser.go(`${server.url}/-/sign-in/provider`))).toBe('Mei Lim')
  const out = await browser.go(`${server.url}/-/sessions/end`, {})
  expect(textOf(out)).toMatch(/You are signed out here. Keyring may still know you:\s+sign out there too/)
  expect(textOf(out)).not.toContain('did not work')

  const asked = await browser.go(`${server.url}/-/sign-in/provider/end`)
  const sent = asked.way.at(-1)
  expect([sent?.origin, sent?.searchParams.get('client_id')]).toEqual([provider.issuer, 'handbook'])
  const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(asked.body) ?? []
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(asked.body) ?? []
  const back = await browser.go(action, { xsrf, logout: 'yes' })
  expect([back.status, back.way.at(-1)?.href]).toEqual([200, `${server.url}/-/sign-in`])
  expect(whoIs(back)).toBe('nobody')
})

describe('who is not let in, and what they read', () => {
  test.each([
    ['an address that nobody here has', 'zoe', {}, 'Nobody here has the address'],
    [
      'an address that is not verified',
      'arjun',
      { email_verified: false },
      'does not say that your address is yours',
    ],
    ['“true” in letters', 'arjun', { email_verified: 'true' }, 'does not say that your address is yours'],
    ['no address', 'arjun', { email: undefined }, 'says no address of yours'],
    [
      'another account with somebody’s address',
      'linh2',
      { email: 'linh@lindenquay.example' },
      'Somebody else came',
    ],
  ])('%s', async (_, subject, claims, says) => {
    const came = await comeAs(subject, claims)
    expect([came.way.at(-1)?.pathname, whoIs(came)]).toEqual(['/-/sign-in', 'nobody'])
    expect(textOf(came)).toContain(says)
    expect(textOf(came)).toContain('Look as somebody')
  })

  test('an account that was let go of: then the next with the address is theirs', async () => {
    await comeAs('linh')
    await admin.send('/-/people/linh/identities/end', {})
    expect(whoIs(await comeAs('linh3', { email: 'linh@lindenquay.example' }))).toBe('Linh Tran')
    await admin.send('/-/people/linh/identities/end', {})
  })

  test('people see the accounts they come with, and administrators let go of them', async () => {
    const came = await comeAs('noor', {}, '/-/account')
    expect(textOf(came)).toMatch(/Accounts elsewhere .*\s+Keyring\s+Known there as\s+noor , since/)
    expect(came.body).not.toContain('/identities/end')

    const page = await admin.get('/-/people/noor/access')
    expect(page.text).toMatch(/Accounts elsewhere .*\s+Keyring\s+Known there as\s+noor , since/)
    const action = /action="(\/-\/people\/noor\/identities\/end)"/.exec(page.body)?.[1] ?? ''
    expect((await admin.send(action, {})).to).toBe('/-/people/noor/access')
    expect((await admin.get('/-/people/noor/access')).text).not.toContain('Accounts elsewhere')
  })

  test('who declined there reads so, and nothing of what the provider wrote', async () => {
    provider.next = undefined
    const came = await traveller().go(`${server.url}/-/sign-in/provider`)
    expect([came.way.at(-1)?.pathname, whoIs(came)]).toEqual(['/-/sign-in', 'nobody'])
    expect(textOf(came)).toContain('You were not signed in there')
    expect(came.body).not.toContain('alert(1)')
  })
})

describe('an answer is good for one browser, once', () => {
  const isReturn = ({ pathname }: URL): boolean => pathname === '/-/sign-in/provider/return'
  const begun = async () => {
    provider.next = { subject: 'mei', claims: { email: 'mei@lindenquay.example', email_verified: true } }
    const browser = traveller(isReturn)
    const { way } = await browser.go(`${server.url}/-/sign-in/provider`)
    return { back: way.at(-1)?.href ?? '', browser }
  }
  const lost = 'You took longer than ten minutes'

  test('not in another browser, nor in one without cookies', async () => {
    const { back } = await begun()
    expect(textOf(await traveller().go(back))).toContain(lost)
    const other = await begun()
    expect(textOf(await other.browser.go(back))).toContain(lost)
  })

  test('not a second time, nor with a state that was never given', async () => {
    const { back, browser } = await begun()
    expect(whoIs(await browser.go(back))).toBe('Mei Lim')
    expect(textOf(await browser.go(back))).toContain(lost)
    const again = await begun()
    const forged = new URL(again.back)
    forged.searchParams.set('state', 'a'.repeat(43))
    expect(textOf(await again.browser.go(forged.href))).toContain(lost)
  })

  test('not from another provider, nor with a code that was used', async () => {
    const { back, browser } = await begun()
    const mixed = new URL(back)
    mixed.searchParams.set('iss', 'https://elsewhere.example')
    expect(textOf(await browser.go(mixed.href))).toContain('cannot be believed')
    const [first, second] = [await begun(), await begun()]
    await first.browser.go(first.back)
    const replayed = new URL(second.back)
    replayed.searchParams.set('code', new URL(first.back).searchParams.get('code') ?? '')
    expect(textOf(await second.browser.go(replayed.href))).toContain('cannot be believed')
  })
})

describe('administrators by a group', () => {
  const isAdmin = async (groups: unknown): Promise<boolean> => {
    const came = await comeAs('arjun', { groups }, '/-/tokens')
    expect(whoIs(came)).not.toBe('nobody')
    return came.body.includes('/-/webhooks')
  }

  test('who is in it becomes one, and who leaves it is one no longer', async () => {
    expect(await isAdmin(['/handbook-admins'])).toBe(true)
    expect(await isAdmin(['handbook-admins-of-another-team'])).toBe(false)
    expect(await isAdmin('handbook-admins')).toBe(true)
    expect(await isAdmin(undefined)).toBe(false)
  })

  test('who was appointed here stays one outside the group, also where the group made them one before', async () => {
    const appoint = async () => (await admin.send('/-/administrators/arjun/appointment', {})).status
    expect(await isAdmin(['handbook-admins'])).toBe(true)
    expect((await admin.get('/-/people/arjun/access')).text).toContain(
      'is an administrator by a group of the identity provider',
    )
    expect(await appoint()).toBe(303)
    expect(await isAdmin([])).toBe(true)
    // And again: there is nothing left to make of it.
    expect(await appoint()).toBe(409)

    expect((await admin.send('/-/administrators/arjun/dismissal', {})).status).toBe(303)
    expect(await isAdmin(['handbook-admins'])).toBe(true)
    expect((await admin.send('/-/administrators/arjun/dismissal', {})).status).toBe(303)
    expect(await appoint()).toBe(303)
    expect(await isAdmin([])).toBe(true)
  })
})
