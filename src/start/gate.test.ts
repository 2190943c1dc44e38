import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGate, type Gate } from './gate.ts'
import { loadSettings } from './load-settings.ts'

// A head that is late is told so before its line is cut for being still: well before, as a machine may be busy.
const patience = { ending: 100, head: 300, request: 1500, still: 900, answer: 1000, glance: 100 }
const big = 'x'.repeat(40_000_000)
let gate: Gate
/** How the streams ended that were begun. */
let ended = 0

const open = async (connections?: number, env = {}): Promise<Gate> => {
  const { settings } = loadSettings({ flags: {}, env: { PORT: '0', ...env }, cwd: '/' })
  const opened = await openGate(settings, pino({ level: 'silent' }), patience, connections)
  opened.lead({
    quick: () => false,
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/big') return new Response(big)
      if (pathname === '/long') await pause(1500)
      if (pathname === '/stream') return new Response(ticking())
      return new Response(`read ${(await request.text()).length}`)
    },
    fetchAs: (handle) => Promise.resolve(new Response(handle)),
    notReady: () => Promise.resolve(undefined),
    greeting: [],
    close: async () => {},
  })
  return opened
}
beforeAll(async () => {
  gate = await open()
})
afterAll(() => gate.close())

function ticking(): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  return new ReadableStream({
    start: (stream) => {
      timer = setInterval(() => stream.enqueue(Buffer.from('tick\n')), 300)
    },
    cancel: () => {
      clearInterval(timer)
      ended += 1
    },
  })
}

interface Line {
  readonly socket: Socket
  said: string
  readonly closed: Promise<number>
}

/** A connection that says this; `closed` settles with the milliseconds it lasted. */
function line(text: string, to = gate): Line {
  const began = performance.now()
  const socket = connect(Number(new URL(to.url).port), '127.0.0.1')
  const { promise, resolve } = Promise.withResolvers<number>()
  const open: Line = { socket, said: '', closed: promise }
  socket.on('data', (chunk: Buffer) => (open.said += chunk.toString('latin1')))
  socket.on('error', () => {})
  socket.on('close', () => resolve(performance.now() - began))
  if (text !== '') socket.write(text)
  return open
}

test('half a head, a head that comes letter by letter, and none at all are told and cut', async () => {
  const half = line('GET / HTTP/1.1\r\nHost: a\r\nX-')
  const none = line('')
  const slow = line('GET / HTTP/1.1\r\n')
  const drip = setInterval(() => slow.socket.write('X'), 50)
  const lasted = await Promise.all([half.closed, none.closed, slow.closed])
  clearInterval(drip)
  for (const milliseconds of lasted) expect(milliseconds).toBeLessThan(1500)
  // Who goes on writing into a line that was closed may lose what it was told.
  expect(half.said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(half.said).toMatch(/x-request-id: [0-9a-f-]{36}\r\n/)
  expect(half.said).toContain('did not arrive in time')
})

test('a body that never ends is cut too', async () => {
  const open = line('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nname=')
  const drip = setInterval(() => open.socket.write('x'), 100)
  expect(await open.closed).toBeLessThan(3000)
  clearInterval(drip)
})

test('who asks for much and reads nothing of it is cut', async () => {
  const open = line('GET /big HTTP/1.1\r\nHost: a\r\n\r\n')
  open.socket.pause()
  const lasted = open.closed
  await pause(2500)
  open.socket.resume()
  expect(await lasted).toBeLessThan(4000)
  expect(open.said.length).toBeLessThan(big.length)
})

test('and so is who reads it in sips', async () => {
  const open = line('GET /big HTTP/1.1\r\nHost: a\r\n\r\n')
  open.socket.pause()
  open.socket.on('readable', () => {})
  const sip = setInterval(() => open.socket.read(20_000), 50)
  await pause(2500)
  clearInterval(sip)
  open.socket.removeAllListeners('readable').resume()
  expect(await open.closed).toBeLessThan(4000)
  expect(open.said.length).toBeLessThan(big.length)
})

test('who waits for a long piece of work, or follows a stream, is not', async () => {
  const long = line('GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  const stream = line('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n')
  await long.closed
  expect(long.said).toMatch(/read 0$/)
  await pause(1000)
  expect(stream.said.match(/tick/g)?.length).toBeGreaterThan(5)
  const before = ended
  stream.socket.destroy()
  await expect.poll(() => ended).toBe(before + 1)
})

test('while a hundred keep it waiting, others are answered at once', async () => {
  const waiting = Array.from({ length: 100 }, () =>
    line('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx'),
  )
  await pause(100)
  const began = performance.now()
  expect(await (await fetch(gate.url)).text()).toBe('read 0')
  expect(performance.now() - began).toBeLessThan(300)
  for (const { socket } of waiting) socket.destroy()
})

test('one address takes half of all connections at most, unless it is a proxy for others', async () => {
  const [alone, proxied] = [await open(10), await open(10, { FIRSTHAND_TRUSTED_PROXIES: 'loopback' })]
  for (const [to, most] of [
    [alone, 5],
    [proxied, 10],
  ] as const) {
    const lines = Array.from({ length: 12 }, () => line('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n', to))
    await pause(300)
    expect(lines.filter(({ said }) => said.startsWith('HTTP/1.1 200'))).toHaveLength(most)
    for (const { socket } of lines) socket.destroy()
    await Promise.all(lines.map(({ closed }) => closed))
    await pause(50)
    const again = line('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n', to)
    await expect.poll(() => again.said).toMatch(/^HTTP\/1\.1 200/)
    await to.close()
  }
})

test('before the house is open, programs are told when to come back, in the shape of the API’s other errors', async () => {
  const { settings } = loadSettings({ flags: {}, env: { PORT: '0' }, cwd: '/' })
  const early = await openGate(settings, pino({ level: 'silent' }), patience)
  const asked = await fetch(`${early.url}/api/v1/people`)
  expect([asked.status, asked.headers.get('retry-after'), asked.headers.get('content-type')]).toEqual([
    503,
    '1',
    'application/problem+json',
  ])
  expect(await asked.json()).toMatchObject({ type: '/api#not-ready', kind: 'not-ready', status: 503 })
  expect(await (await fetch(`${early.url}/`)).json()).toEqual({ status: 'starting' })
  await early.close()
})

test.each([
  ['GET http://a:b@localhost/ HTTP/1.1\r\nHost: localhost', 'holds a name or a password'],
  ['GET http://a@localhost/healthz HTTP/1.1\r\nHost: localhost', 'holds a name or a password'],
  ['GET ftp://localhost/ HTTP/1.1\r\nHost: localhost', 'no address of this server'],
  ['GET http://[/ HTTP/1.1\r\nHost: localhost', 'no address of this server'],
  ['GET / HTTP/1.1\r\nHost: a\r\nHost: b', 'more than one Host'],
  ['GET /healthz HTTP/1.1\r\nHost: a\r\nhOST: a', 'more than one Host'],
])('%j is answered with what is wrong, and the connection ends [RFC 9112 §3.2]', async (head, why) => {
  const asked = line(`${head}\r\n\r\n`)
  await asked.closed
  expect(asked.said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(asked.said).toContain(why)
})

test('an address in full is read as one without its beginning', async () => {
  const asked = line('GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  await asked.closed
  expect(asked.said).toMatch(/^HTTP\/1\.1 200 OK\r\n.*read 0$/s)
})
