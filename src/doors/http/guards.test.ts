import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { visitor } from '#kernel'
import { trustedProxies } from '#start'
import { bodyLimit, type BodySizes } from './body-limit.ts'
import { guardRoutes, welcomeAll, type HttpWorld } from './guards.ts'
import { InFlight } from './in-flight.ts'
import { RateLimits } from './rate-limits.ts'
import { policyOf, quotaOf } from './rate-policies.ts'
import { TurnedAway } from './turned-away.ts'
import type { HttpVariables } from './variables.ts'

const house = 'https://handbook.example.com'

/** An app behind all guards, as a door mounts its own. */
function door(more: Partial<HttpWorld> = {}) {
  const app = new Hono<HttpVariables>()
  const world: HttpWorld = {
    log: pino({ level: 'silent' }),
    url: house,
    hosts: undefined,
    trusts: trustedProxies(''),
    limits: undefined,
    ...more,
  }
  app.onError((fault, c) =>
    fault instanceof TurnedAway
      ? c.text(fault.message, fault.status, fault.headers)
      : c.text(fault.message, 500),
  )
  welcomeAll(app, world)
  guardRoutes(app, world, async (c, next) => {
    c.set('by', visitor)
    await next()
  })
  app.get('/api/secret', (c) => {
    c.header('Cache-Control', 'no-store, no-transform')
    return c.text('s'.repeat(5000))
  })
  app.all('/api/*', async (c) => c.json({ sent: (await c.req.raw.text()).length, is: 'x'.repeat(2000) }))
  app.post('/git/git-upload-pack', async (c) => {
    await pause(100)
    return c.text('a pack')
  })
  app.get('/own', (c) => {
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    return c.text('boxed in')
  })
  return app
}

const json = async (answer: Response): Promise<Readonly<Record<string, unknown>>> =>
  (await answer.json()) as Readonly<Record<string, unknown>>

describe('who sends something that changes something', () => {
  const send = async (headers: Readonly<Record<string, string>>) =>
    (await door().request('/api/v1/campaigns', { method: 'POST', headers: { host: 'inner', ...headers } }))
      .status

  test.each([
    ['a program', {}, 200],
    ['a program with a token', { authorization: 'Bearer fh_x' }, 200],
    [
      'a program with a token, in another site’s page',
      { authorization: 'Bearer fh_x', origin: 'https://other.example' },
      200,
    ],
    ['our own page', { cookie: 'firsthand=x', origin: house }, 200],
    [
      'our own page under another name of the machine',
      { cookie: 'firsthand=x', origin: 'http://inner' },
      200,
    ],
    ['another site’s page', { cookie: 'firsthand=x', origin: 'https://other.example' }, 403],
    [
      'another site’s page that adds a token',
      { cookie: 'firsthand=x', authorization: 'Bearer x', origin: 'https://other.example' },
      403,
    ],
    [
      'our own page, changed on its way',
      { cookie: 'firsthand=x', origin: 'http://handbook.example.com' },
      403,
    ],
    ['a page without a site', { cookie: 'firsthand=x', origin: 'null' }, 403],
    ['an old browser on our page', { cookie: 'firsthand=x', 'sec-fetch-site': 'same-origin' }, 200],
    ['an old browser elsewhere', { cookie: 'firsthand=x', 'sec-fetch-site': 'cross-site' }, 403],
    ['git, with a password', { authorization: 'Basic eDp5', origin: 'https://other.example' }, 403],
  ])('%s', async (_, headers, status) => {
    expect(await send(headers)).toBe(status)
  })
})

describe('what is sent', () => {
  test('may be a megabyte, and the route reads it as if nobody had', async () => {
    const ask = (size: number) => door().request('/api/x', { method: 'POST', body: 'x'.repeat(size) })
    expect((await json(await ask(1_000_000)))['sent']).toBe(1_000_000)
    const large = await ask(1_000_001)
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('1 MB')
  })

  test('may be larger where the door says so, or left to it', async () => {
    const sizes: BodySizes = [
      { below: '/api/files', most: 3_000_000 },
      { below: '/api/streams', most: undefined },
      { below: '/', most: 10 },
    ]
    const ask = async (path: string, size: number) =>
      (await door({ sizes }).request(path, { method: 'POST', body: 'x'.repeat(size) })).status
    expect(await ask('/api/files', 3_000_000)).toBe(200)
    expect(await ask('/api/files/1', 3_000_001)).toBe(413)
    expect(await ask('/api/filesystem', 11)).toBe(413)
    expect(await ask('/api/streams/1', 5_000_000)).toBe(200)
  })

  test('has to come in time, and keeps nobody else waiting meanwhile', async () => {
    const inFlight = new InFlight(1)
    const app = new Hono<HttpVariables>()
    app.onError((fault, c) =>
      fault instanceof TurnedAway ? c.text(fault.message, fault.status) : c.text('', 500),
    )
    app.use(inFlight.enter, bodyLimit(inFlight, [{ below: '/', most: 100 }], 300))
    app.all('*', (c) => c.text('answered'))
    const never = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('a=')) })
    const slow = app.request('/', { method: 'POST', body: never, duplex: 'half' } as RequestInit)
    await pause(50)
    expect((await app.request('/')).status).toBe(200)
    expect((await slow).status).toBe(408)
  })
})

test('more than can be worked on at a time come again', async () => {
  const inFlight = new InFlight(2)
  const app = new Hono<HttpVariables>()
  app.onError((fault, c) =>
    fault instanceof TurnedAway ? c.text(fault.message, fault.status, { ...fault.headers }) : c.text('', 500),
  )
  app.use(inFlight.enter)
  app.get('/', async (c) => {
    await pause(50)
    return c.text('answered')
  })
  const answers = await Promise.all([1, 2, 3, 4].map(async () => app.request('/')))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 503])
  expect(answers[3]?.headers.get('retry-after')).toBe('2')
  expect((await app.request('/')).status).toBe(200)
})

test('answers of any door are compressed and named, unless they say not to be', async () => {
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    door().request(path, { headers: { 'accept-encoding': 'gzip', ...headers } })
  const first = await ask('/api/x')
  expect([first.headers.get('content-encoding'), first.headers.get('vary')]).toEqual([
    'gzip',
    'Accept-Encoding',
  ])
  const tag = first.headers.get('etag') ?? ''
  expect((await ask('/api/x', { 'if-none-match': tag })).status).toBe(304)
  const secret = await ask('/api/secret')
  expect([secret.headers.get('content-encoding'), secret.headers.get('etag')]).toEqual([null, null])
})

test('a route may be stricter than all others', async () => {
  const { headers } = await door().request('/own')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test.each([
  ['GET', '/-/campaigns', 'reads'],
  ['HEAD', '/marketing/', 'reads'],
  ['POST', '/-/campaigns', 'writes'],
  ['DELETE', '/api/v1/campaigns/1', 'writes'],
  ['POST', '/mcp', 'reads'],
  ['POST', '/git/git-upload-pack', 'reads'],
  ['POST', '/git/git-receive-pack', 'writes'],
  ['GET', '/-/events', 'cards'],
  ['GET', '/-/cards/limit/x', 'cards'],
  ['POST', '/-/sessions/see-as', 'sign-in'],
  ['POST', '/api/v1/sessions/see-as', 'sign-in'],
  ['GET', '/-/welcome', 'sign-in'],
  ['POST', '/-/welcome', 'sign-in'],
  ['GET', '/-/welcome-pack', 'reads'],
] as const)('%s %s counts among %s', (method, path, policy) => {
  expect(policyOf(method, path)).toBe(policy)
})

test('a stranger has half of what somebody signed in has, and the way in is narrow for all', () => {
  expect(quotaOf('reads', true, 600)).toBe(600)
  expect(quotaOf('reads', false, 600)).toBe(300)
  expect(quotaOf('writes', true, 600)).toBe(120)
  expect(quotaOf('writes', false, 600)).toBe(60)
  expect(quotaOf('sign-in', false, 600)).toBe(60)
})

test('who asks too often is told by which limit, and when to go on [draft-ietf-httpapi-ratelimit-headers]', async () => {
  const app = door({ limits: new RateLimits(10) })
  const statuses: number[] = []
  for (let count = 0; count < 5; count += 1) statuses.push((await app.request('/api/x')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200])
  const { status, headers } = await app.request('/api/x')
  const [limit, policy, wait] = ['ratelimit', 'ratelimit-policy', 'retry-after'].map((name) =>
    headers.get(name),
  )
  expect([status, limit, policy]).toEqual([429, `"reads";r=0;t=${wait}`, '"reads";q=5;w=60'])
})

test('twelve clones at a time are for one, and the next are told to wait', async () => {
  const app = door()
  const clone = async () => (await app.request('/git/git-upload-pack', { method: 'POST' })).status
  const statuses = await Promise.all(Array.from({ length: 14 }, clone))
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429])
  expect(await clone()).toBe(200)
})
