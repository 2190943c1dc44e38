import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import { openFarEnd, openTestWebhooks, plannerOf, type TestPlanner, type TestWebhooks } from '#testing'
import { lend } from './sending-store.ts'
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

const show = async (id: string) =>
  ask(world.department.house, world.department.person('adaeze'), showWebhook, { id, limit: 100 })
const tests = async (id: string, count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await world.act('webhooks.test', { id })
}
const ids = (): readonly string[] => world.far.received.map(({ headers }) => String(headers['webhook-id']))

test('two nodes at once send each delivery once, the oldest first', async () => {
  const { id } = await world.subscribe()
  await tests(id, 30)
  const nodes = ['a', 'b'].map((node) => world.senderOf(node))
  await Promise.all(nodes.map((node) => node.settled()))
  await Promise.all(nodes.map((node) => node.stop()))
  const sent = ids()
  expect([sent.length, new Set(sent).size]).toEqual([30, 30])
  const begun = (await show(id)).deliveries.map((delivery) => delivery.id).toReversed()
  expect(new Set(sent.slice(0, 15)).isSubsetOf(new Set(begun.slice(0, 25)))).toBe(true)
})

test('a node that was killed while it sent leaves its delivery to another within seconds', async () => {
  const { id } = await world.subscribe()
  await tests(id, 1)
  const { db } = world.department.database
  const now = world.clock.now()
  expect(await lend(db, { node: 'killed', now, busy: [], most: 10 })).toHaveLength(1)
  await world.send()
  expect(ids()).toEqual([])
  world.clock.forward({ seconds: 21 })
  await world.send()
  expect(ids()).toHaveLength(1)
  expect((await show(id)).deliveries).toMatchObject([{ state: 'arrived' }])
})

test('what a node was sending when it ended is another’s at once, and counts as no try', async () => {
  const { id } = await world.subscribe()
  await tests(id, 1)
  const reached = Promise.withResolvers<void>()
  world.far.answer = () => reached.resolve()
  const ending = world.senderOf('ending', { within: 60_000 })
  ending.poke()
  await reached.promise
  await ending.stop()
  world.far.answer = (response) => response.writeHead(204).end()
  await world.send()
  expect(new Set(ids()).size).toBe(1)
  expect((await show(id)).deliveries).toMatchObject([{ state: 'arrived', attempts: [{ status: 204 }] }])
})

test('one that never answers is cut off and keeps no other waiting', async () => {
  const silent = await openFarEnd()
  silent.answer = () => {}
  const [stuck, well] = [await world.subscribe({ url: silent.url }), await world.subscribe()]
  await tests(stuck.id, 100)
  await tests(well.id, 20)
  const arrived = Promise.withResolvers<void>()
  world.far.answer = (response) => {
    response.writeHead(204).end()
    if (world.far.received.length === 20) arrived.resolve()
  }
  const sender = world.senderOf('a', { within: 400 })
  sender.poke()
  await arrived.promise
  expect(silent.received.length).toBeLessThan(100)
  await sender.stop()
  await silent.stop()
  const { deliveries } = await show(stuck.id)
  const tried = deliveries.flatMap(({ attempts }) => attempts.map(({ fault }) => fault))
  expect(new Set(tried)).toEqual(new Set(['It did not answer within 0.4 seconds.']))
})

test('one that asks for fewer at a time is left alone as long, unless somebody sends by hand', async () => {
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(429, { 'retry-after': '600' }).end()
  await tests(id, 1)
  await world.send()
  await planner.plan('linh', '2027-02-01')
  await world.follow()
  world.clock.forward({ seconds: 599 })
  await world.send()
  expect(ids()).toHaveLength(1)
  const [held] = (await show(id)).deliveries
  expect(held?.nextTryAt?.toString()).toBe('2027-01-14T09:10:00Z')
  world.far.answer = (response) => response.writeHead(204).end()
  await world.act('webhooks.replay', { id, delivery: held?.id })
  await world.send()
  expect(ids()).toHaveLength(2)
  world.clock.forward({ seconds: 1 })
  await world.send()
  expect((await show(id)).deliveries.map(({ state }) => state)).toEqual(['arrived', 'arrived'])
})

test('sent again by hand while it is on its way, it goes once more unless it arrives', async () => {
  const { id } = await world.subscribe()
  await tests(id, 1)
  const [delivery] = (await show(id)).deliveries
  world.far.answer = (response) =>
    void world
      .act('webhooks.replay', { id, delivery: delivery?.id })
      .then(() => response.writeHead(world.far.received.length === 1 ? 500 : 200).end())
  await world.send()
  expect(ids()).toEqual([delivery?.id, delivery?.id])
  expect((await show(id)).deliveries).toMatchObject([{ state: 'arrived' }])
})

test('a redirect to a private address is not followed, and the page says that it was one', async () => {
  const inside = await openFarEnd()
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(307, { location: inside.url }).end()
  await tests(id, 1)
  await world.send()
  await inside.stop()
  expect(inside.received).toEqual([])
  expect((await show(id)).deliveries).toMatchObject([
    {
      state: 'waiting',
      attempts: [{ fault: 'It answered 307, which leads to another address. Redirects are not followed.' }],
    },
  ])
})

test('a name that has come to point inside is not sent to, and the page says so', async () => {
  const open = world.reach.resolve
  const moved = { id: '' }
  world.reach.privateToo = false
  world.reach.resolve = async () => [{ address: '93.184.215.14', family: 4 }]
  try {
    const url = `https://hooks.example.test:${world.far.port}/`
    moved.id = (await world.subscribe({ url })).id
    await tests(moved.id, 1)
    world.reach.resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    await world.send()
  } finally {
    Object.assign(world.reach, { privateToo: true, resolve: open })
  }
  expect(ids()).toEqual([])
  const [delivery] = (await show(moved.id)).deliveries
  expect(delivery?.attempts[0]?.fault).toMatch(/^It leads to a private address/)
})

test('it goes on by itself: what becomes due is sent without being asked', async () => {
  const { id } = await world.subscribe()
  const arrived = Promise.withResolvers<void>()
  world.far.answer = (response) => {
    response.writeHead(204).end()
    arrived.resolve()
  }
  const sender = world.senderOf('a')
  sender.start(10)
  await planner.plan('linh', '2027-02-01')
  await world.follow()
  await arrived.promise
  await sender.stop()
  expect((await show(id)).deliveries).toMatchObject([{ kind: 'campaigns.plan', state: 'arrived' }])
})
