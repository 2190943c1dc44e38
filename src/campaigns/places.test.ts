import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPages,
  type TestPlanner,
} from '#testing'

let department: TestDepartment
let at: TestPlanner

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-14T09:00:00Z')
  await department.enforce(paidSocial())
})

const says = (paragraph: string, block: string): TestPages => ({
  'paid-social.md': `# Paid social\n\n${paragraph}\n\n${block}\n`,
})

describe('[R1.34] three paid social campaigns a month', () => {
  test('the fourth is refused: the campaigns that hold the places, the sentence, the version, the next free month [Q1]', async () => {
    for (const day of ['2027-03-02', '2027-03-16', '2027-03-30']) await at.plan('linh', day)
    const refusal = await refusalOf(at.tryPlan('arjun', '2027-03-09'))
    expect(refusal.kind).toBe('conflict')
    expect(refusal.message).toBe('March 2027 is full for Field APAC: 3 of 3 places held.')
    expect(refusal.ruling?.citation).toMatchObject({
      quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
      anchor: 'how-many-at-a-time',
      commit: expect.stringMatching(/^0{39}\d$/),
    })
    expect(refusal.ruling?.facts['by']).toHaveLength(3)
    expect(refusal.nearest.map(({ say }) => say)).toEqual([
      'Start on Thu 1 April',
      'Start on Fri 9 April',
      'Ask Linh Tran to hand over “From 2027-03-02”',
      'Ask Linh Tran to hand over “From 2027-03-16”',
      'Ask Linh Tran to hand over “From 2027-03-30”',
      'Ask Noor Haddad for an exception',
      'Put it on the waiting list',
    ])
    expect(refusal.nearest[0]?.detail).toBe('3 of 3 places of April 2027 are free for Field APAC')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
  })

  test('the next month that is offered has a place, and the way to it works', async () => {
    for (const day of [
      '2027-03-02',
      '2027-03-02',
      '2027-03-02',
      '2027-04-02',
      '2027-04-02',
      '2027-04-02',
      '2027-05-02',
    ])
      await at.plan('linh', day)
    const [way] = (await refusalOf(at.tryPlan('linh', '2027-03-09'))).nearest
    expect(way).toMatchObject({
      say: 'Start on Sat 1 May',
      detail: '2 of 3 places of May 2027 are free for Field APAC',
    })
    await at.plan('linh', '2027-03-09', way?.change)
    expect((await at.held())['field-apac 2027-05-01']).toEqual([1, 2])
  })

  test('Digital Strategy takes no place, and is told so with the sentence [Q2]', async () => {
    for (const day of ['2027-03-02', '2027-03-02', '2027-03-02', '2027-03-02']) {
      const { rulings } = await at.tryPlan('theo', day)
      expect(rulings).toMatchObject([
        { outcome: 'exempt', reason: 'Digital Strategy is excepted, so no place is taken.' },
      ])
    }
    expect(await at.held()).toEqual({})
  })

  test('[A-11] the digital marketing team of older pages is Digital Strategy', async () => {
    await department.enforce({
      ...paidSocial(),
      ...says(
        'Teams outside the digital marketing team may start three paid social campaigns a calendar month.',
        limitBlock({ except: '[digital marketing team]', 'approved-by': '' }),
      ),
    })
    expect((await at.tryPlan('theo', '2027-03-02')).rulings[0]?.outcome).toBe('exempt')
    expect((await at.tryPlan('linh', '2027-03-02')).rulings[0]?.outcome).toBe('fits')
  })

  test('[A-10] each team has three of its own; all together they would have three [Q3]', async () => {
    for (const by of ['linh', 'linh', 'linh', 'zofia', 'zofia', 'zofia']) await at.plan(by, '2027-03-02')
    expect(await at.held()).toEqual({
      'field-apac 2027-03-01': [1, 2, 3],
      'field-emea 2027-03-01': [1, 2, 3],
    })
    await department.enforce({
      ...paidSocial(),
      ...says(
        'All teams outside Digital Strategy together start at most three paid social campaigns a calendar month.',
        limitBlock({ per: '', 'approved-by': '' }),
      ),
    })
    for (const by of ['linh', 'zofia', 'linh']) await at.plan(by, '2027-04-02')
    const refusal = await refusalOf(at.tryPlan('zofia', '2027-04-03'))
    expect(refusal.message).toBe('April 2027 is full: 3 of 3 places held.')
    expect((await at.held())['all 2027-04-01']).toEqual([1, 2, 3])
  })

  test('three on the last days of March do not stand in the way of the first of April [Q5]', async () => {
    for (const day of ['2027-03-29', '2027-03-30', '2027-03-31']) await at.plan('linh', day)
    expect(await at.plan('linh', '2027-04-01')).toBe(4)
  })

  test.each([
    ['the year', '2027-12-31', '2028-01-01'],
    ['February of a leap year', '2028-02-29', '2028-03-01'],
    ['the fiscal year', '2028-01-31', '2028-02-01'],
    ['summer time', '2027-03-31', '2027-04-01'],
  ])('a month begins anew at the end of %s [Q6]', async (_, last, first) => {
    for (let n = 0; n < 3; n++) await at.plan('linh', last)
    expect((await refusalOf(at.tryPlan('linh', last))).kind).toBe('conflict')
    expect((await at.tryPlan('linh', first)).rulings[0]?.facts).toMatchObject({ held: 0, period: first })
  })

  test('moving to a full month is refused and keeps the place; moving out frees it at once [Q7]', async () => {
    const april = await at.plan('linh', '2027-04-10')
    const march = [
      await at.plan('linh', '2027-03-02'),
      await at.plan('linh', '2027-03-03'),
      await at.plan('linh', '2027-03-04'),
    ]
    const refusal = await refusalOf(at.move('linh', april, '2027-03-20'))
    expect(refusal.nearest[0]?.say).toBe('Start on Thu 1 April')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3], 'field-apac 2027-04-01': [1] })
    await at.move('linh', march[1] ?? 0, '2027-05-20')
    await at.move('linh', april, '2027-03-20')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3], 'field-apac 2027-05-01': [1] })
  })

  test('moving within a month keeps the very place', async () => {
    const number = await at.plan('linh', '2027-03-02')
    await at.plan('linh', '2027-03-03')
    await at.move('linh', number, '2027-03-30')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2] })
  })

  test('called off before its start it frees the place; on its start day and after it does not [Q8] [T54]', async () => {
    const numbers = [
      await at.plan('linh', '2027-01-15'),
      await at.plan('linh', '2027-01-20'),
      await at.plan('linh', '2027-01-21'),
    ]
    await at.cancel('linh', numbers[2] ?? 0)
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2] })
    department.house.clock.set('2027-01-15T09:00:00Z')
    await at.cancel('linh', numbers[0] ?? 0)
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2] })
    const refusal = await refusalOf(at.cancel('linh', numbers[0] ?? 0))
    expect(refusal.message).toBe('“From 2027-01-15” was called off already.')
  })

  test('what has started, from its start day on, stays in its month', async () => {
    const number = await at.plan('linh', '2027-01-15')
    department.house.clock.set('2027-01-15T09:00:00Z')
    expect((await refusalOf(at.move('linh', number, '2027-02-02'))).message).toContain(
      'started on 2027-01-15',
    )
  })

  test('[T54] which day it is, the team’s zone says: in Tokyo the fifteenth has begun', async () => {
    const pages = paidSocial()
    const teams = (pages['teams.md'] ?? '').replace('lead: keiko', 'lead: keiko\nzone: Asia/Tokyo')
    await department.enforce({ ...pages, 'teams.md': teams })
    const number = await at.plan('linh', '2027-01-15')
    department.house.clock.set('2027-01-14T16:00:00Z')
    expect((await refusalOf(at.tryPlan('linh', '2027-01-14'))).fields[0]?.message).toContain('has passed')
    expect(await at.plan('zofia', '2027-01-14')).toBeGreaterThan(number)
    await at.cancel('linh', number)
    expect((await at.held())['field-apac 2027-01-01']).toEqual([1])
  })

  test('a record of what has happened already is not taken yet [Q18]', async () => {
    const refusal = await refusalOf(at.tryPlan('linh', '2027-01-13'))
    expect(refusal.fields).toEqual([
      { field: 'startsOn', message: 'This day has passed. Choose today or a later one.' },
    ])
  })

  test('the same act sent twice takes one place [Q10]', async () => {
    const [one, two] = await Promise.all([
      at.tryPlan('linh', '2027-03-02', {}, 'once'),
      at.tryPlan('linh', '2027-03-02', {}, 'once'),
    ])
    expect(one.result).toEqual(two.result)
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1] })
  })
})

describe('[Q16] [T54] the page goes from three to two while three are held', () => {
  test('nothing is called off; one released: still refused; two released: one fits', async () => {
    const numbers = [
      await at.plan('linh', '2027-03-02'),
      await at.plan('linh', '2027-03-03'),
      await at.plan('linh', '2027-03-04'),
    ]
    await department.enforce(paidSocial(2))
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
    const over = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(over.message).toBe('March 2027 is over the limit for Field APAC: 3 places held, 2 allowed now.')
    expect(over.ruling?.citation.quote).toContain('may start two')
    expect(over.nearest.map(({ say }) => say)).toEqual([
      'Start on Thu 1 April',
      'Start on Mon 5 April',
      'Ask Noor Haddad for an exception',
      'Put it on the waiting list',
    ])

    await at.cancel('linh', numbers[0] ?? 0)
    const full = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(full.message).toBe('March 2027 is full for Field APAC: 2 of 2 places held.')
    expect(full.nearest.map(({ say }) => say)).toContain('Take the place of your own “From 2027-03-03”')

    await at.cancel('linh', numbers[1] ?? 0)
    await at.plan('linh', '2027-03-05')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 3] })
    await refusalOf(at.tryPlan('linh', '2027-03-06'))
  })

  test('a raised limit gives more at once', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
    await department.enforce(paidSocial(4))
    await at.plan('linh', '2027-03-02')
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-02'))
    expect(refusal.message).toBe('March 2027 is full for Field APAC: 4 of 4 places held.')
  })
})
