import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import {
  attemptOf,
  drawnScreen,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { moveCampaign } from './move-campaign.ts'
import { campaignScreen } from './screens.tsx'
import { showCampaign } from './show-campaign.ts'

let department: TestDepartment
let at: TestPlanner
/** The campaign that waits. */
let number: number

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial(1))
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await at.plan('linh', '2027-03-02')
  number = await at.plan('arjun', '2027-03-09', { name: 'Developer night', wait: true })
})

const page = (by: string, more: Partial<Parameters<typeof drawnScreen>[1]> = {}) =>
  drawnScreen(campaignScreen, {
    house: department.house,
    by: department.person(by),
    params: { number: String(number) },
    ...more,
  })

test('who may decide is asked why, under the sentence that stands in the way, and may not call it off', async () => {
  const markup = await page('noor')
  const form = /<section aria-labelledby="let-through">.*?<\/section>/s.exec(markup)?.[0]
  expect(form).toContain('may start one paid social campaigns a calendar month.')
  expect(form).toContain(`action="/-/campaigns/${number}/start"`)
  expect(form).toMatch(/<input type="hidden" name="startsOn" value="2027-03-09"/)
  expect(form).toMatch(/<textarea[^>]* name="exception" required/)
  expect(markup.match(/<form/g)).toHaveLength(1)
})

test('nobody else is asked, nor anybody when it has its place', async () => {
  for (const by of ['arjun', 'keiko', 'zofia']) expect(await page(by)).not.toContain('let-through')
  await at.move('noor', number, '2027-03-09', { exception: 'The hall is free once.' })
  expect(await page('noor')).not.toContain('<form')
})

test('let through, it has its place beyond the limit, says by whom and why, and is told as that', async () => {
  const { entries } = await at.move('noor', number, '2027-03-09', { exception: 'The hall is free once.' })
  const { campaign, reasons } = await ask(department.house, department.person('linh'), showCampaign, {
    number,
  })
  expect([campaign.waiting, reasons]).toMatchObject([
    undefined,
    [{ given: 'excepted', by: 'Noor Haddad', why: 'The hall is free once.' }],
  ])
  const [entry] = await department.database.asOwner<{ facts: Readonly<Record<string, unknown>> }>(
    'select facts from journal where id = $1',
    [entries[0] ?? ''],
  )
  const facts = entry?.facts ?? {}
  expect(facts).toMatchObject({ number, through: true })
  expect(moveCampaign.undo?.({ facts })).toBeUndefined()
})

test('a reason that is none is said beside its field, and nothing else opens', async () => {
  const attempt = await attemptOf(department.house, department.person('noor'), moveCampaign, {
    number: String(number),
    startsOn: '2027-03-09',
    exception: ' ',
  })
  const markup = await page('noor', { attempt })
  expect(markup).toMatch(/<p id="why-through-error" class="field-error">Say why it cannot wait\./)
})
