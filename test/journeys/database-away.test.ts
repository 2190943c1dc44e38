import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { startPostgres, type Postgres } from '#postgres'
import { place } from '../start/running.ts'
import { freePort, frontDoor, keptReady } from './front-door.ts'

let postgres: Postgres | undefined
let between: Server | undefined
const lines = new Set<Socket>()

/** The way to the database, which can be taken away and put back. */
const open = (host: string, port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((line) => {
      const far = connect(`${host}/.s.PGSQL.5432`)
      for (const [one, other] of [
        [line, far],
        [far, line],
      ] as const) {
        lines.add(one)
        one.on('error', () => {})
        one.on('close', () => other.destroy())
        one.pipe(other)
      }
    }).listen(port, '127.0.0.1', () => resolve(server))
  })
const takeAway = (): void => {
  between?.close()
  for (const line of lines) line.destroy()
}

const port = await freePort()
const door = frontDoor(async () => {
  postgres = await startPostgres({ folder: place('other'), durable: false })
  between = await open(postgres.host, Number(port))
  return { DATABASE_URL: `postgres://firsthand_owner@127.0.0.1:${port}/firsthand` }
})
afterAll(async () => {
  takeAway()
  await postgres?.stop()
})

test('while the database is away each door says so in its own form, and all goes on when it is back', async () => {
  const linh = await door.as('linh')
  expect((await linh.get('/-/campaigns')).status).toBe(200)
  await keptReady(door.visitor(), '/')
  takeAway()

  for (const [who, path] of [
    [linh, '/-/campaigns'],
    [linh, '/'],
    [door.visitor(), '/-/people'],
    [door.visitor(), '/?drawn=1'],
  ] as const) {
    const answer = await who.get(path)
    expect([answer.status, answer.headers.get('retry-after')], path).toEqual([503, '5'])
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.text).toContain('Back in a moment The handbook cannot reach what it keeps just now.')
    expect(answer.text).toContain(answer.headers.get('x-request-id'))
    expect(answer.body).toContain('rel="stylesheet"')
  }
  const sent = await linh.send('/-/campaigns', { name: 'Typed with care' })
  expect([sent.status, sent.text]).toEqual([
    503,
    expect.stringContaining('what you typed stays in your browser'),
  ])
  const [, style = ''] = /href="(\/-\/assets\/[^"]+\.css)"/.exec(sent.body) ?? []
  expect((await linh.get(style)).status).toBe(200)
  const kept = await door.visitor().get('/')
  expect([kept.status, kept.text]).toEqual([200, expect.stringContaining('Lindenquay')])
  const api = await linh.get('/api/v1/campaigns')
  expect([api.status, api.headers.get('content-type')]).toEqual([503, 'application/problem+json'])

  between = await open(postgres?.host ?? '', Number(port))
  await expect.poll(async () => (await linh.get('/-/campaigns')).status, { timeout: 10_000 }).toBe(200)
})
