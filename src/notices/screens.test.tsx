import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Screen } from '#design'
import { attemptOf, drawnScreen, openTestNotices, type TestNotices } from '#testing'
import { chooseNotices } from './choose-notices.ts'
import { notices } from './index.ts'

let at: TestNotices
beforeAll(async () => {
  at = await openTestNotices()
})
afterAll(() => at.close())

const screenAt = (path: string): Screen => {
  const screens: readonly Screen[] = notices(at.world).screens
  const found = screens.find((one) => one.at.path === path)
  if (!found) throw new Error(`there is no screen at ${path}`)
  return found
}
const draw = (path: string, handle: string, more: object = {}) =>
  drawnScreen(screenAt(path), { house: at.house, by: at.department.person(handle), ...more })

test('whoever is told nothing yet learns what they would be told', async () => {
  expect(await draw('/notices', 'linh')).toContain('Nothing yet. You are told when something waits for you')
  expect(await draw('/outbox', 'linh')).toContain('Look into your mailbox instead.')
})

test('the list says what was done, why one is told, and what can be done about it', async () => {
  const startsOn = '2027-03-02'
  const campaign = { name: 'Harbour <b>concert</b>', type: 'paid-social', team: 'field-apac', startsOn }
  const { number } = (await at.act('linh', 'campaigns.plan', campaign)) as { readonly number: number }
  await at.act('keiko', 'campaigns.cancel', { number, why: 'The venue closed.' })
  await at.act('keiko', 'campaigns.restore', { number })
  for (const day of ['09', '10', '11'])
    await at.act('keiko', 'campaigns.move', { number, startsOn: `2027-03-${day}` })
  await at.follow()
  const main = await draw('/notices', 'linh')
  expect(main).toContain('Harbour &lt;b>concert&lt;/b>')
  expect(main).toContain('Because it is yours.')
  expect(main).toContain('2 earlier')
  for (const button of ['Open', 'Read', 'Mute', 'Mark all as read'])
    expect(main).toContain(`>${button}</button>`)
  await at.act('linh', 'notices.read', {})
  expect(await draw('/notices', 'linh', { query: 'unread=true' })).toContain('You have read everything.')
})

test('what one chose stands in the table, and a choice that does not fit is said beside it', async () => {
  await at.act('linh', 'notices.choose', { 'bound-mail': 'never', days: '1,2,3', hour: '6' })
  const main = await draw('/notices/settings', 'linh')
  expect(main).toMatch(/name="bound-mail"[^]*?value="never" selected/)
  expect(main).toMatch(/value="3"[^>]* checked/)
  const attempt = await attemptOf(at.house, at.department.person('linh'), chooseNotices, { hour: '25' })
  expect(await draw('/notices/settings', 'linh', { attempt })).toContain(
    'Say the hour of digests, from 0 to 23.',
  )
})

test('whose address nobody knows is told that nothing comes by mail', async () => {
  await at.department.database.asOwner('update personal set email = null, address = null')
  expect(await draw('/notices/settings', 'linh')).toContain('No address of yours is kept')
})

test('the last line of a letter leads to a page that ends nothing by itself', async () => {
  const params = { secret: 'a'.repeat(31) }
  expect(await draw('/notices/stop/:secret', 'linh', { params })).toContain('This is no address of a letter.')
  const { id } = at.department.person('linh')
  await at.department.database.asOwner(
    `insert into notice_stops values ('${id}', 'yours', '${params.secret}')`,
  )
  const page = await draw('/notices/stop/:secret', 'linh', { params })
  expect(page).toContain('“Somebody else acts on what is yours” comes to you by mail.')
  expect(page).toContain(`action="/-/notices/stop/${params.secret}/end"`)
})
