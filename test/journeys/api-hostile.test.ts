import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect as open } from '../../client/firsthand.ts'
import { place } from '../start/running.ts'
import { problemOf, programOf } from './api-callers.ts'
import { addressOf, clone, commit, git, tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const next = Temporal.Now.plainDateISO('Europe/Berlin').add({ months: 7 }).toString()
const webinar = { name: 'A talk', type: 'webinar', team: 'field-apac', startsOn: next }

let token: Promise<string> | undefined
const linhsToken = (): Promise<string> => (token ??= door.as('linh').then((linh) => tokenOf(linh, '*')))

interface Problem {
  readonly kind: string
  readonly detail: string
  readonly type: string
  readonly instance: string
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  readonly nearest: readonly { readonly href?: string }[]
}

/** Sends these very bytes as linh, and reads the problem that comes back. */
async function send(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
  path = '/campaigns',
) {
  const answer = await fetch(`${door.url()}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await linhsToken()}`,
      'content-type': 'application/json',
      ...headers,
    },
    body,
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await answer.json()) as Problem
  expect(problem).toMatchObject({
    status: answer.status,
    type: `/api#${problem.kind}`,
    title: expect.any(String),
    instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    fields: expect.any(Array),
    nearest: expect.any(Array),
  })
  return { status: answer.status, headers: answer.headers, ...problem }
}

describe('a body that is not what it should be', () => {
  test.each([
    ['half an object', '{"name": ', 400, 'Line 1, column 10: Here it ends too early.'],
    [
      'a key twice',
      '{"name": "A", "name": "B"}',
      400,
      'Line 1, column 21: “name” stands twice in this object.',
    ],
    ['five thousand levels', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400, 'deeper than 32 levels'],
    ['a huge list', `{"places": [${'1,'.repeat(150_000)}1]}`, 400, 'more than 100,000 values'],
    ['a list', '[]', 422, 'Send one JSON object'],
    ['a text', '"text"', 422, 'Send one JSON object'],
    ['null', 'null', 422, 'Send one JSON object'],
    ['NUL in a text', '{"name": "\\u0000"}', 422, 'cannot be read as text'],
    ['half a character', '{"name": "\\udc00"}', 422, 'cannot be read as text'],
  ])('%s is refused and says why', async (_, body, status, detail) => {
    const answer = await send(body)
    expect([answer.status, answer.detail]).toEqual([status, expect.stringContaining(detail)])
  })

  test('every field of a wrong type is named, and every one that there is not', async () => {
    const wrong = {
      name: 7,
      type: ['webinar'],
      startsOn: true,
      places: [{}],
      inPlaceOf: -1,
      taem: 'field-apac',
    }
    const { status, fields } = await send(JSON.stringify(wrong))
    expect(status).toBe(422)
    expect(fields.map(({ field }) => field).toSorted()).toEqual([
      'inPlaceOf',
      'name',
      'places',
      'startsOn',
      'taem',
      'type',
    ])
    expect(fields.find(({ field }) => field === 'taem')?.message).toContain('Did you mean team?')
  })

  test('fields of the language itself are unknown fields, and change nothing', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const { status, fields } = await send(
        `{"${name}": {"scopes": ["*"]}, ${JSON.stringify(webinar).slice(1)}`,
      )
      expect([status, fields[0]?.field]).toEqual([422, name])
    }
  })

  test('ten thousand unknown fields are answered shortly', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`field${at}`, 1]))
    const { status, fields } = await send(JSON.stringify(many))
    // The three that are needed, and twenty of those that are not there.
    expect([status, fields.length]).toEqual([422, 23])
  })

  test('bytes that are no UTF-8, in the body and in the address', async () => {
    expect(await send(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({ status: 400, kind: 'unreadable' })
    expect(await send('{}', {}, '/campaigns/%ff/start')).toMatchObject({ status: 400, kind: 'unreadable' })
    const asked = await fetch(`${door.url()}/api/v1/people?limit=%ff`)
    expect([asked.status, await asked.json()]).toEqual([400, expect.objectContaining({ kind: 'unreadable' })])
  })

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json; charset=utf-16'],
    ['text/csv'],
    ['application/jsonp'],
    [''],
  ])('as “%s” it is not taken, and the answer says what is', async (type) => {
    const answer = await send(JSON.stringify(webinar), { 'content-type': type })
    expect([answer.status, answer.headers.get('accept')]).toEqual([415, 'application/json'])
    expect(answer.detail).toContain('application/json in UTF-8')
  })

  test('more than a megabyte is too large, whether announced or not', async () => {
    expect(await send(JSON.stringify({ ...webinar, name: 'x'.repeat(1_100_000) }))).toMatchObject({
      status: 413,
    })
    const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`
    const raw = await door.raw(
      `POST /api/v1/campaigns HTTP/1.1\r\nHost: ${new URL(door.url()).host}\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(12)}0\r\n\r\n`,
    )
    expect(raw).toMatch(/^HTTP\/1\.1 413 /)
    expect(raw).toContain('application/problem+json')
  })

  test('a body that names another campaign than its address, or a query beside it', async () => {
    const two = await send(JSON.stringify({ number: 2, startsOn: next }), {}, '/campaigns/1/start')
    expect([two.status, two.fields]).toEqual([
      422,
      [{ field: 'number', message: 'The address says 1. Leave this out.' }],
    ])
    const beside = await send(JSON.stringify(webinar), {}, '/campaigns?dry=true')
    expect([beside.status, beside.fields[0]?.field]).toEqual([422, 'dry'])
  })

  test.each([[''], ['""'], ['"open'], ['x'.repeat(300)]])(
    'under the key “%.20s” nothing is done',
    async (key) => {
      expect(await send(JSON.stringify(webinar), { 'idempotency-key': key })).toMatchObject({ status: 400 })
    },
  )
})

describe('addresses', () => {
  test('one that there is not gets the nearest that there is; a wrong method those that work', async () => {
    const lost = await fetch(`${door.url()}/api/v1/campaings/3`)
    expect([lost.status, ((await lost.json()) as Problem).nearest[0]?.href]).toEqual([
      404,
      '/api/v1/campaigns/3',
    ])
    const unversioned = await fetch(`${door.url()}/api/campaigns`)
    expect(((await unversioned.json()) as Problem).nearest[0]?.href).toBe('/api/v1/campaigns')
    const put = await fetch(`${door.url()}/api/v1/campaigns`, { method: 'DELETE' })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  })

  test('odd ones are answered as problems too', async () => {
    for (const path of [
      '//',
      '/v1',
      '/v1/',
      '/v1/may-i',
      '/v1/campaigns/1/../2',
      '/v1/%2e%2e/x',
      '/v1/people/%00',
    ]) {
      const answer = await fetch(`${door.url()}/api${path}`)
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
  })
})

describe('who asks', () => {
  test('a stranger may what strangers may, and hears what would help with the rest', async () => {
    const stranger = open({ url: door.url() })
    expect((await stranger.people.show({ handle: 'noor' })).person.name).toBe('Noor Haddad')
    const answer = await fetch(`${door.url()}/api/v1/campaigns`)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([403, 'Bearer'])
  })

  test('a token without the scope is told which one it lacks', async () => {
    const reading = await programOf(door, 'linh', 'read')
    expect((await reading.campaigns.list({ limit: 1 })).campaigns).toHaveLength(1)
    const refused = await problemOf(reading.campaigns.plan(webinar))
    expect([refused.status, refused.message]).toEqual([
      403,
      expect.stringContaining('not for campaigns.plan'),
    ])
    const answer = await send(JSON.stringify(webinar), {
      authorization: `Bearer ${await tokenOf(await door.as('linh'), 'campaigns.list')}`,
    })
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="campaigns.plan"',
    )
  })

  test('a token made up or revoked opens nothing, not even what strangers may', async () => {
    const linh = await programOf(door, 'linh')
    const before = new Set((await linh.tokens.list()).tokens.map(({ id }) => id))
    const made = await tokenOf(await door.as('linh'), 'read')
    const gone = open({ url: door.url(), token: made, retries: 0 })
    expect((await gone.people.list({ limit: 1 })).people).toHaveLength(1)
    const listed = (await linh.tokens.list()).tokens.find(({ id }) => !before.has(id))
    expect(Date.parse(listed?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    await linh.tokens.revoke({ id: listed?.id ?? '' })
    for (const secret of [made, 'fh_made-up', `fh_${'a'.repeat(43)}`]) {
      const answer = await fetch(`${door.url()}/api/v1/people`, {
        headers: { authorization: `Bearer ${secret}` },
      })
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer error="invalid_token"',
      ])
    }
  })

  test('the token of somebody who left opens nothing', async () => {
    const kaja = await programOf(door, 'kaja', 'read')
    expect((await kaja.campaigns.list({ limit: 1 })).campaigns).toHaveLength(1)
    const pushing = await tokenOf(await door.as('noor'), 'handbook.*')
    const folder = await clone(door.url(), place('left'), pushing)
    const people = readFileSync(join(folder, 'data/people.yml'), 'utf8')
    const file = people.replace(/- handle: kaja\n(?: {2}.*\n)+/, '')
    expect(file).not.toBe(people)
    const roles = 'handbook/roles-and-hiring/roles.md'
    const page = readFileSync(join(folder, roles), 'utf8').replaceAll('kaja', 'samir')
    await commit(folder, { 'data/people.yml': file, [roles]: page })
    const pushed = await git(folder, ['push', '--quiet', addressOf(door.url(), pushing), 'HEAD:main'])
    expect(pushed).toEqual({ ok: true, said: expect.any(String) })
    expect((await problemOf(kaja.people.list())).status).toBe(401)
  })

  test('another site cannot use a browser’s session', async () => {
    const linh = await door.as('linh')
    const sent = await linh.send('/api/v1/campaigns', JSON.stringify(webinar), {
      'content-type': 'application/json',
      origin: 'http://evil.example',
    })
    expect([sent.status, sent.headers.get('content-type')]).toEqual([403, 'application/problem+json'])
    const own = await linh.send('/api/v1/may-i/campaigns', JSON.stringify(webinar), {
      'content-type': 'application/json',
    })
    expect([own.status, JSON.parse(own.body)]).toEqual([200, expect.objectContaining({ allowed: true })])
  })
})

describe('many at once', () => {
  test(
    'of a thousand calls each is answered, with what it asked for or with when to come back',
    { timeout: 120_000 },
    async () => {
      const headers = { authorization: `Bearer ${await linhsToken()}` }
      const calls = Array.from({ length: 1000 }, (_, at) =>
        fetch(`${door.url()}/api/v1/${at % 3 === 0 ? 'people' : 'campaigns'}?limit=5`, { headers }).then(
          async (answer) => {
            await answer.arrayBuffer()
            return answer.status
          },
        ),
      )
      const statuses = await Promise.all(calls)
      expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([])
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0)
      expect((await fetch(`${door.url()}/readyz`)).status).toBe(200)
    },
  )

  test('connections that are half open keep nobody else waiting', async () => {
    const { port, host } = new URL(door.url())
    const sockets = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1'))
    const head = `POST /api/v1/campaigns HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`
    for (const [at, socket] of sockets.entries()) {
      socket.on('error', () => {})
      socket.write(at % 2 === 0 ? head : `${head}Content-Length: 900000\r\n\r\n{"name":`)
    }
    await pause(100)
    const linh = await programOf(door, 'linh')
    expect((await linh.campaigns.list({ limit: 1 })).campaigns).toHaveLength(1)
    for (const socket of sockets) socket.destroy()
  })
})
