import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()

interface Sent {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** What comes over the line, as it is. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const asking = request(door.url() + path, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })

const read = ({ headers, body }: Sent): string => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString()
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

const cookieOf = async (handle: string): Promise<string> => {
  const permit =
    /name="permit" value="([^"]+)"/.exec((await door.visitor().get('/-/sign-in')).body)?.[1] ?? ''
  const { headers } = await door.visitor().send('/-/sessions/see-as', { handle, permit })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

const page = '/marketing/integrated-marketing/paid-social/'

describe('an answer is as small as the reader can take it', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['zstd', undefined],
  ])('for “%s” as %s, drawn or kept ready', async (accept, encoding) => {
    const plain = read(await ask(page))
    for (const path of [page, `${page}?drawn=1`]) {
      const answer = await ask(path, { 'accept-encoding': accept })
      expect(answer.headers['content-encoding'], path).toBe(encoding)
      expect(read(answer).replaceAll('?drawn=1', '').replaceAll('%3Fdrawn%3D1', ''), path).toBe(plain)
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
      expect(answer.headers.vary).toMatch(/accept-encoding/i)
      expect(answer.body.length).toBeLessThanOrEqual(encoding ? plain.length / 2 : plain.length + 100)
    }
  })

  test('script and style are sent so too, named for ever, and a head says the same as the whole', async () => {
    const { body } = await door.visitor().get('/')
    const links = [...body.matchAll(/(?:src|href)="(\/-\/assets\/[^"]+)"/g)].map(([, href = '']) => href)
    const sent = links.filter((one) => /\.(?:css|js)$/.test(one))
    expect(sent).toHaveLength(2)
    for (const href of sent) {
      const accept = { 'accept-encoding': 'br' }
      const [whole, head] = [await ask(href, accept), await ask(href, accept, 'HEAD')]
      expect(whole.headers['content-encoding']).toBe('br')
      expect(whole.headers['cache-control']).toMatch(/public, max-age=31536000, immutable/)
      expect(head.headers['content-length']).toBe(String(whole.body.length))
      expect((await ask(href, { 'if-none-match': String(whole.headers.etag) })).status).toBe(304)
    }
  })

  test('what was read already is not sent again: to a visitor, to somebody signed in, in any list of names', async () => {
    const cookie = await cookieOf('linh')
    for (const headers of [{}, { cookie }])
      for (const path of [page, '/-/people', `${page}?drawn=2`]) {
        if (path === '/-/people' && !('cookie' in headers)) continue
        const first = await ask(path, { ...headers, 'accept-encoding': 'br' })
        const tag = String(first.headers.etag)
        expect(tag, path).toMatch(/^W\/"[\w-]{22}"$/)
        for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
          const again = await ask(path, { ...headers, 'accept-encoding': 'gzip', 'if-none-match': known })
          expect([again.status, again.body.length], `${path} ${known}`).toEqual([304, 0])
          expect(again.headers.etag).toBe(tag)
        }
        expect((await ask(path, { ...headers, 'if-none-match': '"other"' })).status).toBe(200)
      }
  })

  test('what one person was shown is never another’s', async () => {
    const [linh, noor] = [await cookieOf('linh'), await cookieOf('noor')]
    const hers = await ask('/-/people/linh', { cookie: linh })
    expect(hers.headers['cache-control']).toBe('private, no-cache')
    expect(hers.headers.vary).toMatch(/cookie/i)
    const his = await ask('/-/people/linh', { cookie: noor, 'if-none-match': String(hers.headers.etag) })
    expect(his.status).toBe(200)
    const strange = await ask('/-/people/linh', { 'if-none-match': String(hers.headers.etag) })
    expect(strange.status).toBe(200)
  })

  test('a page with a secret is kept nowhere and sent as it is', async () => {
    const linh = await door.as('linh')
    expect(await tokenOf(linh, 'handbook.read')).toMatch(/^fh_/)
    const cookie = await cookieOf('linh')
    for (const [path, headers] of [
      ['/-/tokens', { cookie }],
      ['/-/sign-in', {}],
      ['/-/welcome?code=x', {}],
    ] as const) {
      const answer = await ask(path, { ...headers, 'accept-encoding': 'br, gzip' })
      expect([answer.status, answer.headers['content-encoding'], answer.headers.etag], path).toEqual([
        200,
        undefined,
        undefined,
      ])
      expect(answer.headers['cache-control']).toBe('private, no-store, no-transform')
    }
    // A form is drawn anew when somebody goes back to it.
    const form = await ask('/-/campaigns/new', { cookie, 'accept-encoding': 'br' })
    expect([form.headers['cache-control'], form.headers['content-encoding']]).toEqual([
      'private, no-store',
      'br',
    ])
  })

  test('a stream is neither compressed nor held back, and neither is what git sends', async () => {
    const said = await door.raw(
      `GET /-/events?cards=a HTTP/1.1\r\nHost: ${new URL(door.url()).host}\r\nAccept-Encoding: br, gzip\r\n\r\n`,
      700,
    )
    expect(said).toContain('event: open')
    expect(said).not.toMatch(/^content-encoding/im)
    const git = await ask('/git/public/info/refs?service=git-upload-pack', { 'accept-encoding': 'br, gzip' })
    expect([git.status, git.headers['content-encoding']]).toEqual([200, undefined])
  })
})

describe('every answer', () => {
  const uuid = /^[0-9a-f-]{36}$/

  test.each([
    ['/', 200],
    ['/marketing/how-we-work/', 200],
    ['/nowhere/', 404],
    ['/-/campaigns', 403],
    ['/-/campaigns/99999', 403],
    ['/-/files/data/people.yml', 200],
    ['/git/nothing', 404],
    ['/healthz', 200],
    ['/readyz', 200],
  ])('%s has an id, and nobody but a trusted proxy chooses it', async (path, status) => {
    for (const _ of [1, 2]) {
      const answer = await ask(path, { 'x-request-id': 'chosen-by-somebody' })
      expect(answer.status).toBe(status)
      expect(String(answer.headers['x-request-id'])).toMatch(uuid)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test('that is a refusal shows its id, with which the log has it too', async () => {
    const answer = await ask('/-/campaigns/99999')
    const id = String(answer.headers['x-request-id'])
    expect(read(answer)).toContain(`Request <code>${id}</code>`)
    await expect.poll(() => door.said()).toContain(`"id":"${id}"`)
  })

  test('to who signs out has the browser forget what it kept', async () => {
    const cookie = await cookieOf('samir')
    const { headers, status } = await door.visitor().send('/-/sessions/end', {}, { cookie })
    expect([status, headers.get('clear-site-data')]).toEqual([303, '"cache"'])
    expect(headers.get('set-cookie')).toMatch(/^firsthand=;.*Max-Age=0/)
  })

  test('what cannot be read as HTTP is told so, with an id', async () => {
    for (const [sent, status, sentence] of [
      ['GET no-slash HTTP/1.1\r\n\r\n', 400, 'could not be read'],
      [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`, 431, 'too long'],
    ] as const) {
      const answer = await door.raw(sent)
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(answer).toMatch(/x-request-id: [0-9a-f-]{36}\r\n/)
      expect(answer).toContain(sentence)
    }
  })

  test('drawn or kept ready, to whom and with whatever status, has the same safe headers', async () => {
    const [ready, drawn, missing] = [await ask('/'), await ask('/?drawn=1'), await ask('/nowhere/')]
    const names = [
      'content-security-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'origin-agent-cluster',
      'permissions-policy',
      'referrer-policy',
      'x-content-type-options',
      'x-dns-prefetch-control',
      'x-frame-options',
      'x-permitted-cross-domain-policies',
    ]
    for (const name of names) {
      expect(ready.headers[name], name).toBeTypeOf('string')
      expect([drawn.headers[name], missing.headers[name]], name).toEqual([
        ready.headers[name],
        ready.headers[name],
      ])
    }
    expect(ready.headers['content-security-policy']).not.toMatch(/unsafe|nonce|upgrade-insecure/)
    expect(ready.headers['strict-transport-security']).toBeUndefined()
    expect(Object.keys(ready.headers)).not.toContain('x-powered-by')
  })
})

describe('the log', () => {
  const lines = () =>
    door
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

  test('has one line for a request, with the route and not the address', async () => {
    const cookie = await cookieOf('linh')
    const answers = new Map<string, string>()
    for (const [path, route] of [
      ['/-/people/linh', '/-/people/:handle'],
      ['/-/campaigns/1', '/-/campaigns/:number'],
      ['/-/cards/limit/paid-social-per-team', '/-/cards/:kind/:name'],
      ['/marketing/how-we-meet/', 'page'],
      ['/-/no/such/screen', 'none'],
    ] as const)
      answers.set(String((await ask(path, { cookie })).headers['x-request-id']), route)
    for (const [id, route] of answers) {
      await expect.poll(() => lines().filter((line) => line['id'] === id)).toHaveLength(1)
      expect(lines().find((line) => line['id'] === id)).toEqual({
        level: 30,
        time: expect.any(Number),
        pid: expect.any(Number),
        hostname: expect.any(String),
        method: 'GET',
        route,
        status: expect.any(Number),
        ms: expect.any(Number),
        bytes: expect.any(Number),
        id,
        door: route === 'page' ? 'handbook' : 'web',
        msg: 'request',
      })
    }
  })

  test('says nothing of a page that is kept ready', async () => {
    await ask('/marketing/goals/')
    await expect.poll(async () => (await ask('/marketing/goals/')).headers['cache-control']).toBe('no-cache')
    const { headers } = await ask('/marketing/goals/')
    await ask('/marketing/goals/?drawn=1')
    expect(door.said()).not.toContain(String(headers['x-request-id']))
  })

  test('holds no word that somebody sent, wherever they put it, and no address of theirs', async () => {
    const word = 'canary-7f3a'
    const cookie = await cookieOf('linh')
    const linh = await door.as('linh')
    const headers = {
      cookie: `${cookie}; other=${word}`,
      authorization: `Bearer ${word}`,
      'user-agent': word,
      'x-forwarded-for': word,
      'x-request-id': word,
      referer: `http://${word}.example/`,
    }
    for (const path of [
      `/${word}/`,
      `/-/people/${word}`,
      `/-/files/${word}.png`,
      `/-/cards/limit/${word}`,
      `/-/history?page=/${word}/`,
      `/?as-of=${word}`,
      `/git/${word}`,
      `/-/${word}`,
    ])
      await ask(path, headers)
    await linh.send('/-/campaigns', { name: word, type: word, startsOn: word, exception: word })
    await linh.send(`/-/${word}`, word)
    const last = await ask('/-/people', headers)
    await expect.poll(() => door.said()).toContain(String(last.headers['x-request-id']))
    const own = new Set(['pid', 'time', 'hostname'])
    const written = JSON.stringify(lines(), (name, value: unknown) => (own.has(name) ? undefined : value))
    expect(written).not.toContain(word)
    expect(written).not.toMatch(/127\.0\.0\.1|linh|"(?:by|person|user|peer|address|path|url)":/)
  })
})
