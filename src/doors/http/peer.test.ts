import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { trustedProxies } from '#start'
import { arrival } from './arrival.ts'
import { peerOf } from './peer.ts'
import type { HttpVariables } from './variables.ts'

const trusts = trustedProxies('loopback, 10.0.0.0/8, 2001:db8:f::/48')

const peer = (headers: Readonly<Record<string, string>>, socket: string | undefined = '10.0.0.1') =>
  peerOf((name) => headers[name], socket, trusts)

// Values are those of RFC 7239 §4 and §7, and what nginx, HAProxy and Apache write.
test.each([
  [{}, '10.0.0.1'],
  [{ 'x-forwarded-for': '192.0.2.43' }, '192.0.2.43'],
  [{ 'x-forwarded-for': '192.0.2.43:47011' }, '192.0.2.43'],
  [{ 'x-forwarded-for': '198.51.100.17, 192.0.2.43' }, '192.0.2.43'],
  [{ 'x-forwarded-for': '192.0.2.43, 10.0.0.9, 10.7.7.7' }, '192.0.2.43'],
  [{ 'x-forwarded-for': '10.0.0.8, 10.0.0.9' }, '10.0.0.8'],
  [{ 'x-forwarded-for': '2001:db8:cafe::17' }, '2001:db8:cafe::17'],
  [{ 'x-forwarded-for': '[2001:db8:cafe::17]:4711' }, '2001:db8:cafe::17'],
  [{ 'x-forwarded-for': '::ffff:192.0.2.43' }, '192.0.2.43'],
  [{ 'x-forwarded-for': '192.0.2.43, unknown, 10.0.0.9' }, '10.0.0.9'],
  [{ 'x-forwarded-for': 'nonsense' }, '10.0.0.1'],
  [{ 'x-forwarded-for': '' }, '10.0.0.1'],
  [{ forwarded: 'for=192.0.2.43' }, '192.0.2.43'],
  [{ forwarded: 'For="[2001:db8:cafe::17]:4711"' }, '2001:db8:cafe::17'],
  [{ forwarded: 'for=192.0.2.60;proto=http;by=203.0.113.43' }, '192.0.2.60'],
  [{ forwarded: 'for=192.0.2.43, for=198.51.100.17' }, '198.51.100.17'],
  [{ forwarded: 'for=192.0.2.43;host="a, b;c", for="10.0.0.9"' }, '192.0.2.43'],
  [{ forwarded: 'for=_hidden, for=10.0.0.9' }, '10.0.0.9'],
  [{ forwarded: 'for="unclosed' }, '10.0.0.1'],
  [{ forwarded: 'for=192.0.2.43', 'x-forwarded-for': '192.0.2.43' }, '192.0.2.43'],
  [{ forwarded: 'for=192.0.2.43', 'x-forwarded-for': '198.51.100.17' }, '10.0.0.1'],
])('%j from a trusted proxy is %s', (headers, address) => {
  expect(peer(headers).address).toBe(address)
})

test.each([
  [{ 'x-forwarded-for': '192.0.2.43' }],
  [{ forwarded: 'for=192.0.2.43;host=evil.example;proto=https' }],
  [{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
])('%j from anybody else says nothing', (headers) => {
  expect(peer({ host: 'a', ...headers }, '203.0.113.9')).toEqual({
    address: '203.0.113.9',
    host: 'a',
    scheme: undefined,
    believed: false,
    overLoopback: false,
  })
})

test.each([
  [
    { 'x-forwarded-for': '192.0.2.43', 'x-forwarded-host': 'h.example', 'x-forwarded-proto': 'https' },
    'h.example',
    'https',
  ],
  // Apache appends the name it was asked by to what the client claimed.
  [
    { 'x-forwarded-for': '192.0.2.43', 'x-forwarded-host': 'evil.example, h.example' },
    'h.example',
    undefined,
  ],
  // Two proxies, of which the inner one appends the name of the outer one's choice.
  [
    {
      'x-forwarded-for': '192.0.2.43, 10.0.0.9',
      'x-forwarded-host': 'h.example, inner:8080',
      'x-forwarded-proto': 'https, http',
    },
    'h.example',
    'https',
  ],
  // One that says only how it was asked.
  [{ 'x-forwarded-proto': 'https' }, 'inner', 'https'],
  [{ forwarded: 'for=192.0.2.43;host=h.example;proto=https, for=10.0.0.9;host=inner' }, 'h.example', 'https'],
  [{ 'x-forwarded-for': '192.0.2.43', 'x-forwarded-proto': 'gopher' }, 'inner', undefined],
])('%j was asked under %s over %s', (headers, host, scheme) => {
  const { host: name, scheme: how } = peer({ host: 'inner', ...headers })
  expect([name, how]).toEqual([host, scheme])
})

test('at the machine itself is only who comes straight to one of its own names, with no proxy on it', () => {
  const nobody = trustedProxies('')
  const here = (headers: Readonly<Record<string, string>>, socket = '127.0.0.1', believed = nobody) =>
    peerOf((name) => headers[name], socket, believed).overLoopback
  expect(here({ host: 'localhost:3000' })).toBe(true)
  expect(here({ host: '[::1]:3000' }, '::1')).toBe(true)
  expect(here({ host: 'evil.example' })).toBe(false)
  expect(here({ host: 'localhost:3000' }, '192.0.2.1')).toBe(false)
  expect(here({ host: 'localhost:3000' }, '127.0.0.1', trustedProxies('loopback'))).toBe(false)
  for (const name of [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-server',
    'x-real-ip',
    'x-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'fly-client-ip',
    'via',
  ])
    expect(here({ host: 'localhost:3000', [name]: '' }), name).toBe(false)
})

test('over HTTP/1.0, as proxies ask that say nothing of themselves, nobody is at the machine itself', async () => {
  const app = new Hono<HttpVariables>()
  app.use(arrival(trustedProxies(''), pino({ level: 'silent' })))
  app.get('/', (c) => c.text(c.get('peer').overLoopback ? 'here' : 'elsewhere'))
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const asked = async (version: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET / HTTP/${version}\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)
    return (await text(socket)).split('\r\n').at(-1)
  }
  expect([await asked('1.1'), await asked('1.0')]).toEqual(['here', 'elsewhere'])
  server.close()
})
