import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { limit } from '#limits'
import { ask, modelInForce, perform, rulingsOn, type Operation } from '#kernel'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { asApprovalSubject } from './approval-subject.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { moveCampaign } from './move-campaign.ts'
import { planCampaign } from './plan-campaign.ts'
import { showCampaign } from './show-campaign.ts'

const pages = (approval = '') =>
  paidSocial(1, {
    'paid-social.md': `# Paid social

Teams outside Digital Strategy may start one paid social campaign a calendar month.

${limitBlock({ 'at-most': '1', 'approved-by': '', otherwise: 'ask paid-social-exception' })}

A further one needs the approval of the Director, Digital Strategy.

\`\`\`approval
name: paid-social-exception
of: campaigns
where: {channel: paid-social}
approved-by: noor
${approval}\`\`\`
`,
  })

let department: TestDepartment
let at: TestPlanner
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(pages())
})

const { acts, asks } = approvals(() => [asApprovalSubject])
const show = async (number: number) =>
  (await ask(department.house, department.person('linh'), showCampaign, { number })).campaign
const needed = async (number: number) =>
  (await ask(department.house, department.person('linh'), asks.needed, { of: 'campaigns', number })).needed
const answer = async (by: string, number: number, why?: string) => {
  const said: Operation = why === undefined ? acts.sayYes : acts.sayNo
  await perform(department.house, department.person(by), said, { number, ...(why !== undefined && { why }) })
  await department.follow()
}
/** One holds the only place of March; another asks for an exception. */
async function asked() {
  await at.plan('linh', '2027-03-02')
  await at.tryPlan('arjun', '2027-03-03', { wait: true, exception: 'The price is only today.' })
  await department.follow()
}

test('what is refused offers to ask for the exception that the page names', async () => {
  await at.plan('linh', '2027-03-02')
  const refusal = await refusalOf(at.plan('arjun', '2027-03-03'))
  expect(refusal.ruling?.outcome).toBe('refused')
  expect(refusal.nearest.map(({ say }) => say)).toContain('Ask for an exception: Paid social exception')
  expect(refusal.nearest.find(({ say }) => say.startsWith('Ask for'))?.change).toEqual({ wait: 'true' })
  const model = await modelInForce(department.house, department.database.db)
  expect(model.find(limit, 'paid-social-per-team')?.said).toContain(
    'A further one needs the approval “Paid social exception”.',
  )
})

test('asked for, it waits with the reason beside the question; only what the limit holds back needs it', async () => {
  await asked()
  expect((await show(2)).waiting).toMatchObject({ place: 1 })
  expect(await needed(1)).toEqual([])
  expect(await needed(2)).toMatchObject([
    {
      approval: 'paid-social-exception',
      stands: { state: 'waits', askedBy: { handle: 'arjun' }, note: 'The price is only today.' },
    },
  ])
})

test('a yes lets this one through beyond the limit, once, and the next is refused as before', async () => {
  await asked()
  await answer('noor', 1)
  expect((await show(2)).waiting).toBeUndefined()
  const { id } = await show(2)
  const rulings = await rulingsOn(department.database.db, { kind: 'campaigns', id })
  expect(rulings.map(({ outcome }) => outcome)).toEqual(['waits', 'excepted'])
  expect(await department.database.asOwner('select outcome, why from limit_slots order by taken_at')).toEqual(
    [
      { outcome: 'fits', why: null },
      { outcome: 'excepted', why: 'Approved: Paid social exception.' },
    ],
  )
  const third = await refusalOf(at.plan('keiko', '2027-03-04'))
  expect(third.ruling?.outcome).toBe('refused')
})

test('what was moved after the yes and before it was let through waits on, and the approval says why', async () => {
  await asked()
  await perform(department.house, department.person('noor'), acts.sayYes, { number: 1 })
  await perform(department.house, department.person('arjun'), moveCampaign, {
    number: 2,
    startsOn: '2027-03-09',
  })
  await department.follow()
  expect((await show(2)).waiting).toBeDefined()
  const { approval } = await ask(department.house, department.person('linh'), asks.show, { number: 1 })
  expect(approval.state).toBe('stale')
  expect(approval.effect?.fault).toMatch(/^It changed after it was approved/)
})

test('a no calls it off, with what was said', async () => {
  await asked()
  await answer('noor', 1, 'Not for a price.')
  expect((await show(2)).cancelled).toMatchObject({ why: 'Paid social exception: Not for a price.' })
})

test('what got a place while it waited is not called off by a no that comes late', async () => {
  await asked()
  await perform(department.house, department.person('linh'), cancelCampaign, { number: 1, why: 'Rain.' })
  await department.follow()
  expect((await show(2)).waiting).toBeUndefined()
  await answer('noor', 1, 'Not for a price.')
  expect((await show(2)).cancelled).toBeUndefined()
})

test('whoever the page does not let ask reads the sentence, and nothing is planned', async () => {
  await department.enforce(pages('asked-by: keiko\n'))
  await at.plan('linh', '2027-03-02')
  const refusal = await refusalOf(
    perform(department.house, department.person('arjun'), planCampaign, {
      ...{ name: 'Second', type: 'paid-social', startsOn: '2027-03-03', wait: true },
    }),
  )
  expect(refusal.ruling?.citation.quote).toBe(
    'A further one needs the approval of the Director, Digital Strategy.',
  )
  expect(await department.database.asOwner('select number from campaigns')).toHaveLength(1)
})
