import { createSocket } from 'node:dgram'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressesInReach, systemReach, type Reach } from './reach.ts'

/** What the name server of this test knows. */
const names: Readonly<Record<string, readonly number[]>> = {
  'hooks.example.test': [93, 184, 215, 14],
  'inside.example.test': [10, 0, 0, 7],
}

/** Answers one question of a DNS message (RFC 1035 §4): the address of a name above, or that there is none. */
function answerTo(asked: Buffer): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
    labels.push(asked.subarray(at + 1, at + 1 + length).toString('latin1'))
    at += 1 + length
  }
  const address = asked.readUInt16BE(at + 1) === 1 ? names[labels.join('.').toLowerCase()] : undefined
  const known = labels.join('.').toLowerCase() in names
  const head = Buffer.from(asked.subarray(0, at + 5))
  head.writeUInt16BE(known ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(address ? 1 : 0, 6)
  head.writeUInt16BE(0, 8)
  head.writeUInt16BE(0, 10)
  return address
    ? Buffer.concat([head, Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address])])
    : head
}

const server = createSocket('udp4')
let reach: Reach
beforeAll(async () => {
  server.on('message', (asked, from) => server.send(answerTo(asked), from.port, from.address))
  await new Promise<void>((bound) => server.bind(0, '127.0.0.1', bound))
  reach = systemReach([`127.0.0.1:${server.address().port}`])
})
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

const found = (url: string) => addressesInReach(new URL(url), reach)

test('a name of the open internet is looked up where names are kept', async () => {
  expect(await found('https://hooks.example.test/')).toEqual([{ address: '93.184.215.14', family: 4 }])
})

test('a name that points inside is out of reach', async () => {
  await expect(found('https://inside.example.test/')).rejects.toThrow('It leads to a private address.')
})

test('a name that is not there is said so', async () => {
  await expect(found('https://nowhere.example.test/')).rejects.toThrow(
    'No machine was found under the name nowhere.example.test.',
  )
})

test('this machine is private whatever a name server says', async () => {
  await expect(found('https://localhost/')).rejects.toThrow('It leads to a private address.')
  await expect(found('https://hooks.localhost/')).rejects.toThrow('It leads to a private address.')
})

test('with private ones allowed, names are looked up as this machine does', async () => {
  reach.privateToo = true
  expect(await found('http://localhost/')).toEqual([{ address: '127.0.0.1', family: 4 }])
  reach.privateToo = false
})
