import { Client, StreamableHTTPClientTransport, UnauthorizedError } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser, openFarEnd, startTestServer, type TestServer } from '#testing'
import { assistantWith } from './assistant.ts'
import { browserWith, type Browser } from './front-door.ts'
import { welcomed } from './signed-in-elsewhere.ts'
import { letIn, Program, redirectUri, registered, type ByHand } from './program-to-let-in.ts'

let server: TestServer
let linh: Browser
beforeAll(async () => {
  server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
  linh = await lookAs('linh')
})
afterAll(() => server.stop())

async function lookAs(handle: string): Promise<Browser> {
  const stranger = browserWith(() => server.url, undefined)
  const permit = /name="permit" value="([^"]+)"/.exec((await stranger.get('/-/sign-in')).body)?.[1] ?? ''
  const { headers } = await stranger.send('/-/sessions/see-as', { handle, permit })
  return browserWith(() => server.url, headers)
}

const connect = async (program: Program, path = '/mcp') => {
  const transport = new StreamableHTTPClientTransport(new URL(server.url + path), { authProvider: program })
  const client = new Client({ name: 'a-test', version: '1' })
  await client.connect(transport)
  return { transport, ...assistantWith(client) }
}

describe('the protocol’s own client', () => {
  test('is served as a stranger, signs its person in when they ask for more, and acts as them', async () => {
    const program = new Program('Claude', 'http://127.0.0.1:53682/callback')
    const { client, transport, tools } = await connect(program)
    expect(await tools()).toContain('sign_in')
    expect(await tools()).not.toContain('campaigns_list')
    await expect(client.callTool({ name: 'sign_in' })).rejects.toThrow(UnauthorizedError)

    const { page, back } = await letIn(linh, program.sentTo(), ['read', 'campaigns.*'])
    expect(page).toContain('“ Claude ” wants to read and act here as you, Linh Tran')
    expect(page).toContain('Your answer goes to this computer')
    expect(back.searchParams.get('iss')).toBe(server.url)
    expect(back.searchParams.get('state')).toBe('the-state')
    await transport.finishAuth(back.searchParams)
    await client.close()

    const signedIn = await connect(program)
    expect((await signedIn.call('sign_in')).text).toContain('signed in as Linh Tran')
    const offered = await signedIn.tools()
    expect(offered).toContain('campaigns_plan')
    expect(offered).not.toContain('tokens_make')
    expect((await signedIn.call('campaigns_list')).failed).toBe(false)

    const listed = await linh.get('/-/tokens')
    expect(listed.text).toMatch(/Claude let in by you, answers at this computer · read, campaigns/)
    const id = /\/-\/tokens\/([\w-]{36})\/revocation/.exec(listed.body)?.[1]
    await linh.send(`/-/tokens/${id}/revocation`, {})
    program.asked = undefined
    await expect(signedIn.client.callTool({ name: 'campaigns_list' })).rejects.toThrow(UnauthorizedError)
    expect(program.asked).toBeDefined()
    await signedIn.client.close()
  })

  test('signs in when it connects where the address says so', async () => {
    const program = new Program('Claude', 'http://localhost:4000/callback')
    await expect(connect(program, '/mcp?sign-in')).rejects.toThrow(UnauthorizedError)
    const { back } = await letIn(linh, program.sentTo())
    const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp?sign-in`), {
      authProvider: program,
    })
    await transport.finishAuth(back.searchParams)
    const { call, client } = await connect(program, '/mcp?sign-in')
    expect((await call('campaigns_plan', { name: 'x' })).text).toContain(
      'This token is not for campaigns.plan',
    )
    await client.close()
  })

  test('renews what has ended by itself', async () => {
    const program = new Program('Claude', 'http://localhost:4000/callback')
    await expect(connect(program, '/mcp?sign-in')).rejects.toThrow(UnauthorizedError)
    const { back } = await letIn(linh, program.sentTo())
    await new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
      authProvider: program,
    }).finishAuth(back.searchParams)
    const before = program.handed()
    program.kept = { ...before, access_token: 'fha_ended' }
    const { call, client } = await connect(program)
    expect((await call('campaigns_list')).failed).toBe(false)
    expect(program.kept.refresh_token).not.toBe(before.refresh_token)
    await client.close()
  })
})

const codeFor = async (program: ByHand, changed: Readonly<Record<string, string>> = {}, may = ['read']) =>
  (await letIn(linh, program.ask(changed), may)).back.searchParams.get('code') ?? ''
const exchange = (program: ByHand, code: string, changed: Readonly<Record<string, string>> = {}) =>
  program.bring({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: program.verifier,
    ...changed,
  })
const renew = (program: ByHand, token = '', changed: Readonly<Record<string, string>> = {}) =>
  program.bring({ grant_type: 'refresh_token', refresh_token: token, ...changed })
const statusAt = async (path: string, token = ''): Promise<number> => {
  const post = { method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }) }
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  }
  return (await fetch(server.url + path, { ...(path === '/mcp' ? post : {}), headers })).status
}

describe('what was allowed is handed out', () => {
  test('for what was ticked, for a quarter of an hour, and for that part of the house only', async () => {
    const program = await registered(server.url)
    const { status, body } = await exchange(program, await codeFor(program))
    expect([status, body.scope, body.expires_in]).toEqual([200, 'read', 900])
    const all = ['/mcp', '/api/v1/campaigns', '/api/v1/tokens']
    expect(await Promise.all(all.map((path) => statusAt(path, body.access_token)))).toEqual([200, 401, 401])
  })

  test('to a program of the API for the API', async () => {
    const program = await registered(server.url)
    const code = await codeFor(program, {
      resource: `${server.url.toUpperCase().replace('HTTP', 'http')}/api`,
    })
    const { body } = await exchange(program, code)
    const all = ['/mcp', '/api/v1/campaigns', '/-/campaigns']
    expect(await Promise.all(all.map((path) => statusAt(path, body.access_token)))).toEqual([401, 200, 403])
  })

  test.each([
    ['a verifier of somebody else', { code_verifier: 'a'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_grant'],
    ['another address', { redirect_uri: 'https://assistant.example/other' }, 'invalid_grant'],
    ['another resource', { resource: 'https://elsewhere.example/mcp' }, 'invalid_target'],
    ['another program', { client_id: '019469a0-0000-7000-8000-000000000001' }, 'invalid_grant'],
    ['a grant that there is not', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('not to %s', async (_, changed, error) => {
    const program = await registered(server.url)
    const { status, body } = await exchange(program, await codeFor(program), changed)
    expect([status, body.error, body.access_token]).toEqual([400, error, undefined])
  })

  test('once: a wrong verifier uses the code up, and a code that comes twice ends what it opened', async () => {
    const program = await registered(server.url)
    const guessed = await codeFor(program)
    await exchange(program, guessed, { code_verifier: 'b'.repeat(43) })
    expect((await exchange(program, guessed)).body.error).toBe('invalid_grant')

    const code = await codeFor(program)
    const first = await exchange(program, code)
    expect(await statusAt('/mcp', first.body.access_token)).toBe(200)
    expect((await exchange(program, code)).body.error).toBe('invalid_grant')
    expect(await statusAt('/mcp', first.body.access_token)).toBe(401)
    expect((await renew(program, first.body.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('no more when its person ends it by the standard’s own way', async () => {
    const program = await registered(server.url)
    const { body } = await exchange(program, await codeFor(program))
    const { access_token: token = '' } = body
    const gone = await fetch(`${server.url}/-/oauth/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: program.clientId, token }),
    })
    expect([gone.status, await statusAt('/mcp', token)]).toEqual([200, 401])
  })
})

test('administrators read who let which program in, and when it came', async () => {
  const stranger = browserWith(() => server.url, undefined)
  const admin = browserWith(() => server.url, await welcomed(stranger, server.greeting, 'adaeze'))
  const program = await registered(server.url)
  const { body } = await exchange(program, await codeFor(program))
  await program.bring({ grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' })
  await program.bring({ grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' })
  const { text } = await admin.get('/-/audit?person=linh')
  expect(text).toMatch(
    /ended the connection of a program.*handed the program “By hand” its keys.*Linh Tran let a program in/,
  )
})

describe('a renewal', () => {
  test('works once; used again it ends the whole connection, for the thief and for the program', async () => {
    const program = await registered(server.url)
    const first = (await exchange(program, await codeFor(program))).body
    const second = (await renew(program, first.refresh_token)).body
    expect(await statusAt('/mcp', second.access_token)).toBe(200)
    expect((await renew(program, first.refresh_token)).body.error).toBe('invalid_grant')
    expect(await statusAt('/mcp', second.access_token)).toBe(401)
    expect((await renew(program, second.refresh_token)).body.error).toBe('invalid_grant')
  })

  test('may ask for less and never for more', async () => {
    const program = await registered(server.url)
    const { body } = await exchange(program, await codeFor(program, {}, ['read', 'campaigns.plan']))
    expect((await renew(program, body.refresh_token, { scope: 'read campaigns.*' })).body.error).toBe(
      'invalid_scope',
    )
    const less = (await renew(program, body.refresh_token, { scope: 'read' })).body
    expect(less.scope).toBe('read')
    expect((await renew(program, less.refresh_token)).body.scope).toBe('read campaigns.plan')
  })

  test('is of no use to another program', async () => {
    const [program, other] = [await registered(server.url), await registered(server.url)]
    const { body } = await exchange(program, await codeFor(program))
    expect((await renew(other, body.refresh_token)).body.error).toBe('invalid_grant')
    expect((await renew(program, body.refresh_token)).status).toBe(200)
  })
})

describe('the page that asks', () => {
  test.each([
    ['a program that nobody knows', { client_id: '019469a0-0000-7000-8000-00000000000f' }, 'is not known'],
    ['an address that was not registered', { redirect_uri: 'https://evil.example/' }, 'did not register'],
    ['one letter more', { redirect_uri: `${redirectUri}/` }, 'did not register'],
    ['no challenge', { code_challenge: '' }, 'Back to assistant.example'],
    ['the plain method', { code_challenge_method: 'plain' }, 'Back to assistant.example'],
    ['a token in place of a code', { response_type: 'token' }, 'Back to assistant.example'],
    ['another house', { resource: 'https://elsewhere.example/mcp' }, 'Back to assistant.example'],
    ['scopes that there are not', { scope: 'openid' }, 'Back to assistant.example'],
  ])('says so to %s, sends nobody anywhere and asks nothing', async (_, changed, says) => {
    const program = await registered(server.url)
    const { pathname, search } = program.ask(changed)
    const { to } = await linh.get(pathname + search)
    const shown = await linh.get(to)
    expect(shown.text).toContain(says)
    expect(shown.text).toContain('Nothing was allowed')
    expect(shown.body).not.toContain('action="/-/connections"')
  })

  test('shows a name for what it is: text in any script, cut, without tricks', async () => {
    const name = `<b>Bank</b>\u202E مساعد ${'x'.repeat(500)}`
    // The first label is written in Cyrillic letters.
    const lookalike = new URL('https://аррӏе.example/a').href
    const program = await registered(server.url, { client_name: name, redirect_uris: [lookalike] })
    const asked = program.ask({ redirect_uri: lookalike })
    const shown = await linh.get((await linh.get(asked.pathname + asked.search)).to)
    expect(shown.body).toContain('&lt;b>Bank&lt;/b>')
    expect(shown.body).not.toContain('\u202E')
    expect(shown.body).not.toContain('x'.repeat(80))
    expect(shown.text).toContain('xn--')
    expect(shown.text).toContain('letters that can look like others')
  })

  test('can be put in no frame, and takes no answer from another site or for somebody else', async () => {
    const program = await registered(server.url)
    const { pathname, search } = program.ask()
    const { to } = await linh.get(pathname + search)
    const shown = await linh.get(to)
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(shown.headers.get('cache-control')).toContain('no-store')
    const answer = { asked: search.slice(1), may: 'read', days: '30' }
    const forged = await linh.send('/-/connections', answer, { origin: 'https://evil.example' })
    expect(forged.status).toBe(403)
    const more = await linh.send('/-/connections', { ...answer, may: 'read\nwebhooks.subscribe' })
    expect([more.status, more.text]).toEqual([
      422,
      expect.stringContaining('did not ask for webhooks.subscribe'),
    ])
    const none = await linh.send('/-/connections', { ...answer, may: '' })
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Tick at least one thing')])

    const mei = await lookAs('mei')
    const allowed = await linh.send('/-/connections', answer)
    expect((await mei.get(allowed.to)).status).toBe(404)
    expect((await linh.get(allowed.to)).headers.get('refresh')).toContain('code=')
  })

  test('lets nobody in who is not signed in, or who comes by a token', async () => {
    const program = await registered(server.url)
    const asked = program.ask()
    const stranger = browserWith(() => server.url, undefined)
    const sent = await stranger.get(asked.pathname + asked.search)
    expect(sent.to).toMatch(/^\/-\/sign-in\?then=%2F-%2Fconnections%2Fnew/)
    const answer = { asked: asked.search.slice(1), may: 'read' }
    expect((await stranger.send('/-/connections', answer)).status).toBe(403)
    const { body } = await exchange(program, await codeFor(program))
    const byProgram = await fetch(`${server.url}/api/v1/connections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    })
    expect(byProgram.status).toBe(401)
  })

  test('sends a “no” back as the standard says it', async () => {
    const program = await registered(server.url)
    const asked = program.ask()
    const shown = await linh.get((await linh.get(asked.pathname + asked.search)).to)
    const no = /href="([^"]*error=access_denied[^"]*)"/.exec(shown.body)?.[1]?.replaceAll('&amp;', '&')
    const to = new URL(no ?? '')
    expect([to.origin + to.pathname, to.searchParams.get('state'), to.searchParams.get('iss')]).toEqual([
      redirectUri,
      'xyz',
      server.url,
    ])
  })
})

describe.skipIf(browserMissing)('in a real browser', () => {
  test('one click lets a program in, and the browser brings it the answer', async () => {
    const far = await openFarEnd()
    const chromium = await openBrowser()
    try {
      const back = `http://127.0.0.1:${far.port}/answer`
      // Registered at another port: loopback programs listen where there is room.
      const program = await registered(server.url, { redirect_uris: ['http://127.0.0.1/answer'] })
      const page = await chromium.newPage()
      const asked = program.ask({ redirect_uri: back, scope: 'read *' })
      await page.goto(asked.href)
      await page.getByRole('button', { name: 'Look as Linh' }).click()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Let a program in?')
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1)
      await page.getByRole('button', { name: 'Let it in' }).click()
      await expect.poll(() => far.received.map(({ path }) => path.split('?')[0])).toContain('/answer')
      const answer = new URL(far.received.find(({ path }) => path.includes('code='))?.path ?? '', back)
      const handed = await exchange(program, answer.searchParams.get('code') ?? '', { redirect_uri: back })
      expect(handed.status).toBe(200)
    } finally {
      await chromium.close()
      await far.stop()
    }
  })
})
