import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestNotices, requestPages, type TestNotices } from '#testing'
import { webhookReach } from '../app.ts'

const page = `# Stands

Send a stand in the project Field with the subject "Stand: " and where.
It is told in #stands-east or #stands-west, by the side.

\`\`\`request
name: stand
subject: "Stand: {where}"
project: field
channel: {east: stands-east, west: stands-west}
form:
  - {type: input, id: where, label: Where, required: true}
  - {type: dropdown, id: side, label: Which side, options: [east, west], required: true}
\`\`\`
`

let at: TestNotices
beforeAll(async () => {
  at = await openTestNotices(requestPages({ 'stands.md': page }))
  // The far end would be at this machine; nothing is sent here.
  webhookReach.privateToo = true
})
afterAll(() => at.close())
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate webhooks cascade')
})

const connect = (title: string) =>
  at.act('adaeze', 'webhooks.connect-channel', {
    ...{ title, url: `http://127.0.0.1:9/${title.slice(1)}`, of: 'team/field-emea' },
  })
const open = (side: string, more: object = {}) =>
  at.act('linh', 'requests.open', { type: 'stand', answers: { where: 'Gate 4', side }, ...more })
/** The channels to which something is on its way. */
async function told() {
  await at.follow()
  const rows = await at.department.database.asOwner<{ title: string }>(
    `select c.title from webhook_deliveries d join webhook_channels c on c.webhook_id = d.webhook_id
     where d.thing_kind = 'requests' order by 1`,
  )
  return rows.map(({ title }) => title)
}

test('[R2.143] a request is told in the channel that its page names for what was chosen in the form', async () => {
  await connect('#stands-east')
  await connect('#stands-west')
  await open('west')
  expect(await told()).toEqual(['#stands-west'])
  await open('east')
  expect(await told()).toEqual(['#stands-east', '#stands-west'])
})

test('a confidential one is told in no channel', async () => {
  await connect('#stands-east')
  await open('east', { confidential: 'true', readers: 'arjun' })
  expect(await told()).toEqual([])
})
