import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, Refusal, visitor, type Person } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { cancelCampaign } from './cancel-campaign.ts'
import { listCampaigns } from './list-campaigns.ts'
import { moveCampaign } from './move-campaign.ts'
import { planCampaign } from './plan-campaign.ts'
import { showCampaign } from './show-campaign.ts'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const who: Readonly<Record<string, () => Person>> = {
  'a visitor': () => visitor,
  'who planned it': () => department.person('linh'),
  'another of the team': () => department.person('arjun'),
  'the team’s lead': () => department.person('keiko'),
  'somebody of another team': () => department.person('zofia'),
  'the lead of another team': () => department.person('tomas'),
  'who may let one through': () => department.person('noor'),
  'an administrator': () => department.person('adaeze'),
  'who planned it, having left': () => ({ ...department.person('linh'), kind: 'left' }),
}

const comesTo = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refusal ? fault.kind : Promise.reject(fault)),
  )

type Row = readonly [who: string, plan: string, planWithReason: string, change: string, see: string]

describe.each<Row>([
  ['a visitor', 'forbidden', 'forbidden', 'forbidden', 'forbidden'],
  ['who planned it', 'done', 'done', 'done', 'done'],
  ['another of the team', 'done', 'done', 'forbidden', 'done'],
  ['the team’s lead', 'done', 'done', 'done', 'done'],
  ['somebody of another team', 'forbidden', 'forbidden', 'forbidden', 'done'],
  ['the lead of another team', 'forbidden', 'forbidden', 'forbidden', 'done'],
  ['who may let one through', 'invalid', 'done', 'forbidden', 'done'],
  ['an administrator', 'done', 'done', 'done', 'done'],
  ['who planned it, having left', 'forbidden', 'forbidden', 'forbidden', 'forbidden'],
])('%s', (name, plan, planWithReason, change, see) => {
  const by = () => who[name]?.() ?? visitor
  const wanted = { name: 'Tet stories', type: 'paid-social', team: 'field-apac', startsOn: '2027-03-02' }

  test(`plans a campaign of Field APAC: ${plan}; with a reason why it cannot wait: ${planWithReason}`, async () => {
    expect(await comesTo(perform(department.house, by(), planCampaign, wanted))).toBe(plan)
    const reasoned = { ...wanted, exception: 'It cannot wait.' }
    expect(await comesTo(perform(department.house, by(), planCampaign, reasoned))).toBe(planWithReason)
  })

  test(`moves one, calls one off: ${change}`, async () => {
    const number = await at.plan('linh', '2027-03-02')
    const moved = { number, startsOn: '2027-04-02' }
    expect(await comesTo(perform(department.house, by(), moveCampaign, moved))).toBe(change)
    expect(await comesTo(perform(department.house, by(), cancelCampaign, { number, why: 'No venue.' }))).toBe(
      change,
    )
  })

  test(`sees them: ${see}`, async () => {
    const number = await at.plan('linh', '2027-03-02')
    expect(await comesTo(ask(department.house, by(), listCampaigns, {}))).toBe(see)
    expect(await comesTo(ask(department.house, by(), showCampaign, { number }))).toBe(see)
  })
})

test('who is told no is told who may', async () => {
  const number = await at.plan('linh', '2027-03-02')
  await expect(at.cancel('arjun', number)).rejects.toThrow(
    'Linh Tran planned “From 2027-03-02”; only they or the lead of the team may change it.',
  )
  await expect(at.plan('zofia', '2027-03-02', { team: 'field-apac' })).rejects.toThrow(
    'Field APAC plans its own campaigns.',
  )
})

describe('what is sent', () => {
  test.each([
    ['a day that is none', { startsOn: '2027-02-30' }, 'startsOn'],
    ['a day beyond all planning', { startsOn: '9999-12-31' }, 'startsOn'],
    ['no name', { name: '   ' }, 'name'],
    ['a name with a line in it', { name: 'a\u0000b' }, 'name'],
    ['places that no text can hold', { places: 'Hanoi\u0000' }, 'places'],
    ['far too many places', { places: 'x'.repeat(1001) }, 'places'],
    ['a number that is none', { inPlaceOf: 'two' }, 'inPlaceOf'],
  ])('%s is refused beside its field', async (_, more, field) => {
    const refusal = await at.tryPlan('linh', '2027-03-02', more).catch((fault: unknown) => fault)
    expect(refusal instanceof Refusal && refusal.fields.map((fault) => fault.field)).toEqual([field])
  })

  test.each([
    ['a type', { type: 'paid-socail' }, 'paid-social'],
    ['a team', { team: 'field-apca' }, 'field-apac'],
    ['a region', { region: 'apak' }, 'apac'],
  ])(
    '%s that the handbook does not define does not fit, with the nearest there is',
    async (_, more, nearest) => {
      const refusal = await at.tryPlan('linh', '2027-03-02', more).catch((fault: unknown) => fault)
      expect(refusal instanceof Refusal && [refusal.kind, refusal.nearest[0]?.say]).toEqual([
        'invalid',
        `Use ${nearest}`,
      ])
    },
  )

  test('SQL and HTML in every field stay text', async () => {
    const evil = `'; drop table campaigns; -- <script>alert("1")</script> \\ $1 %s \${x}`
    const number = await at.plan('linh', '2027-03-02', { name: evil, places: evil })
    await at.move('linh', number, '2027-03-03', { exception: evil })
    await perform(department.house, department.person('linh'), cancelCampaign, { number, why: evil })
    const { campaign } = await ask(department.house, department.person('linh'), showCampaign, { number })
    expect([campaign.name, campaign.cancelled?.why, campaign.places]).toEqual([evil, evil, [evil]])
    for (const field of ['type', 'team', 'region', 'startsOn', 'inPlaceOf'])
      expect(await comesTo(at.tryPlan('linh', '2027-03-02', { [field]: evil }))).toMatch(/missing|invalid/)
    for (const asked of [{ team: evil }, { month: evil }, { after: evil }])
      expect(await comesTo(ask(department.house, department.person('linh'), listCampaigns, asked))).toMatch(
        /done|invalid/,
      )
  })
})

describe('the list', () => {
  const list = (asked: object) => ask(department.house, department.person('zofia'), listCampaigns, asked)

  test('latest start first, by team and by month, fifty at a time', async () => {
    await at.plan('linh', '2027-03-31')
    await at.plan('zofia', '2027-03-01')
    await at.plan('linh', '2027-04-01')
    const names = async (asked: object) => (await list(asked)).campaigns.map(({ name }) => name)
    expect(await names({})).toEqual(['From 2027-04-01', 'From 2027-03-31', 'From 2027-03-01'])
    expect(await names({ team: 'field-apac' })).toEqual(['From 2027-04-01', 'From 2027-03-31'])
    expect(await names({ month: '2027-03-15' })).toEqual(['From 2027-03-31', 'From 2027-03-01'])
    expect(await names({ team: 'nobody' })).toEqual([])
  })

  test('goes on where it stopped, and each is seen once', async () => {
    for (let n = 0; n < 52; n++) await at.plan('theo', n % 2 === 0 ? '2027-03-02' : '2027-03-03')
    const first = await list({})
    const rest = await list({ after: first.next })
    const numbers = [...first.campaigns, ...rest.campaigns].map(({ number }) => number)
    expect([first.campaigns.length, rest.campaigns.length, rest.next, new Set(numbers).size]).toEqual([
      50,
      2,
      undefined,
      52,
    ])
  })

  test.each(['2027-99-99~1', '0000-01-01~1', '2027-03-02~99999999999999999999', 'next'])(
    'an address that goes on from %s is refused',
    async (after) => expect(await comesTo(list({ after }))).toBe('invalid'),
  )

  test.each(['2027-02-30', '9999-12-01', '0000-01-01'])('the month of %s is refused', async (month) =>
    expect(await comesTo(list({ month }))).toBe('invalid'),
  )
})

test('who is in two teams plans for either, for the main one where none is chosen', async () => {
  const mei = { ...department.person('linh'), alsoIn: ['field-emea'] }
  const wanted = { name: 'Tet stories', type: 'paid-social', startsOn: '2027-03-02' }
  const teamOf = async (more: object) => {
    const { result } = await perform(department.house, mei, planCampaign, { ...wanted, ...more })
    return (await ask(department.house, mei, showCampaign, result)).campaign.team
  }
  expect([await teamOf({}), await teamOf({ team: 'field-emea' })]).toEqual(['field-apac', 'field-emea'])
  await expect(teamOf({ team: 'digital-strategy' })).rejects.toThrow(
    'Digital Strategy plans its own campaigns.',
  )
})
