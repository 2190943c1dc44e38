import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openFarEnd, openTestNotices, refusalOf, type FarEnd, type TestNotices } from '#testing'
import { Sender, systemReach } from '#webhooks'
import { webhookReach } from '../app.ts'
import { sayToChannel } from './say-to-channel.ts'

let at: TestNotices
let slack: FarEnd
beforeAll(async () => {
  at = await openTestNotices()
  slack = await openFarEnd()
  // The far end is at this machine.
  webhookReach.privateToo = true
})
afterAll(async () => {
  await slack.stop()
  await at.close()
})
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate webhooks cascade')
  slack.received.length = 0
  slack.answer = (response) => response.writeHead(200).end('ok')
  at.hidden.clear()
})

const secret = 'services/T0CANARY/B0CANARY/s3cret'
const connect = async (of: string) =>
  (await at.act('adaeze', 'webhooks.connect-channel', {
    title: '#field',
    url: `${slack.url}/${secret}`,
    of,
  })) as {
    readonly id: string
  }
const plan = (by: string, team: string, name: string) =>
  at.act(by, 'campaigns.plan', { name, type: 'paid-social', team, startsOn: '2027-03-02' })
async function send(): Promise<void> {
  await at.follow()
  const sender = new Sender({
    ...{ house: at.house, clock: at.department.house.clock, node: 'a', version: '1.2.3' },
    reach: { ...systemReach(), privateToo: true },
    say: sayToChannel(at.world, at.house),
    onFault: (fault) => void Promise.reject(fault),
  })
  await sender.settled()
  await sender.stop()
}

interface Message {
  readonly text: string
  readonly blocks: readonly {
    readonly type: string
    readonly text: { readonly type: string; readonly text: string }
  }[]
}
const messages = () => slack.received.map(({ body }) => JSON.parse(body) as Message)

test('a team’s channel is told what concerns the team, in a sentence, a block and a text for those without blocks', async () => {
  await connect('team/field-apac')
  await plan('linh', 'field-apac', 'Harbour <concert> & more')
  await plan('zofia', 'field-emea', 'Not theirs')
  await send()
  const [message, ...others] = messages()
  expect(others).toEqual([])
  // Slack: “Formatting text”: &, < and > are escaped, a link is <address|words>.
  expect(message?.text).toBe(
    'Linh Tran planned “Harbour &lt;concert&gt; &amp; more”. <https://handbook.example.com/-/campaigns/1|Harbour &lt;concert&gt; &amp; more>',
  )
  expect(message?.blocks[0]).toMatchObject({ type: 'section', text: { type: 'mrkdwn' } })
  expect(slack.received[0]?.path).toBe(`/hooks/${secret}`)
  expect(Object.keys(slack.received[0]?.headers ?? {}).filter((name) => name.startsWith('webhook'))).toEqual(
    [],
  )
})

test('everybody’s channel is told what any team’s is', async () => {
  await connect('everybody')
  await plan('linh', 'field-apac', 'One')
  await plan('zofia', 'field-emea', 'Two')
  await send()
  expect(messages()).toHaveLength(2)
})

test('what is closed by the time that it is sent, also when it is sent again, is told in no channel', async () => {
  await connect('everybody')
  slack.answer = (response) => response.writeHead(503).end()
  await plan('linh', 'field-apac', 'Canary')
  await send()
  expect(messages()).toHaveLength(1)
  const [{ id } = { id: '' }] = await at.department.database.asOwner<{ id: string }>(
    'select id from campaigns',
  )
  at.hidden.add(id)
  slack.answer = (response) => response.writeHead(200).end('ok')
  at.department.house.clock.forward({ hours: 1 })
  await send()
  expect(messages()).toHaveLength(1)
  const rows = await at.department.database.asOwner(
    'select body, given_up_at is not null as over from webhook_deliveries',
  )
  expect(rows).toEqual([{ body: '', over: true }])
})

test('the address of a channel is a secret: no list, page or journal says it, and nobody reads it', async () => {
  const { id } = await connect('team/field-apac')
  const shown = await at.department.database.asOwner(
    `select to_jsonb(w)::text || (select string_agg(to_jsonb(j)::text, '') from journal j) as row from webhooks w`,
  )
  expect(JSON.stringify(shown)).not.toContain('CANARY')
  const refusal = await refusalOf(at.act('adaeze', 'webhooks.rotate', { id }))
  expect(refusal.kind).toBe('conflict')
})

test('a team that there is not is answered with the nearest', async () => {
  const refusal = await refusalOf(connect('team/field-apec'))
  expect(refusal.fields).toEqual([
    { field: 'of', message: 'There is no team/field-apec. Did you mean team/field-apac?' },
  ])
})
