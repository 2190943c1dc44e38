import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, mayI, rulingsOn, rulingsUnder } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
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

const rule = { kind: 'limit', name: 'paid-social-per-team' }
const under = (limit = 20, before?: string) => rulingsUnder(department.database.db, rule, { limit, before })
const journal = () => department.database.db.selectFrom('journal').selectAll().orderBy('seq').execute()

test('old decisions show the old sentence and its version after the rule has changed [R1.34]', async () => {
  const old = await department.enforce(paidSocial(3))
  const number = await at.plan('linh', '2027-03-02')
  const present = await department.enforce(paidSocial(2))
  await at.plan('linh', '2027-03-03')
  const { campaign } = await ask(department.house, department.person('linh'), showCampaign, { number })
  const [ruling] = await rulingsOn(department.database.db, { kind: 'campaigns', id: campaign.id })
  expect(ruling?.citation).toMatchObject({
    commit: old.commit,
    quote: expect.stringContaining('may start three'),
  })
  expect(
    (await under()).map(({ citation, facts }) => [citation.commit, facts['most'], facts['held']]),
  ).toEqual([
    [present.commit, 2, 1],
    [old.commit, 3, 0],
  ])
})

test('what was decided under a rule stays with it when it is renamed', async () => {
  await department.enforce(paidSocial(3))
  await at.plan('linh', '2027-03-02')
  const pages = paidSocial(3)
  await department.enforce({
    ...pages,
    'paid-social.md': (pages['paid-social.md'] ?? '').replace(
      'name: paid-social-per-team',
      'name: paid-social-places\nformerly: [paid-social-per-team]',
    ),
  })
  await at.plan('linh', '2027-03-03')
  const names = await rulingsUnder(
    department.database.db,
    { kind: 'limit', name: 'paid-social-places' },
    { limit: 20 },
  )
  expect(names.map(({ name }) => name)).toEqual(['paid-social-places', 'paid-social-per-team'])
  await department.enforce(paidSocial(3))
})

test('a refused act is in the journal with the ruling and the facts it saw, and nothing else is left', async () => {
  await department.enforce(paidSocial(1))
  await at.plan('linh', '2027-03-02')
  await refusalOf(at.tryPlan('arjun', '2027-03-03'))
  expect(
    (await journal()).map(({ outcome, refusal, subject_id }) => [outcome, refusal, subject_id !== null]),
  ).toEqual([
    ['done', null, true],
    ['refused', 'conflict', false],
  ])
  const [refused] = await under()
  expect(refused).toMatchObject({
    act: 'refused',
    outcome: 'refused',
    personId: department.person('arjun').id,
    facts: { held: 1, most: 1, scope: 'Field APAC', period: '2027-03-01' },
  })
  expect(refused?.facts['by']).toHaveLength(1)
  expect(await department.database.db.selectFrom('campaigns').select('number').execute()).toHaveLength(1)
})

test('“may I?” answers as the act would, takes no place, and leaves exactly one line in the journal', async () => {
  await department.enforce(paidSocial(1))
  const wanted = { name: 'Tet stories', type: 'paid-social', startsOn: '2027-03-02' }
  const yes = await mayI(department.house, department.person('linh'), planCampaign, wanted)
  expect(yes).toMatchObject({ allowed: true, rulings: [{ outcome: 'fits' }] })
  expect([await at.held(), (await journal()).length]).toEqual([{}, 1])

  await at.plan('linh', '2027-03-02')
  const no = await mayI(department.house, department.person('linh'), planCampaign, wanted)
  expect(no.allowed).toBe(false)
  expect(no.refusal?.nearest[0]).toMatchObject({
    say: 'Start on Thu 1 April',
    change: { startsOn: '2027-04-01' },
  })
  expect((await journal()).map(({ outcome }) => outcome)).toEqual(['asked', 'done', 'asked'])
  expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1] })
})

test('the list of decisions goes on where it stopped, newest first, each once', async () => {
  await department.enforce(paidSocial(2))
  for (let n = 0; n < 5; n++) await at.tryPlan('linh', '2027-03-02').catch(() => undefined)
  const first = await under(3)
  const rest = await under(3, first.at(-1)?.entryId)
  expect([...first, ...rest].map(({ outcome }) => outcome)).toEqual([
    'refused',
    'refused',
    'refused',
    'fits',
    'fits',
  ])
})

test('[T56] a page that breaks leaves its limit in force', async () => {
  await department.enforce(paidSocial(1))
  await at.plan('linh', '2027-03-02')
  await department.enforceBroken({
    ...paidSocial(1),
    'paid-social.md':
      '# Paid social\n\nTeams outside Digital Strategy may start one.\n\n```limit\nname: paid-social-per-team\nat-most: [\n```\n',
  })
  const refusal = await refusalOf(at.tryPlan('linh', '2027-03-03'))
  expect(refusal.ruling?.citation.quote).toContain('may start one paid social campaigns a calendar month')
})
