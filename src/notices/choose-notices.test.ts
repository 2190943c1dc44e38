import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, transactionOf } from '#kernel'
import { openTestNotices, type TestNotices } from '#testing'
import { chosenIn } from './choice-fields.ts'
import { choicesOf, keepChoices } from './choices-store.ts'
import { chooseNotices, showChoices } from './choose-notices.ts'

let at: TestNotices
beforeAll(async () => {
  at = await openTestNotices()
})
afterAll(() => at.close())
beforeEach(() => at.department.database.asOwner('truncate notice_choices, notice_times, notice_stops'))

const choose = (given: Readonly<Record<string, string>>) => at.act('linh', 'notices.choose', given)
const shown = () => ask(at.house, at.department.person('linh'), showChoices, {})
const mailOf = async (one: string) => (await shown()).reasons.find(({ reason }) => reason === one)?.mail
/** All fields of the form, as it shows them. */
async function asItStands(): Promise<Readonly<Record<string, string>>> {
  const { reasons, quiet, workingDays, digestHour, digestDay } = await shown()
  return {
    ...Object.fromEntries(
      reasons.flatMap(({ reason, here, mail }) => [
        [`${reason}-here`, String(here)],
        [`${reason}-mail`, mail],
      ]),
    ),
    ...{ quiet: String(quiet), days: workingDays.join('\n'), hour: `${digestHour}`, day: `${digestDay}` },
  }
}
const kept = () =>
  at.department.database.asOwner(
    `select reason, here, mail from notice_choices union all select 'times', quiet, digest_hour::text from notice_times`,
  )
/** Somebody presses “unsubscribe” in a letter because something is theirs. */
async function unsubscribe(): Promise<void> {
  const { id } = at.department.person('linh')
  await at.department.database.asOwner(
    `insert into notice_stops values ('${id}', 'yours', 'linhs') on conflict do nothing`,
  )
  await at.act('linh', 'notices.stop', { secret: 'linhs' })
}

test('who keeps the settings as they stand goes on with what is usual, also where that changes later', async () => {
  await choose(await asItStands())
  expect(await kept()).toEqual([])
})

test('who changes one thing of the form keeps that one and nothing else', async () => {
  await choose({ ...(await asItStands()), 'bound-mail': 'never' })
  expect(await kept()).toEqual([{ reason: 'bound', here: true, mail: 'never' }])
  await choose({ ...(await asItStands()), 'bound-here': 'false' })
  expect(await kept()).toEqual([{ reason: 'bound', here: false, mail: 'never' }])
  await choose({ hour: '6' })
  expect(await shown()).toMatchObject({ quiet: true, digestHour: 6, digestDay: 1 })
})

test('letters that are ended while the settings are being kept stay ended', async () => {
  const { db } = at.department.database
  const linh = at.department.person('linh')
  const before = await transactionOf(db, linh, (tx) => choicesOf(tx, linh.id))
  await unsubscribe()
  const chosen = chosenIn({ 'yours-here': false, 'yours-mail': 'at-once' }, before)
  await transactionOf(db, linh, (tx) => keepChoices(tx, linh.id, chosen))
  expect(await kept()).toEqual([{ reason: 'yours', here: false, mail: 'never' }])
})

test('taking back what was chosen leaves letters ended that were ended since', async () => {
  await choose({ 'bound-mail': 'never' })
  await unsubscribe()
  const [{ facts } = { facts: {} }] = await at.department.database.asOwner<{ facts: object }>(
    `select facts from journal where operation = 'notices.choose' order by seq desc limit 1`,
  )
  const undo = chooseNotices.undo?.({ facts: { ...facts } })
  expect(undo).toEqual({ name: 'notices.choose', input: { 'bound-mail': 'weekly' } })
  await choose({ 'bound-mail': 'weekly' })
  expect([await mailOf('yours'), await mailOf('bound')]).toEqual(['never', 'weekly'])
})
