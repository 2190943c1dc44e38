import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#kernel'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

/** Three programs a month for each team, in Field alone. */
const programs = (most = 'three', digits = 3, more = '') => ({
  ...paidSocial(),
  ...requestPages({
    'places.md': `# Places

Teams outside Digital Strategy may send ${most} programs a calendar month.

\`\`\`limit
name: programs
of: requests
where: {type: program}
per: team
except: [digital-strategy]
at-most: ${digits}
each: calendar month
zone: America/New_York
otherwise: refuse
${more}\`\`\`
`,
  }),
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, programs())
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(programs())
  department.house.clock.set('2027-03-10T09:00:00Z')
})

const act = acting(() => department, requestOperations)
const open = (by: string, publisher: string, more: object = {}) =>
  act(by, 'open', {
    type: 'program',
    answers: { publisher, known: 'no' },
    due: '2027-06-01',
    ...more,
  })
const rulings = async (by: string, number: number) =>
  (await ask(department.house, department.person(by), showRequest, { number })).rulings.map(
    ({ name, outcome, reason }) => [name, outcome, reason],
  )
const three = async (by = 'linh') => {
  for (const publisher of ['Late Deploy', 'Kaizen', 'Betrieb']) await open(by, publisher)
}

describe('three requests a month [work:T54]', () => {
  test('a fourth is refused with the sentence and with those that hold the places', async () => {
    await three()
    expect((await rulings('linh', 3)).find(([name]) => name === 'programs')).toEqual([
      'programs',
      'fits',
      '1 place of March 2027 was free for Field APAC.',
    ])
    const refusal = await refusalOf(open('linh', 'Southern Cloud'))
    expect(refusal.ruling).toMatchObject({
      name: 'programs',
      outcome: 'refused',
      citation: { quote: 'Teams outside Digital Strategy may send three programs a calendar month.' },
    })
    expect(refusal.message).toContain('March 2027 is full for Field APAC: 3 of 3 places held.')
    expect(refusal.nearest.map(({ say, href }) => [say, href])).toEqual([
      ['Look at “Program: Betrieb”', '/-/requests/3'],
      ['Look at “Program: Kaizen”', '/-/requests/2'],
      ['Look at “Program: Late Deploy”', '/-/requests/1'],
    ])
  })

  test('of two at once for the last place exactly one gets it', async () => {
    await open('linh', 'Late Deploy')
    await open('linh', 'Kaizen')
    const both = await Promise.allSettled([open('linh', 'Betrieb'), open('linh', 'Southern')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    ['closed', 'close', {}],
    ['declined', 'decline', { why: 'Not now.' }],
    ['there twice', 'mark-duplicate', { of: 2 }],
  ])(
    'one that is %s gives its place back, and asks for one when it is opened again',
    async (_, name, more) => {
      await three()
      await act('adaeze', name, { number: 1, ...more })
      await open('linh', 'Southern Cloud')
      const refusal = await refusalOf(act('adaeze', 'reopen', { number: 1 }))
      expect(refusal.ruling).toMatchObject({ name: 'programs', outcome: 'refused' })
      await act('adaeze', 'close', { number: 4 })
      await act('adaeze', 'reopen', { number: 1 })
    },
  )

  test('the excepted team takes none, and another team has its own', async () => {
    await three()
    await open('tomas', 'Southern Cloud')
    for (const publisher of ['A', 'B', 'C', 'D']) await open('noor', `Paper ${publisher}`)
    expect((await rulings('noor', 8))[1]?.slice(0, 2)).toEqual(['programs', 'exempt'])
  })

  test('the month is that of the limit’s zone: half past midnight in London is still March in New York', async () => {
    await three()
    department.house.clock.set('2027-03-31T23:30:00Z')
    expect((await refusalOf(open('linh', 'Southern Cloud'))).message).toContain('March 2027 is full')
    department.house.clock.set('2027-04-01T04:00:00Z')
    await open('linh', 'Southern Cloud')
  })

  test('a limit that is lowered keeps those that are there, and refuses a new one', async () => {
    await three()
    await department.enforce(programs('two', 2))
    await act('linh', 'change', { number: 1, body: 'With pictures.' })
    const refusal = await refusalOf(open('linh', 'Southern Cloud'))
    expect(refusal.message).toContain('over the limit for Field APAC: 3 places held, 2 allowed now')
  })

  test('a confidential one holds its place, and nobody else is told which it is [work:T66]', async () => {
    await open('linh', 'A secret deal', { confidential: true })
    await open('linh', 'Kaizen')
    await open('linh', 'Betrieb')
    const refusal = await refusalOf(open('arjun', 'Southern Cloud'))
    expect(refusal.message).toContain('3 of 3 places held')
    expect(JSON.stringify(refusal.nearest)).not.toContain('secret')
    expect(refusal.nearest).toHaveLength(2)
  })
})

test('one that comes under a limit by being moved or labelled is judged by it then', async () => {
  await department.enforce({
    ...paidSocial(),
    ...requestPages({
      'places.md': `# Places

At most one request with the label wip is opened in a calendar month.

\`\`\`limit
name: in-work
of: requests
where: {labels: 'mktg-status::wip'}
at-most: 1
each: calendar month
\`\`\`
`,
    }),
  })
  await open('linh', 'Late Deploy', { labels: 'mktg-status::wip' })
  await open('linh', 'Kaizen')
  const refusal = await refusalOf(act('linh', 'label', { number: 2, put: 'mktg-status::wip' }))
  expect(refusal.ruling).toMatchObject({ name: 'in-work', field: 'put' })
  await act('linh', 'label', { number: 1, put: 'mktg-status::plan' })
  await act('linh', 'label', { number: 2, put: 'mktg-status::wip' })
})
