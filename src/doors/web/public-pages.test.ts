import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trustedProxies } from '#start'
import { PublicPages } from './public-pages.ts'

let pages: PublicPages
let server: Server
let url = ''

/** A page of so many bytes, drawn and handed over to be kept. */
const draw = async (
  path: string,
  bytes: number,
  commit = 'c1',
  cookie?: string,
  headers: Record<string, string> = {},
): Promise<void> => {
  const app = new Hono()
  app.get('*', (c) => {
    if (cookie !== undefined) c.header('set-cookie', cookie)
    const answer = c.html(randomBytes(bytes / 2).toString('hex'))
    expect(pages.keep(c, commit, answer)).toBeUndefined()
    return answer
  })
  expect(await (await app.request(path, { headers })).text()).toHaveLength(bytes)
}

/** The status of an answer from bytes; 404 where there are none. */
const kept = async (path: string, init: RequestInit = {}): Promise<number> =>
  (await fetch(url + path, init)).status

beforeAll(async () => {
  pages = new PublicPages({
    log: pino({ level: 'silent' }),
    url: 'http://localhost',
    hosts: undefined,
    trusts: trustedProxies(''),
    limits: undefined,
  })
  pages.inForce('c1')
  server = createServer((request, response) => {
    if (!pages.answer(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => server.close())

test('a page is kept once it is compressed, and nobody waits for that', async () => {
  await draw('/page/', 200_000)
  await expect.poll(() => kept('/page/')).toBe(200)
  const answer = await fetch(`${url}/page/`, { headers: { 'accept-encoding': 'br' } })
  expect([answer.headers.get('content-encoding'), (await answer.text()).length]).toEqual(['br', 200_000])
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'/)
  expect(await kept('/page/', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).toBe(304)
})

test('one over a quarter of a megabyte is not kept, nor one with a query, nor one that hands a cookie over or was drawn dark for one browser', async () => {
  await draw('/large/', 250_002)
  await draw('/asked/?a=1', 2000)
  await draw('/own/', 2000, 'c1', 'firsthand-done=; Max-Age=0')
  await draw('/dark/', 2000, 'c1', undefined, { cookie: 'firsthand-scheme=dark' })
  await draw('/last/', 2000)
  await expect.poll(() => kept('/last/')).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 300))
  for (const path of ['/large/', '/asked/', '/asked/?a=1', '/own/', '/dark/'])
    expect([path, await kept(path)]).toEqual([path, 404])
})

test('nothing is answered from bytes to who brings a cookie or a token, sends something, or asks after another version came', async () => {
  await draw('/page/2/', 2000)
  await expect.poll(() => kept('/page/2/')).toBe(200)
  expect(await kept('/page/2/', { headers: { cookie: 'a=b' } })).toBe(404)
  expect(await kept('/page/2/', { headers: { authorization: 'Bearer x' } })).toBe(404)
  expect(await kept('/page/2/', { method: 'POST' })).toBe(404)
  pages.inForce('c2')
  expect(await kept('/page/2/')).toBe(404)
})
