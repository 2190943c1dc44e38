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
beforeEach(() => department.forgetWork())

const says = (path: string, paragraph: string, lines: Readonly<Record<string, string>>): TestPages => ({
  [path]: `# ${path}\n\n${paragraph}\n\n${limitBlock(lines)}\n`,
})
const conferences = says('conferences.md', 'A region should sponsor at most two conferences a quarter.', {
  name: 'conferences-per-region',
  where: '{channel: conference}',
  per: 'region',
  except: '',
  'at-most': '2',
  each: 'quarter',
  'approved-by': '',
  otherwise: 'ask for a reason',
})
const newsletter = says('newsletter.md', 'We send at most one newsletter a week.', {
  name: 'newsletter',
  where: '{channel: newsletter}',
  per: '',
  except: '',
  'at-most': '1',
  each: 'week',
  'approved-by': '',
})
const slots = () =>
  department.database.asOwner('select outcome, number, why, taken_by from limit_slots order by id')

describe('[Q19] letting one through beyond the limit', () => {
  beforeEach(async () => {
    await department.enforce(paidSocial())
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
  })

  test('who the page names does it with a reason: kept with who and why, and counted apart', async () => {
    const { rulings } = await at.tryPlan('noor', '2027-03-05', {
      team: 'field-apac',
      exception: 'The partner can only come in March.',
    })
    expect(rulings[0]?.outcome).toBe('excepted')
    expect((await slots()).at(-1)).toEqual({
      outcome: 'excepted',
      number: -1,
      why: 'The partner can only come in March.',
      taken_by: department.person('noor').id,
    })
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(refusal.message).toBe('March 2027 is full for Field APAC: 3 of 3 places held.')
    expect(refusal.ruling?.facts['by']).toHaveLength(4)
  })

  test('without a reason they are asked for one, beside its field', async () => {
    const refusal = await refusalOf(at.tryPlan('noor', '2027-03-05', { team: 'field-apac' }))
    expect(refusal.fields).toEqual([
      { field: 'exception', message: 'Say why it cannot wait: then you may plan it for Field APAC.' },
    ])
  })

  test('a reason of anybody else changes nothing, an administrator’s neither', async () => {
    for (const by of ['linh', 'keiko', 'adaeze']) {
      const refusal = await refusalOf(
        at.tryPlan(by, '2027-03-05', { team: 'field-apac', exception: 'Please.' }),
      )
      expect(refusal.kind).toBe('conflict')
    }
  })

  test('the place of one let through helps nobody, so it is not offered', async () => {
    await at.tryPlan('noor', '2027-03-05', { name: 'Let through', team: 'field-apac', exception: 'It must.' })
    const { nearest } = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(nearest.map(({ say }) => say).filter((say) => say.includes('Let through'))).toEqual([])
  })

  test('they may also move one to where there is no place', async () => {
    const april = await at.plan('linh', '2027-04-02')
    await refusalOf(at.move('linh', april, '2027-03-05', { exception: 'Please.' }))
    await at.move('noor', april, '2027-03-05', { exception: 'The partner can only come in March.' })
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [-1, 1, 2, 3] })
  })
})

describe('handing a place over', () => {
  test('one’s own campaign gives its place in the same act, and both are in the journal', async () => {
    await department.enforce(paidSocial())
    const numbers = [
      await at.plan('linh', '2027-03-02'),
      await at.plan('linh', '2027-03-03'),
      await at.plan('arjun', '2027-03-04'),
    ]
    const { nearest } = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(nearest.map(({ say }) => say).slice(2, 5)).toEqual([
      'Take the place of your own “From 2027-03-02”',
      'Take the place of your own “From 2027-03-03”',
      'Ask Arjun Rao to hand over “From 2027-03-04”',
    ])
    expect(nearest[4]?.href).toBe(
      `/-/campaigns/new?name=From+2027-03-05&type=paid-social&startsOn=2027-03-05&team=field-apac&region=apac&inPlaceOf=${numbers[2]}`,
    )
    const { entries } = await at.tryPlan('linh', '2027-03-05', nearest[2]?.change)
    expect(entries).toHaveLength(2)
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
    const off = await department.database.db.selectFrom('campaign_cancellations').select('why').execute()
    expect(off).toEqual([{ why: 'Handed its place over to “From 2027-03-05”.' }])
  })

  test('somebody else’s is not taken, and nothing is changed by trying', async () => {
    for (const by of ['linh', 'linh', 'linh']) await at.plan(by, '2027-03-02')
    const refusal = await refusalOf(at.tryPlan('arjun', '2027-03-05', { inPlaceOf: '1' }))
    expect(refusal.kind).toBe('forbidden')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
  })

  test('a place in another month does not help: nothing is called off for it', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
    const april = await at.plan('linh', '2027-04-02')
    await refusalOf(at.tryPlan('linh', '2027-03-05', { inPlaceOf: String(april) }))
    expect(await department.database.db.selectFrom('campaign_cancellations').selectAll().execute()).toEqual(
      [],
    )
  })
})

describe('[Q17] renames', () => {
  const renamed = (old: string, next: string, formerly = true) =>
    Object.fromEntries(
      Object.entries(paidSocial()).map(([path, text]) => [
        path,
        text.replaceAll(
          `name: ${old}\n`,
          formerly ? `name: ${next}\nformerly: [${old}]\n` : `name: ${next}\n`,
        ),
      ]),
    )

  beforeEach(async () => {
    await department.database.asOwner(
      "delete from definition_names where name in ('apac-field', 'paid-social-places')",
    )
    await department.enforce(paidSocial())
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-03-02')
  })

  test('a team that was renamed keeps its use, its campaigns and who leads it', async () => {
    await department.enforce(renamed('field-apac', 'apac-field'))
    const refusal = await refusalOf(at.tryPlan('keiko', '2027-03-05', { team: 'apac-field' }))
    expect(refusal.message).toBe('March 2027 is full for Field APAC: 3 of 3 places held.')
    await at.cancel('keiko', 1)
    // Arjun's entry in the list of people still says the old name.
    await at.plan('arjun', '2027-03-05')
    await refusalOf(at.tryPlan('arjun', '2027-03-05', { team: 'field-apac' }))
  })

  test('a limit that was renamed keeps its use', async () => {
    await department.enforce(renamed('paid-social-per-team', 'paid-social-places'))
    await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(await at.held('paid-social-places')).toEqual({ 'field-apac 2027-03-01': [1, 2, 3] })
  })

  test('under a new name without “formerly” it begins anew', async () => {
    await department.enforce(renamed('paid-social-per-team', 'paid-social-places', false))
    expect((await at.tryPlan('linh', '2027-03-05')).rulings[0]?.reason).toContain(
      '3 places of March 2027 were free',
    )
  })
})

describe('a limit for each region that asks for a reason', () => {
  const conference = { type: 'conference' }
  beforeEach(async () => {
    await department.enforce(paidSocial(3, conferences))
    await at.plan('linh', '2027-01-20', conference)
    await at.plan('zofia', '2027-01-20', conference)
    await at.plan('linh', '2027-03-31', conference)
  })

  test('the third of the quarter is asked for one; with it, it takes a place that counts, and the reason is kept', async () => {
    const refusal = await refusalOf(at.tryPlan('linh', '2027-02-10', conference))
    expect(refusal.message).toBe(
      'January to March 2027 is full for APAC: 2 of 2 places held. Say why this one is needed all the same.',
    )
    expect(refusal.fields.map(({ field }) => field)).toEqual(['exception'])
    expect(refusal.nearest.slice(0, 2).map(({ say }) => say)).toEqual([
      'Say why it is needed all the same',
      'Start on Thu 1 April',
    ])
    const { rulings } = await at.tryPlan('linh', '2027-02-10', {
      ...conference,
      exception: 'All of our users will be there.',
    })
    expect(rulings[0]).toMatchObject({ outcome: 'noted' })
    expect((await slots()).at(-1)).toMatchObject({
      outcome: 'noted',
      number: 3,
      why: 'All of our users will be there.',
    })
    expect(await at.held('conferences-per-region')).toEqual({
      'apac 2027-01-01': [1, 2, 3],
      'emea 2027-01-01': [1],
    })
  })

  test('who plans it for another region takes a place there', async () => {
    await at.plan('linh', '2027-02-10', { ...conference, region: 'emea' })
    expect((await at.held('conferences-per-region'))['emea 2027-01-01']).toEqual([1, 2])
  })

  test('who is in no region is asked for which it is', async () => {
    const refusal = await refusalOf(at.tryPlan('adaeze', '2027-02-10', { ...conference, team: 'field-apac' }))
    expect(refusal.fields.map(({ field }) => field)).toEqual(['region'])
  })

  test('moving into a full quarter asks for a reason too', async () => {
    const april = await at.plan('linh', '2027-04-20', conference)
    expect((await refusalOf(at.move('linh', april, '2027-03-20'))).fields.map(({ field }) => field)).toEqual([
      'exception',
    ])
    await at.move('linh', april, '2027-03-20', { exception: 'The hall is only free then.' })
  })
})

test('one newsletter a week for everybody: a week begins on Monday', async () => {
  await department.enforce(paidSocial(3, newsletter))
  const more = { type: 'newsletter' }
  await at.plan('linh', '2027-01-31', more)
  await at.plan('zofia', '2027-02-01', more)
  const refusal = await refusalOf(at.tryPlan('theo', '2027-01-28', more))
  expect(refusal.message).toBe('The week of 25 January 2027 is full: 1 of 1 place held.')
  expect(refusal.nearest[0]).toMatchObject({
    say: 'Start on Mon 8 February',
    detail: '1 of 1 place of the week of 8 February 2027 is free',
  })
})

describe('one campaign under two limits', () => {
  const pool = (otherwise = 'refuse') =>
    says('pool.md', 'All teams together start at most four paid social campaigns a calendar month.', {
      name: 'all-paid-social',
      per: '',
      except: '',
      'at-most': '4',
      'approved-by': '',
      otherwise,
    })

  test('takes a place of both or of none, and is offered only what both allow', async () => {
    await department.enforce(paidSocial(3, pool()))
    for (const by of ['theo', 'theo', 'theo', 'linh']) await at.plan(by, '2027-03-02')
    for (const by of ['linh', 'linh', 'linh']) await at.plan(by, '2027-04-02')
    const refusal = await refusalOf(at.tryPlan('linh', '2027-03-05'))
    expect(refusal.ruling?.name).toBe('all-paid-social')
    // April has one of four left, but none for Field APAC.
    expect(refusal.nearest[0]?.say).toBe('Start on Sat 1 May')
    expect(await at.held()).toEqual({ 'field-apac 2027-03-01': [1], 'field-apac 2027-04-01': [1, 2, 3] })
  })

  test('a limit for each channel counts by channel, one for each type by type', async () => {
    await department.enforce(
      paidSocial(
        3,
        says('each.md', 'Each type has at most one campaign a day.', {
          name: 'one-a-day',
          where: '',
          per: 'type',
          except: '',
          'at-most': '1',
          each: 'day',
          'approved-by': '',
          otherwise: 'refuse',
        }),
      ),
    )
    await at.plan('linh', '2027-03-02')
    await at.plan('linh', '2027-03-02', { type: 'newsletter' })
    const refusal = await refusalOf(at.tryPlan('zofia', '2027-03-02'))
    expect(refusal.message).toBe('2 March 2027 is full for Paid social: 1 of 1 place held.')
  })
})
