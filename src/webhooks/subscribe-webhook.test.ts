import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ask, perform, systemPerson, transactionOf, visitor, type Operation, type Person } from '#kernel'
import { openTestWebhooks, refusalOf, type TestWebhooks } from '#testing'
import { forgetting } from './forgetting.ts'
import { listWebhooks } from './list-webhooks.ts'
import { showSecret, signingSecrets } from './secret-store.ts'
import { showWebhook } from './show-webhook.ts'
import { secretJson } from './webhook-json.ts'

let world: TestWebhooks
let admin: Person
beforeAll(async () => {
  world = await openTestWebhooks()
  admin = world.department.person('adaeze')
})
afterAll(() => world.close())

const fieldsOf = async (input: object) => (await refusalOf(world.subscribe(input))).fields

const ask1 = 'Write the whole address, such as https://example.org/hooks/firsthand.'

test.each([
  ['hooks.example.org', ask1],
  ['ftp://example.org/', ask1],
  ['https://', ask1],
  ['javascript:alert(1)', ask1],
  ['https://user:pass@example.org/', 'Leave out the name and password: every delivery is signed instead.'],
  ['https://user@example.org/', 'Leave out the name and password: every delivery is signed instead.'],
  [`https://example.org/${'a'.repeat(2000)}`, 'Use at most 2000 characters.'],
  [`https://example.org/${'ö'.repeat(700)}`, 'Use at most 2000 characters.'],
  ['https://exa\u0000mple.org/', 'Write this on one line, without control characters.'],
])('the address %s', async (url, message) => {
  expect(await fieldsOf({ url })).toEqual([{ field: 'url', message }])
})

test.each([
  ['https://127.0.0.1/'],
  ['https://[::1]/'],
  ['https://169.254.169.254/'],
  ['https://0.0.0.0/'],
  ['https://100.64.0.1/'],
  ['https://localhost/'],
  ['http://10.0.0.1/'],
])('a private address is refused beside its field where they are not allowed: %s', async (url) => {
  world.reach.privateToo = false
  const fields = await fieldsOf({ url }).finally(() => (world.reach.privateToo = true))
  expect(fields).toEqual([
    {
      field: 'url',
      message: expect.stringMatching(/^It leads to a private address\. Take one that is open/),
    },
  ])
})

test('an address is kept as it is sent to: without blanks around it and without a fragment', async () => {
  const { id } = await world.subscribe({ url: ' https://EXAMPLE.org/ö?a=b#c \n' })
  const { webhook } = await ask(world.department.house, admin, showWebhook, { id })
  expect(webhook.url).toBe('https://example.org/%C3%B6?a=b')
})

test('the open internet is told over https only', async () => {
  expect(await fieldsOf({ url: 'http://93.184.215.14/' })).toEqual([
    { field: 'url', message: 'It is not encrypted. Begin the address with https://.' },
  ])
})

test('a name that does not exist yet may be told all the same: each delivery looks again', async () => {
  expect((await world.subscribe({ url: 'https://hooks.nowhere.invalid/' })).id).not.toBe('')
})

test.each([
  [[], 'Say what it is to be told of, like campaigns.plan or campaigns.*.'],
  ['  ', 'Say what it is to be told of, like campaigns.plan or campaigns.*.'],
  ['campaigns.plna', '“campaigns.plna” is nothing that is announced. Did you mean campaigns.plan?'],
  [
    ['campaigns.*', 'tokens.make'],
    '“tokens.make” is nothing that is announced. There are campaigns.plan, campaigns.cancel, handbook.push.',
  ],
  [
    'sessions.*',
    '“sessions.*” is nothing that is announced. There are campaigns.plan, campaigns.cancel, handbook.push.',
  ],
])('asked for %j', async (kinds, message) => {
  expect(await fieldsOf({ kinds })).toEqual([{ field: 'kinds', message }])
})

test('outcomes are done, refused or both', async () => {
  expect((await fieldsOf({ outcomes: 'asked' }))[0]?.message).toBe('Choose done, refused or both.')
  const { id } = await world.subscribe({ outcomes: 'done\nrefused', kinds: 'campaigns.plan, handbook.*' })
  const { webhook } = await ask(world.department.house, admin, showWebhook, { id })
  expect(webhook).toMatchObject({
    kinds: ['campaigns.plan', 'handbook.*'],
    outcomes: ['done', 'refused'],
    madeBy: { handle: 'adaeze' },
  })
})

test('nobody but administrators adds, sees, changes or ends one, and only Firsthand itself disables', async () => {
  const { id } = await world.subscribe()
  const { house } = world.department
  const input = { id, url: world.far.url, kinds: '*', delivery: id, why: 'gone' }
  for (const operation of world.module.operations as readonly Operation[]) {
    const fields = Object.keys((operation.input as unknown as { shape: object }).shape)
    const fitting = Object.fromEntries(Object.entries(input).filter(([field]) => fields.includes(field)))
    for (const by of [visitor, world.department.person('linh')])
      await expect(perform(house, by, operation, fitting), operation.name).rejects.toMatchObject({
        kind: 'forbidden',
      })
  }
  for (const by of [visitor, world.department.person('linh')]) {
    await expect(ask(house, by, listWebhooks, {})).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(ask(house, by, showWebhook, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(world.act('webhooks.disable', { id, why: 'gone' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('a list and a page of deliveries go on where they ended', async () => {
  const { house } = world.department
  await Promise.all([1, 2, 3].map(() => world.subscribe()))
  const all = (await ask(house, admin, listWebhooks, {})).webhooks.map(({ id }) => id)
  const seen: string[] = []
  let after: string | undefined
  do {
    const { webhooks, next } = await ask(house, admin, listWebhooks, { limit: 2, after })
    seen.push(...webhooks.map(({ id }) => id))
    after = next
  } while (after !== undefined)
  expect(seen).toEqual(all)
  const [id = ''] = all
  for (let n = 0; n < 3; n += 1) await world.act('webhooks.test', { id })
  const first = await ask(house, admin, showWebhook, { id, limit: 2 })
  const second = await ask(house, admin, showWebhook, { id, limit: 2, after: first.next })
  expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([2, 1, undefined])
})

test('the secret is answered once, is in no journal and no kept result, and nobody but the system reads it', async () => {
  const { house, database } = world.department
  const [subscribe] = world.module.operations as readonly Operation[]
  if (!subscribe) throw new Error('there is nothing to subscribe with')
  const input = { url: world.far.url, kinds: ['*'] }
  const made = await perform(house, admin, subscribe, input, { key: 'once' })
  const { id, secret = '' } = made.result as { id: string; secret?: string }
  expect(secret).toMatch(/^whsec_/)
  const again = await perform(house, admin, subscribe, input, { key: 'once' })
  expect([again.repeated, again.result]).toEqual([true, { id }])
  for (const table of ['journal', 'idempotency_keys', 'webhooks', 'jobs']) {
    const rows = await database.asOwner<{ row: string }>(`select t::text as row from ${table} t`)
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(secret.slice(6, 30))
  }
  const now = house.clock.now()
  const read = (by: Person) => transactionOf(database.db, by, (tx) => signingSecrets(tx, id, now))
  expect(await read(visitor)).toEqual([])
  expect(await read(world.department.person('linh'))).toEqual([])
  expect(await read(admin)).toEqual([])
  expect(await signingSecrets(database.db, id, now)).toEqual([])
  expect(await read(systemPerson)).toEqual([secret])
})

test('in JSON a webhook, its messages and tries say when and what, and the secret is in one answer only', async () => {
  const { house } = world.department
  const [subscribe] = world.module.operations as readonly Operation[]
  const made = await perform(house, admin, subscribe as Operation, { url: world.far.url, kinds: '*' })
  const { id, secret } = z.encode(secretJson, made.result as { id: string })
  expect(secret).toMatch(/^whsec_/)
  await world.act('webhooks.test', { id })
  await world.send()
  const shown = z.encode(showWebhook.answers, await ask(house, admin, showWebhook, { id }))
  expect(shown).toMatchObject({
    webhook: { id, url: world.far.url, madeAt: '2027-01-14T09:00:00Z' },
    deliveries: [
      { kind: 'webhooks.ping', state: 'arrived', attempts: [{ at: '2027-01-14T09:00:00Z', status: 204 }] },
    ],
  })
  expect(JSON.stringify(shown)).not.toContain('whsec_')
  const listed = z.encode(listWebhooks.answers, await ask(house, admin, listWebhooks, { limit: 1 }))
  expect(listed).toMatchObject({ webhooks: [{ id, kinds: ['*'] }] })
})

test('a screen shows it to who made it, within ten minutes and once', async () => {
  const { house, database } = world.department
  const { id, secret } = await world.subscribe()
  const now = house.clock.now()
  const shown = (to: Person, minutes: number) =>
    transactionOf(database.db, systemPerson, (tx) =>
      showSecret(tx, { webhookId: id, to }, now.add({ minutes })),
    )
  expect(await shown(world.department.person('noor'), 1)).toBeUndefined()
  expect(await shown(admin, 10)).toBeUndefined()
  expect(await shown(admin, 9)).toBe(secret)
  expect(await shown(admin, 9)).toBeUndefined()
})

test('secrets that sign no more and messages of long ago are forgotten', async () => {
  const { house, database } = world.department
  const { id } = await world.subscribe()
  await world.act('webhooks.rotate', { id })
  const ended = await world.subscribe()
  await world.act('webhooks.test', { id })
  await world.send()
  await world.act('webhooks.end', { id: ended.id })
  const count = async (table: string, of: string) =>
    (await database.asOwner(`select from ${table} where webhook_id = $1`, [of])).length
  const now = house.clock.now()
  await forgetting.run(database.db, now.add({ hours: 23 }))
  expect([await count('webhook_secrets', id), await count('webhook_secrets', ended.id)]).toEqual([2, 0])
  await forgetting.run(database.db, now.add({ hours: 24 * 89 }))
  expect([await count('webhook_secrets', id), await count('webhook_deliveries', id)]).toEqual([1, 1])
  await forgetting.run(database.db, now.add({ hours: 24 * 91 }))
  expect([await count('webhook_deliveries', id), await count('webhook_attempts', id)]).toEqual([0, 0])
})
