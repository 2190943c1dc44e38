import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '#kernel'
import {
  openTestWebhooks,
  plannerOf,
  refusalOf,
  type Received,
  type TestPlanner,
  type TestWebhooks,
} from '#testing'
import { showWebhook } from './show-webhook.ts'

let world: TestWebhooks
let planner: TestPlanner
beforeAll(async () => {
  world = await openTestWebhooks()
  planner = plannerOf(world.department)
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.department.forgetWork()
  await world.department.database.asOwner('truncate webhooks cascade')
  world.far.received.length = 0
  world.far.answer = (response) => response.writeHead(204).end()
  world.clock.set('2027-01-14T09:00:00Z')
})
afterEach(() => {
  vi.useRealTimers()
})

const went = async () => {
  await world.follow()
  await world.send()
}
const show = async (id: string) =>
  ask(world.department.house, world.department.person('adaeze'), showWebhook, { id })
const newest = async (id: string) => (await show(id)).deliveries[0]
const idOf = ({ headers }: Received): string => String(headers['webhook-id'])

/** What the standard’s own library makes of it, at the sender’s time; throws where it is not signed so. */
function verified({ headers, body }: Received, secret: string): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: world.clock.now().epochMilliseconds })
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const payload: unknown = new Webhook(secret).verify(body, given)
  vi.useRealTimers()
  return payload
}

test('a program is told of a planned campaign with the sentence it was decided by, signed', async () => {
  const { secret } = await world.subscribe()
  const number = await planner.plan('linh', '2027-02-01')
  await went()
  const [received, ...more] = world.far.received
  if (!received) throw new Error('nothing was received')
  expect(more).toEqual([])
  expect(received.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Firsthand/1.2.3',
    'webhook-timestamp': '1799917200',
  })
  const linh = world.department.person('linh')
  expect(verified(received, secret)).toEqual({
    type: 'campaigns.plan',
    timestamp: '2027-01-14T09:00:00Z',
    data: {
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      outcome: 'done',
      who: { id: linh.id, handle: 'linh' },
      subject: { kind: 'campaigns', id: expect.stringMatching(/^[\da-f-]{36}$/), number },
      facts: { number, team: 'field-apac' },
      rulings: [
        {
          rule: 'limit/paid-social-per-team',
          outcome: 'fits',
          reason: expect.any(String),
          quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
          page: '/paid-social/',
          anchor: 'how-many-at-a-time',
          lines: [5, 6],
          commit: expect.stringMatching(/^\d{40}$/),
        },
      ],
    },
  })
  expect(received.body).not.toContain('Linh')
})

test('what was tried again has the same id and body, and the time of its try [W1]', async () => {
  const { id, secret } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(500).end()
  await planner.plan('linh', '2027-02-01')
  await went()
  await world.send()
  expect(world.far.received).toHaveLength(1)
  expect(await newest(id)).toMatchObject({
    state: 'waiting',
    attempts: [{ status: 500, fault: 'It answered 500.' }],
  })
  world.clock.forward({ seconds: 6 })
  world.far.answer = (response) => response.writeHead(200).end('ok')
  await world.send()
  const [first, second] = world.far.received
  if (!first || !second) throw new Error('it was not tried again')
  expect([idOf(second), second.body]).toEqual([idOf(first), first.body])
  expect(second.headers['webhook-timestamp']).toBe('1799917206')
  verified(second, secret)
  expect(await newest(id)).toMatchObject({ id: idOf(first), state: 'arrived', attempts: [{}, {}] })
  world.clock.forward({ hours: 100 })
  await world.send()
  expect(world.far.received).toHaveLength(2)
})

test('after ten tries within four days it is given up; sent again by hand it is the same, byte for byte', async () => {
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(404).end()
  await planner.plan('linh', '2027-02-01')
  await world.follow()
  for (let hour = 0; hour < 96; hour += 1) {
    await world.send()
    world.clock.forward({ minutes: 30 })
    await world.send()
    world.clock.forward({ minutes: 30 })
  }
  expect(world.far.received).toHaveLength(10)
  const given = await newest(id)
  expect(given).toMatchObject({ state: 'given up' })
  world.far.answer = (response) => response.writeHead(204).end()
  await world.act('webhooks.replay', { id, delivery: given?.id })
  await world.send()
  const [first, again] = [world.far.received[0], world.far.received[10]]
  expect([again?.headers['webhook-id'], again?.body]).toEqual([given?.id, first?.body])
  expect(await newest(id)).toMatchObject({ state: 'arrived' })
})

test('with a new secret both sign for a day, then the new one alone', async () => {
  const { id, secret } = await world.subscribe()
  const rotated = (await world.act('webhooks.rotate', { id })).result.secret ?? ''
  const sent = async () => {
    await world.act('webhooks.test', { id })
    await world.send()
    const last = world.far.received.at(-1)
    if (!last) throw new Error('nothing was received')
    return last
  }
  const soon = await sent()
  expect(String(soon.headers['webhook-signature']).split(' ')).toHaveLength(2)
  for (const one of [secret, rotated]) verified(soon, one)
  world.clock.forward({ hours: 24 })
  const later = await sent()
  verified(later, rotated)
  expect(() => verified(later, secret)).toThrow('No matching signature')
})

test('410 ends the telling at once: the page and the journal say so, and nothing is sent after', async () => {
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(410).end()
  await planner.plan('linh', '2027-02-01')
  await went()
  const { webhook, deliveries } = await show(id)
  expect(webhook.stopped).toMatchObject({ kind: 'gone', by: 'Firsthand' })
  expect(deliveries).toMatchObject([{ state: 'given up', attempts: [{ status: 410 }] }])
  const journal = await world.department.database.asOwner(
    `select person_id, facts from journal where operation = 'webhooks.disable' and outcome = 'done'`,
  )
  expect(journal).toEqual([{ person_id: '00000000-0000-7000-8000-000000000001', facts: { why: 'gone' } }])
  await planner.plan('linh', '2027-02-02')
  world.clock.forward({ hours: 100 })
  await went()
  expect(world.far.received).toHaveLength(1)
  await expect(world.act('webhooks.test', { id })).rejects.toMatchObject({ kind: 'conflict' })
  await world.act('webhooks.resume', { id })
  world.far.answer = (response) => response.writeHead(204).end()
  await world.act('webhooks.test', { id })
  await world.send()
  expect(world.far.received).toHaveLength(2)
})

test('after five days in which nothing arrived it is not sent to any more; one arrival starts anew', async () => {
  const { id } = await world.subscribe()
  const planDaily = async (day: number, status: number) => {
    world.far.answer = (response) => response.writeHead(status).end()
    await planner.plan('linh', `2028-${String(day + 1).padStart(2, '0')}-01`)
    await went()
    world.clock.forward({ hours: 24 })
  }
  for (const [day, status] of [500, 500, 500, 500, 200, 500, 500, 500, 500, 500].entries())
    await planDaily(day, status)
  expect((await show(id)).webhook.stopped).toBeUndefined()
  await planDaily(10, 500)
  expect((await show(id)).webhook.stopped).toMatchObject({ kind: 'failing' })
  await world.act('webhooks.resume', { id })
  await world.act('webhooks.test', { id })
  await world.send()
  expect((await show(id)).webhook.stopped).toBeUndefined()
})

test('while it is paused what is done waits, and goes when it is told again', async () => {
  const { id } = await world.subscribe()
  await world.act('webhooks.pause', { id })
  await planner.plan('linh', '2027-02-01')
  await went()
  expect(world.far.received).toEqual([])
  expect(await newest(id)).toMatchObject({ state: 'waiting', attempts: [] })
  await world.act('webhooks.resume', { id })
  await world.send()
  expect(world.far.received).toHaveLength(1)
})

test('one that has ended stays on record, gets nothing more and cannot be changed', async () => {
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(500).end()
  await planner.plan('linh', '2027-02-01')
  await went()
  await world.act('webhooks.end', { id })
  await planner.plan('linh', '2027-02-02')
  world.clock.forward({ hours: 100 })
  await went()
  expect(world.far.received).toHaveLength(1)
  const { webhook, deliveries } = await show(id)
  expect(webhook.stopped?.kind).toBe('ended')
  expect(deliveries).toMatchObject([{ state: 'given up' }])
  for (const act of ['pause', 'resume', 'rotate', 'test', 'end'])
    await expect(world.act(`webhooks.${act}`, { id })).rejects.toMatchObject({
      message: 'It has ended: add a new one instead.',
    })
})

test('what was refused is told to who asked for it, with the sentence that stood in the way', async () => {
  await world.subscribe({ kinds: 'campaigns.plan', outcomes: 'refused' })
  for (const day of [1, 2, 3]) await planner.plan('linh', `2027-02-0${day}`)
  const refusal = await refusalOf(planner.tryPlan('linh', '2027-02-04'))
  await went()
  expect(world.far.received).toHaveLength(1)
  expect(JSON.parse(world.far.received[0]?.body ?? '')).toMatchObject({
    type: 'campaigns.plan',
    data: {
      outcome: 'refused',
      refusal: 'conflict',
      rulings: [{ outcome: 'refused', reason: refusal.message }],
    },
  })
})

test('what is not announced is never told, whatever was asked for: not tokens, not the webhooks themselves', async () => {
  const { id } = await world.subscribe({ kinds: ['*'], outcomes: ['done', 'refused'] })
  const number = await planner.plan('linh', '2027-02-01')
  await planner.move('linh', number, '2027-02-03')
  await world.act('webhooks.rotate', { id })
  await planner.cancel('linh', number)
  await went()
  const types = world.far.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)
  expect(types.toSorted()).toEqual(['campaigns.cancel', 'campaigns.plan'])
})

test('what was done before it was added is not told, though the journal is followed only now', async () => {
  await planner.plan('linh', '2028-02-01')
  world.department.house.clock.forward({ seconds: 1 })
  await world.subscribe()
  await planner.plan('linh', '2028-02-02')
  await went()
  expect(world.far.received).toHaveLength(1)
  expect(world.far.received[0]?.body).toContain('2027-01-14T09:00:01Z')
})

test('an entry that is heard twice is delivered once', async () => {
  await world.subscribe()
  await planner.plan('linh', '2027-02-01')
  const database = world.department.database
  const job = await database.asOwner('select * from jobs')
  await world.follow()
  await database.asOwner('truncate deliveries')
  await database.asOwner(
    `insert into jobs (entry_id, seq, subject, run_at) select id, seq, 'x', at from journal where operation = 'campaigns.plan'`,
  )
  await went()
  expect([job.length > 0, world.far.received.length]).toEqual([true, 1])
})
