import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const host = (): string => `Host: ${new URL(door.url()).host}\r\n`
const bare = (line: string, head = host()): Promise<string> =>
  door.raw(`${line} HTTP/1.1\r\n${head}Connection: close\r\n\r\n`)
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const form = 'Content-Type: application/x-www-form-urlencoded\r\n'

describe('addresses', () => {
  test.each([
    ['/-/files/%ff', 404],
    ['/-/files/..%2f..%2fetc%2fpasswd', 404],
    ['/-/files/.git/config', 404],
    ['/-/people/%ff', 404],
    ['/-/people/%00', 422],
    ['/-/rules/%00/x', 422],
    ['/-/cards/constructor/__proto__', 404],
    ['/-/history?page=%00', 422],
    ['/-/history?page=//evil.example', 404],
    ['/-/welcome?code=%00', 422],
    ['/%00', 404],
    ['/%ff%fe', 404],
    ['/%5C%5Cevil.example', 404],
    ['/-//campaigns', 404],
    ['/-/campaigns%2F1', 404],
    ['/?as-of=garbage', 404],
    ['/?as-of=%7B', 404],
    ['/?as-of=2027-02-30', 404],
    ['/?as-of=0000-01-01', 404],
    ['/?as-of=0000-01-01T00:00:00Z', 404],
    ['/?as-of=9999-12-31', 200],
    [`/?as-of=${'0'.repeat(40)}`, 404],
    ['/-/files/data/people.yml?as-of=%00', 404],
    ['/git/config', 404],
    ['/git/..%2f..%2fetc/passwd', 404],
    ['/git/info/refs?service=git-shell', 403],
  ])('%s is answered with %i and no more than a sentence', async (path, status) => {
    expect((await door.visitor().get(path)).status).toBe(status)
  })

  test('long ones too, up to what a line may hold', async () => {
    const visitor = door.visitor()
    expect((await visitor.get(`/${'a/'.repeat(5000)}`)).status).toBe(404)
    expect((await visitor.get(`/?as-of=${'f'.repeat(5000)}`)).status).toBe(404)
    expect((await visitor.get(`/?${'q'.repeat(12_000)}`)).status).toBe(200)
    expect(statusOf(await bare(`GET /${'a'.repeat(100_000)}`))).toBe(431)
  })

  test.each([
    ['GET /../../etc/passwd', 404],
    ['GET /git/../-/tokens', 403],
    ['GET /-/files/../../../package.json', 404],
    ['GET no-slash', 400],
    ['TRACE /', 404],
    ['PROPFIND /', 404],
    ['DELETE /-/campaigns', 404],
    ['FOO /', 400],
    ['OPTIONS *', 400],
  ])('%s gets %i', async (line, status) => {
    const answer = await bare(line)
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toMatch(/root:x|"private": true/)
  })

  test('nothing that leads elsewhere is ever gone on to', async () => {
    const visitor = door.visitor()
    for (const path of ['//marketing', '//marketing//how-we-work', '/marketing?x=%0d%0aSet-Cookie:a=b']) {
      const { status, to } = await visitor.get(path)
      expect([status, to]).toEqual([301, expect.stringMatching(/^\/marketing\/[^\r\n]*$/)])
    }
    for (const wanted of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/x\r\nA: b',
      '/-/../..//evil',
    ])
      expect((await visitor.get(`/-/sign-in?then=${encodeURIComponent(wanted)}`)).body).not.toMatch(
        /name="to" value="(?:\/\/|\/\\|https:|[^"]*\n)/,
      )
    const permit = /name="permit" value="([^"]+)"/.exec((await visitor.get('/-/sign-in')).body)?.[1] ?? ''
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])
      expect((await visitor.send('/-/sessions/see-as', { handle: 'linh', permit, to })).to).toMatch(
        /^\/(?![/\\])/,
      )
  })

  test('a page is kept ready under its own address only, so that spellings of it fill no memory', async () => {
    const visitor = door.visitor()
    expect((await visitor.get('/marketing/how-we-work/')).status).toBe(200)
    // What is kept ready is the same for everybody; what is drawn is for one browser.
    const keptFor = async (path: string) => (await visitor.get(path)).headers.get('cache-control')
    expect(await keptFor('/marketing/how-we-%77ork/')).toBe('private, no-cache')
    expect((await visitor.get('/marketing%2Fhow-we-work/')).to).toBe('/marketing/how-we-work/')
    await expect.poll(() => keptFor('/marketing/how-we-work/')).toBe('no-cache')
  })
})

describe('another site', () => {
  test.each([
    ['evil.example', 403],
    ['evil.example:80', 403],
    ['a b@c/d', 400],
    ['localhost/x', 400],
    ['', 400],
  ])('the name “%s” is not ours', async (name, status) => {
    for (const path of ['/', '/marketing/', '/-/sign-in', '/-/events'])
      expect(statusOf(await bare(`GET ${path}`, `Host: ${name}\r\n`))).toBe(status)
  })

  test.each([
    ['Origin: null'],
    ['Origin: http://evil.example'],
    ['Origin: http://127.0.0.1.evil.example'],
    ['Origin: garbage'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
  ])('a form with “%s” is not taken, and says so', async (header) => {
    const sent = await door.raw(
      `POST /-/campaigns HTTP/1.1\r\n${host()}${form}${header}\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b`,
    )
    expect([statusOf(sent), sent]).toEqual([403, expect.stringContaining('another site')])
  })

  test('nobody looks as somebody through a proxy, by another name or with a made-up permit', async () => {
    const hidden = async (headers: Readonly<Record<string, string>>) =>
      (await door.visitor().get('/-/sign-in', headers)).body.includes('name="permit"')
    expect(await hidden({})).toBe(true)
    expect(await hidden({ 'x-forwarded-for': '203.0.113.7' })).toBe(false)
    expect(await hidden({ forwarded: 'for=203.0.113.7' })).toBe(false)
    for (const permit of ['', 'x'.repeat(43), 'é'.repeat(21)]) {
      const answer = await door.visitor().send('/-/sessions/see-as', { handle: 'noor', permit })
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
    }
  })

  test('a made-up cookie is nobody’s', async () => {
    for (const secret of ['a'.repeat(43), '%ff%00', "' or 1=1 --", 'a'.repeat(7000), '__proto__'])
      expect((await door.visitor().get('/-/tokens', { cookie: `firsthand=${secret}` })).status).toBe(403)
  })
})

describe('forms that are no forms', () => {
  test('ten megabytes are refused with a page, and the connection goes on', async () => {
    const answer = await door.visitor().send('/-/campaigns', `name=${'x'.repeat(10_000_000)}`)
    expect(answer.status).toBe(413)
    expect(answer.text).toMatch(/large/i)
    const body = 'x'.repeat(10_000_000)
    const both = await door.raw(
      `POST /-/campaigns HTTP/1.1\r\n${host()}${form}Content-Length: ${body.length}\r\n\r\n${body}` +
        `GET /healthz HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`,
    )
    expect(both.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
    const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`
    const unannounced = await door.raw(
      `POST /-/campaigns HTTP/1.1\r\n${host()}${form}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(30)}0\r\n\r\n`,
    )
    expect(statusOf(unannounced)).toBe(413)
  })

  test.each([
    ['Content-Length: -5', ''],
    ['Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n'],
    ['Transfer-Encoding: chunked', 'zz\r\n'],
  ])('what cannot be read as HTTP is cut: %j', async (head, body) => {
    expect(
      statusOf(await door.raw(`POST /-/campaigns HTTP/1.1\r\n${host()}${form}${head}\r\n\r\n${body}`)),
    ).toBe(400)
  })

  test('other types and bytes that are no text are named', async () => {
    const linh = await door.as('linh')
    for (const [type, says] of [
      ['application/json', 'Send this as a form'],
      ['multipart/form-data; boundary=x', 'This form did not arrive whole'],
      ['text/plain', 'Send this as a form'],
    ] as const)
      expect((await linh.send('/-/campaigns', '{}', { 'content-type': type })).text).toContain(says)
    expect((await linh.send('/-/campaigns', 'name=%ff')).status).toBe(422)
    const answer = await door.raw(
      `POST /-/campaigns HTTP/1.1\r\n${host()}${form}Content-Length: 4\r\nConnection: close\r\n\r\na=\u00ff`,
    )
    // A stranger is told that it is not for them before what they sent is looked at.
    expect(statusOf(answer)).toBe(403)
  })
})

describe('streams', () => {
  const open = (cards: string) => {
    const socket = connect(Number(new URL(door.url()).port), '127.0.0.1')
    const stream = { said: '', end: () => socket.destroy() }
    socket.on('data', (chunk: Buffer) => (stream.said += chunk.toString()))
    socket.on('error', () => {})
    socket.write(`GET /-/events?cards=${cards} HTTP/1.1\r\n${host()}\r\n`)
    return stream
  }

  test('two hundred are open at once; strangers among them do not hear of what the department does', async () => {
    const card = 'limit/paid-social-per-team'
    const linh = await door.as('linh')
    const strangers = Array.from({ length: 200 }, () => open(card))
    const cardsHeard = () =>
      strangers.reduce((sum, { said }) => sum + said.split('event: card').length - 1, 0)
    // What came into force before they came is still being told of for a moment.
    let heard = -1
    while (heard !== cardsHeard()) {
      heard = cardsHeard()
      await pause(1500)
    }
    expect(strangers.filter(({ said }) => said.includes('event: open'))).toHaveLength(200)
    const planned = { name: 'Seen live', type: 'paid-social', team: 'field-apac', startsOn: '2031-03-01' }
    expect((await linh.send('/-/campaigns', planned)).status).toBe(303)
    await pause(1000)
    expect(cardsHeard()).toBe(heard)
    for (const { end } of strangers) end()
  })

  test('ten thousand names in one address are too many; HEAD opens no stream', async () => {
    expect(statusOf(await bare(`GET /-/events?cards=${'limit/x,'.repeat(10_000)}`))).toBe(431)
    const answers = await Promise.all(Array.from({ length: 20 }, () => bare('HEAD /-/events?cards=a')))
    expect(answers.map(statusOf)).toEqual(answers.map(() => 200))
  })

  test('half a request and a slow one keep nobody else waiting', async () => {
    const sockets = Array.from({ length: 50 }, () => connect(Number(new URL(door.url()).port), '127.0.0.1'))
    for (const socket of sockets) {
      socket.on('error', () => {})
      socket.write(`POST /-/campaigns HTTP/1.1\r\n${host()}${form}Content-Length: 500000\r\n\r\nname=`)
    }
    await pause(100)
    expect((await door.visitor().get('/')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})
