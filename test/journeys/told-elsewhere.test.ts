import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFarEnd, type FarEnd } from '#testing'
import { frontDoor, type Browser } from './front-door.ts'

let far: FarEnd
beforeAll(async () => {
  far = await openFarEnd()
})
afterAll(() => far.stop())

const door = frontDoor(() => ({ FIRSTHAND_PRIVATE_WEBHOOKS: 'allow' }))
let admin: Browser
beforeAll(async () => {
  const code = await door.code()
  await door.visitor().send('/-/welcome', { code, handle: 'noor' })
  admin = await door.as('noor')
})

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200 && !(await what()); tries += 1)
    await new Promise((done) => setTimeout(done, 50))
}

test('an administrator has a program told by the form; a campaign that is planned reaches it, signed', async () => {
  const added = await admin.send(
    '/-/webhooks',
    `url=${encodeURIComponent(far.url)}&kinds=campaigns.plan&outcomes=done`,
  )
  expect([added.status, added.to]).toEqual([
    303,
    expect.stringMatching(/^\/-\/webhooks\/[\da-f-]{36}\?secret=made$/),
  ])
  const secret = /whsec_[\w+/]+=/.exec((await admin.get(added.to)).text)?.[0] ?? ''
  expect((await admin.get(added.to)).text).not.toContain('whsec_')

  const linh = await door.as('linh')
  await linh.send('/-/campaigns', {
    name: 'Told',
    type: 'side-event',
    team: 'field-apac',
    startsOn: '2033-01-01',
  })
  await until(() => far.received.length > 0)
  const [received] = far.received
  const headers = Object.fromEntries(
    Object.entries(received?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  )
  expect(new Webhook(secret).verify(received?.body ?? '', headers)).toMatchObject({
    type: 'campaigns.plan',
    data: { outcome: 'done', who: { handle: 'linh' } },
  })

  const page = added.to.split('?')[0] ?? ''
  await until(async () => (await admin.get(page)).text.includes('arrived'))
  const { body, text } = await admin.get(page)
  expect(text).toMatch(/campaigns\.plan arrived/)
  const again = /action="(\/-\/webhooks\/[^"]+\/replay)"/.exec(body)?.[1] ?? ''
  expect((await admin.send(again, {})).to).toBe(page)
  await until(() => far.received.length > 1)
  expect(far.received.map(({ headers: { 'webhook-id': id }, body: sent }) => [id, sent])).toEqual([
    [received?.headers['webhook-id'], received?.body],
    [received?.headers['webhook-id'], received?.body],
  ])
  expect(door.said()).not.toContain(secret.slice(6, 40))
})

test('what does not fit comes back with what was typed; the way there is on the page of tokens', async () => {
  const refused = await admin.send('/-/webhooks', {
    url: 'example.org',
    kinds: 'campaigns.plan',
    outcomes: 'done',
  })
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Write the whole address')])
  expect(refused.body).toContain('value="example.org"')
  expect((await admin.get('/-/tokens')).body).toContain('href="/-/webhooks"')
  expect((await (await door.as('linh')).get('/-/tokens')).body).not.toContain('/-/webhooks')
})

test('nobody else finds any of it', async () => {
  for (const somebody of [door.visitor(), await door.as('linh')]) {
    expect((await somebody.get('/-/webhooks')).status).toBe(403)
    const made = await somebody.send('/-/webhooks', { url: far.url, kinds: '*' })
    expect([made.status, made.to]).toEqual([403, ''])
  }
})
