import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { AnswerReader } from './answer-reader.ts'
import { load } from './load.ts'

const answer = (head: string, body: string): Buffer =>
  Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`)

test.each([
  ['a known length', answer('Content-Length: 12', 'Remote first')],
  ['chunks', answer('Transfer-Encoding: chunked', 'c\r\nRemote first\r\n0\r\n\r\n')],
  ['no body', answer('Content-Length: 0', '')],
])('an answer of %s ends with its last byte, however it is cut', (_, bytes) => {
  for (let cut = 1; cut < bytes.length; cut++) {
    const reader = new AnswerReader()
    expect(reader.take(bytes.subarray(0, cut))).toBe(false)
    expect(reader.take(bytes.subarray(cut))).toBe(true)
    expect(reader.take(bytes)).toBe(true)
  }
})

test('anything but a 200 is a fault', () => {
  expect(() => new AnswerReader().take(Buffer.from('HTTP/1.1 503 Later\r\n\r\n'))).toThrow('503')
})

let close = () => {}
afterEach(() => close())

async function serve(status: number) {
  let answered = 0
  const server = createServer((_, reply) => {
    answered++
    reply.writeHead(status).end('Remote first')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => server.close()
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  return { url: new URL(`http://127.0.0.1:${address.port}/a?b=c`), count: () => answered }
}

test('every request that the server saw is counted', async () => {
  const { url, count } = await serve(200)
  const { perSecond, p50, p99 } = await load(url, 4, 0.1)
  expect(count()).toBeGreaterThan(4)
  expect(perSecond * 0.1).toBeLessThanOrEqual(count())
  expect(p50).toBeLessThanOrEqual(p99)
})

test('a server that refuses is not measured', async () => {
  await expect(load((await serve(500)).url, 1, 0.1)).rejects.toThrow('500')
})
