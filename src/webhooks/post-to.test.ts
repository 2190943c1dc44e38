import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openFarEnd, testCertificate, type FarEnd } from '#testing'
import { postTo, type Answered } from './post-to.ts'
import { systemReach, type Reach } from './reach.ts'

const opened: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop()
})

const far = async (tls?: { key: string; cert: string }): Promise<FarEnd> => {
  const end = await openFarEnd(tls)
  opened.push(end)
  return end
}
const everywhere: Reach = { ...systemReach(), privateToo: true }
const here = (...addresses: string[]): Reach => ({
  privateToo: false,
  resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
})

interface More {
  readonly within?: number
  readonly stopping?: AbortSignal
  readonly ca?: string
}
const post = (url: string, reach = everywhere, more: More = {}): Promise<Answered> =>
  postTo(
    {
      ...{ url, headers: { 'webhook-id': 'one' }, body: '{"ö":1}', within: 5000 },
      stopping: new AbortController().signal,
      ...more,
    },
    reach,
  )

/** A server below HTTP: does with each connection what it is told to. */
async function rawEnd(take: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    take(socket)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  opened.push({
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('the body arrives as it was written, with its headers, at path and query', async () => {
  const end = await far()
  expect(await post(`${end.url}?team=a%20b`)).toEqual({ status: 204 })
  expect(end.received).toEqual([expect.objectContaining({ path: '/hooks?team=a%20b', body: '{"ö":1}' })])
  expect(end.received[0]?.headers).toMatchObject({
    host: `127.0.0.1:${end.port}`,
    'content-length': '8',
    'webhook-id': 'one',
  })
})

test('a redirect is answered as such and never followed, wherever it leads', async () => {
  const [end, inside] = [await far(), await far()]
  for (const status of [301, 302, 303, 307, 308]) {
    end.answer = (response) => response.writeHead(status, { location: inside.url }).end()
    expect(await post(end.url)).toEqual({ status })
  }
  expect(end.received).toHaveLength(5)
  expect(inside.received).toEqual([])
})

test.each([
  ['by its address', 'https://127.0.0.1/', everywhere.resolve],
  ['by an address written as one number', 'https://2130706433/', everywhere.resolve],
  ['by an address in octal', 'https://0177.0.0.1/', everywhere.resolve],
  ['by an IPv6 address', 'https://[::1]/', everywhere.resolve],
  ['by IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/', everywhere.resolve],
  ['where clouds tell of themselves', 'https://169.254.169.254/latest/meta-data', everywhere.resolve],
  ['under a name of this machine', 'https://localhost/', everywhere.resolve],
  ['under a name below localhost', 'https://a.localhost./', everywhere.resolve],
  ['under a name that points inside', 'https://hooks.example.test/', here('10.0.0.7').resolve],
  [
    'under a name that points outside and inside',
    'https://hooks.example.test/',
    here('93.184.215.14', '127.0.0.1').resolve,
  ],
])('nothing is sent to a private address %s', async (_, url, resolve) => {
  expect(await post(url, { privateToo: false, resolve })).toEqual({
    fault: expect.stringMatching(/^It leads to a private address\. Take one that is open to the internet/),
  })
})

test('a name that has moved inside since it was last sent to is not followed there', async () => {
  const end = await far()
  const url = `http://hooks.example.test:${end.port}/`
  const addresses = ['127.0.0.1', '127.0.0.1']
  const moving: Reach = {
    privateToo: true,
    resolve: async () => [{ address: addresses.shift() ?? '', family: 4 }],
  }
  expect(await post(url, moving)).toEqual({ status: 204 })
  moving.privateToo = false
  expect(await post(url, moving)).toHaveProperty('fault')
  expect(addresses).toEqual([])
  expect(end.received).toHaveLength(1)
})

test('a connection goes to the very address that was checked: a name is looked up once for it', async () => {
  const end = await far()
  let looks = 0
  const reach: Reach = {
    privateToo: true,
    resolve: async () => {
      looks += 1
      return [{ address: looks === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    },
  }
  expect(await post(`http://hooks.example.test:${end.port}/`, reach)).toEqual({ status: 204 })
  expect([looks, end.received[0]?.headers.host]).toEqual([1, `hooks.example.test:${end.port}`])
})

test('to the open internet only encrypted, whatever is allowed inside', async () => {
  const reach = { ...here('93.184.215.14'), privateToo: true }
  expect(await post('http://hooks.example.test/', reach)).toEqual({
    fault: 'It is not encrypted. Begin the address with https://.',
  })
})

test.each([
  ['it is trusted', 'hooks.example.test', testCertificate.cert, { status: 204 }],
  [
    'nobody vouches for it',
    'hooks.example.test',
    undefined,
    { fault: expect.stringContaining('not trusted') },
  ],
  [
    'it is made out to another',
    'other.example.test',
    testCertificate.cert,
    { fault: 'Its certificate is made out to another name.' },
  ],
])('a certificate counts: %s', async (_, host, ca, expected) => {
  const end = await far(testCertificate)
  const reach = { ...here('127.0.0.1'), privateToo: true }
  const answered = await post(`https://${host}:${end.port}/`, reach, ca === undefined ? {} : { ca })
  expect(answered).toEqual(expected)
  expect(end.received).toHaveLength('status' in expected ? 1 : 0)
})

const late = { fault: 'It did not answer within 0.3 seconds.' }

test('who never answers is cut off at the time limit', async () => {
  const end = await far()
  end.answer = () => {}
  expect(await post(end.url, everywhere, { within: 300 })).toEqual(late)
})

test('so is who takes the line and says nothing, who sends headers by the letter, and a name that is not found in time', async () => {
  const silent = await rawEnd(() => {})
  const dripping = await rawEnd((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ')
    const drip = setInterval(() => socket.write('a'), 20)
    socket.on('close', () => clearInterval(drip))
  })
  const within = { within: 300 }
  const never: Reach = { privateToo: true, resolve: () => new Promise(() => {}) }
  expect(
    await Promise.all([
      post(silent, everywhere, within),
      post(dripping, everywhere, within),
      post('https://hooks.example.test/', never, within),
    ]),
  ).toEqual([late, late, late])
})

test('who has said yes and then drips or floods has it all the same, and is not read on', async () => {
  const end = await far()
  let written = 0
  end.answer = (response) => {
    response.writeHead(200)
    const flood = (): void => {
      while (!response.destroyed && written < 50_000_000) {
        written += 65_536
        if (!response.write('x'.repeat(65_536))) return void response.once('drain', flood)
      }
    }
    flood()
  }
  expect(await post(end.url)).toEqual({ status: 200 })
  end.answer = (response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  }
  expect(await post(end.url, everywhere, { within: 300 })).toEqual({ status: 200 })
  expect(written).toBeLessThan(20_000_000)
})

test.each([
  ['hangs up', (socket: Socket) => socket.destroy(), 'The line was cut before it answered.'],
  ['does not speak HTTP', (socket: Socket) => socket.end('220 mail.example.test ESMTP\r\n'), 'is not HTTP'],
  [
    'begins with endless headers',
    (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`),
    'begins with more than can be read',
  ],
])('one that %s is said in words', async (_, take, words) => {
  expect(await post(await rawEnd(take))).toEqual({ fault: expect.stringContaining(words) })
})

/** Writes as fast as it is taken, and counts. */
function flooding(text: string): { readonly take: (socket: Socket) => void; written: number } {
  const flood = {
    written: 0,
    take: (socket: Socket) => {
      const more = (): void => {
        if (socket.destroyed) return
        flood.written += text.length
        socket.write(text, () => setImmediate(more))
      }
      more()
    },
  }
  return flood
}

test('one that only ever announces its answer is left after ten announcements', async () => {
  const hints = flooding('HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n'.repeat(100))
  const url = await rawEnd(hints.take)
  expect(await post(url, everywhere, { within: 2000 })).toEqual({
    fault: 'It goes on announcing an answer and gives none.',
  })
  expect(hints.written).toBeLessThan(20_000_000)
})

test('one that announces its answer ten times and then gives it has it', async () => {
  const url = await rawEnd((socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(10))
    socket.write('HTTP/1.1 204 No Content\r\n\r\n')
  })
  expect(await post(url)).toEqual({ status: 204 })
})

test('one that asks for another protocol has failed at once, and the line to it is cut', async () => {
  let cut: Promise<void> | undefined
  const url = await rawEnd((socket) => {
    cut = new Promise((resolve) => socket.on('close', () => resolve()))
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')
    socket.resume()
  })
  expect(await post(url, everywhere, { within: 2000 })).toEqual({
    fault: 'It asked to speak another protocol (101) and did not answer.',
  })
  await cut
})

test('nobody there, and no such name, is said in words', async () => {
  const gone = await openFarEnd()
  await gone.stop()
  expect(await post(gone.url)).toEqual({ fault: 'Nobody listens at this address.' })
  const nowhere = { privateToo: true, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(await post('https://hooks.example.test/', nowhere)).toEqual({
    fault: 'No machine was found under the name hooks.example.test.',
  })
})

test('one that says when to come back is heard', async () => {
  const end = await far()
  end.answer = (response) => response.writeHead(503, { 'retry-after': '120' }).end()
  expect(await post(end.url)).toEqual({ status: 503, retryAfter: '120' })
})

test('cut short when the node ends, it is neither arrived nor failed', async () => {
  const end = await far()
  const stopping = new AbortController()
  end.answer = () => stopping.abort()
  await expect(post(end.url, everywhere, { stopping: stopping.signal })).rejects.toThrow('ended')
})
