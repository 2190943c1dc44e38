import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, lookAs, perform } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { handOverCampaign } from './hand-over-campaign.ts'
import { heldCampaigns } from './held-campaigns.ts'
import { showCampaign } from './show-campaign.ts'

const role = (title: string, held: string) =>
  `${held} the role of ${title}.\n\n\`\`\`role\ntitle: ${title}\nheld-by: [${held
    .replace(/ holds?$/, '')
    .split(' and ')
    .map((name) => name.split(' ')[0]?.toLowerCase())
    .join(', ')}]\n\`\`\`\n`

let department: TestDepartment
let planner: TestPlanner
beforeAll(async () => {
  const roles = [
    '# Roles\n',
    role('Field Marketing Lead', 'Keiko Sato holds'),
    role('Field Marketing Manager', 'Linh Tran and Arjun Rao hold'),
  ].join('\n')
  department = await openTestDepartment(planners, paidSocial(3, { 'roles.md': roles }))
  planner = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const handOver = (by: string, number: number, to: string) =>
  perform(department.house, department.person(by), handOverCampaign, { number, to })
const show = (number: number) => ask(department.house, department.person('linh'), showCampaign, { number })
const held = (handle: string) =>
  lookAs(department.house, department.person('linh'), (look) =>
    heldCampaigns.load(look, department.person(handle)),
  )

test('a campaign goes into other hands with its day and its place', async () => {
  const number = await planner.plan('linh', '2027-03-02')
  const places = await planner.held()
  expect((await held('linh')).map(({ says }) => says)).toEqual(['From 2027-03-02, starts Tue 2 March'])
  await handOver('linh', number, 'arjun')
  expect((await show(number)).campaign).toMatchObject({
    plannedBy: { handle: 'arjun' },
    startsOn: Temporal.PlainDate.from('2027-03-02'),
  })
  expect(await planner.held()).toEqual(places)
  expect([await held('linh'), (await held('arjun')).length]).toEqual([[], 1])
  const [entry] = await department.database.asOwner<{ facts: object }>(
    `select facts from journal where operation = 'campaigns.hand-over'`,
  )
  expect(entry?.facts).toEqual({
    number,
    from: department.person('linh').id,
    to: department.person('arjun').id,
    back: 'linh',
  })
})

test('it goes to somebody by their full name too, in capitals or not', async () => {
  const number = await planner.plan('linh', '2027-03-02')
  await handOver('linh', number, 'arjun rao')
  expect((await show(number)).campaign.plannedBy.handle).toBe('arjun')
})

test('to a role it goes to who holds it, with the sentence that says so', async () => {
  const number = await planner.plan('linh', '2027-03-02')
  const { rulings } = await handOver('linh', number, 'field marketing lead')
  expect((await show(number)).campaign.plannedBy.handle).toBe('keiko')
  expect(rulings).toMatchObject([
    {
      kind: 'role',
      outcome: 'fits',
      reason: 'Keiko Sato holds the role Field Marketing Lead.',
      citation: { quote: 'Keiko Sato holds the role of Field Marketing Lead.' },
    },
  ])
})

test.each([
  ['linh', 'linh', 'Linh Tran has it already. Name somebody else.'],
  ['linh', 'zofia', 'Zofia Nowak does not plan for Field APAC.'],
  ['linh', 'nobody', 'Nobody here has the name or handle “nobody”.'],
  ['linh', 'Arjun Roa', 'Did you mean Arjun Rao (arjun)?'],
  ['linh', 'Field Marketing Manager', 'linh and arjun hold this role. Name one of them.'],
])('by %s to %s it is refused beside the field: %s', async (by, to, says) => {
  const number = await planner.plan('linh', '2027-03-02')
  const { fields } = await refusalOf(handOver(by, number, to))
  expect(fields).toEqual([{ field: 'to', message: expect.stringContaining(says) }])
})

test('only who planned it, the lead of its team and administrators hand it over', async () => {
  const number = await planner.plan('linh', '2027-03-02')
  expect((await refusalOf(handOver('zofia', number, 'zofia'))).kind).toBe('forbidden')
  await handOver('keiko', number, 'arjun')
  await handOver('adaeze', number, 'linh')
  await planner.cancel('linh', number)
  expect((await refusalOf(handOver('linh', number, 'arjun'))).message).toContain('was called off')
})
