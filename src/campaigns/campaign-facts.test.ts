import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, lookAs } from '#kernel'
import { limit, limitCard } from '#limits'
import {
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  sendFacts,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { asHolders } from './holders.ts'
import { showCampaign } from './show-campaign.ts'

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

const row = (id: string, startsOn: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: `Campaign ${id}`,
  type: 'paid-social',
  team: 'field-apac',
  startsOn,
  ...more,
})
const send = (...rows: readonly unknown[]) => sendFacts(department, 'campaigns', rows)
const show = (number: number) => ask(department.house, department.person('linh'), showCampaign, { number })
const entries = async () => {
  const rows = await department.database.db.selectFrom('journal').selectAll().orderBy('seq').execute()
  return rows.map(({ subject_kind, facts, outcome }) => ({ of: subject_kind, facts, outcome }))
}
const card = limitCard([asHolders])
const shown = (name = 'paid-social-per-team') =>
  lookAs(department.house, department.person('linh'), (look) => card.load(look, look.model.one(limit, name)))

describe('a campaign that is kept elsewhere', () => {
  test('is recorded with a number of ours, and counts', async () => {
    const { rows, ...totals } = await send(
      row('4711', '2027-01-20', { places: 'Japan, Hanoi', region: 'APAC' }),
    )
    expect(rows).toEqual([{ row: 1, id: '4711', verdict: 'recorded', number: 1 }])
    expect(totals).toMatchObject({ recorded: 1, changed: 0, unchanged: 0, rejected: 0, preview: false })
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1] })
    const { campaign, rulings } = await show(1)
    expect(campaign).toMatchObject({
      name: 'Campaign 4711',
      team: 'field-apac',
      region: 'apac',
      channel: 'paid-social',
      places: ['Japan', 'Hanoi'],
      importedFrom: { source: 'hubspot', id: '4711' },
    })
    expect(rulings).toMatchObject([
      { outcome: 'fits', citation: { quote: expect.stringContaining('three paid social campaigns') } },
    ])
  })

  test('sent again it is left alone: no entry for it, the same number [P5] [B1]', async () => {
    await send(row('4711', '2027-01-20'))
    const before = await entries()
    expect((await send(row('4711', '2027-01-20'))).rows).toEqual([
      { row: 1, id: '4711', verdict: 'unchanged', number: 1 },
    ])
    const after = await entries()
    expect(after.slice(before.length).map(({ of }) => of)).toEqual(['facts'])
  })

  test('a start that has passed is recorded, also outside the rule [Q18]', async () => {
    const batch = await send(...[1, 2, 3, 4].map((n) => row(String(n), '2026-11-0' + String(n))))
    expect(batch.rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'recorded'))
    expect(batch.rows[3]?.outside).toMatchObject([
      {
        rule: 'paid-social-per-team',
        reason: 'November 2026 is full for Field APAC: 3 of 3 places held. It counts all the same.',
      },
    ])
    expect(await at.held()).toEqual({ 'field-apac 2026-11-01': [1, 2, 3, 4] })
    expect((await show(4)).rulings).toMatchObject([{ outcome: 'outside' }])
  })

  test('beyond the limit it counts against it: nothing new fits, and the card says what happened', async () => {
    for (const day of ['2027-01-20', '2027-01-21', '2027-01-22']) await at.plan('linh', day)
    await send(row('9', '2027-01-25'))
    expect((await refusalOf(at.tryPlan('linh', '2027-01-26'))).message).toBe(
      'January 2027 is over the limit for Field APAC: 4 places held, 3 allowed now.',
    )
    expect((await shown())?.mine).toMatchObject({ held: 4, outside: 1, noted: 0 })
    await at.cancel('linh', 1)
    expect((await refusalOf(at.tryPlan('linh', '2027-01-26'))).message).toBe(
      'January 2027 is full for Field APAC: 3 of 3 places held.',
    )
    await at.cancel('linh', 2)
    await at.plan('linh', '2027-01-26')
  })

  test('of the excepted team takes no place [Q2]', async () => {
    await send(row('1', '2027-01-20', { team: 'digital-strategy' }))
    expect(await at.held()).toEqual({})
    expect((await show(1)).rulings).toMatchObject([{ outcome: 'exempt' }])
  })

  test('with its start moved there its place moves, also where there is none', async () => {
    for (const day of ['2027-02-20', '2027-02-21', '2027-02-22']) await at.plan('linh', day)
    await send(row('9', '2027-01-25'))
    const { rows } = await send(row('9', '2027-02-25'))
    expect(rows).toMatchObject([
      { verdict: 'changed', number: 4, outside: [{ rule: 'paid-social-per-team' }] },
    ])
    expect(await at.held()).toEqual({ 'field-apac 2027-02-01': [1, 2, 3, 4] })
    await send(row('9', '2027-03-01'))
    expect(await at.held()).toEqual({ 'field-apac 2027-02-01': [1, 2, 3], 'field-apac 2027-03-01': [1] })
  })

  test('another team, another type: it counts where it belongs now', async () => {
    await send(row('9', '2027-01-25'))
    await send(row('9', '2027-01-25', { team: 'Field EMEA' }))
    expect(await at.held()).toEqual({ 'field-emea 2027-01-01': [1] })
    await send(row('9', '2027-01-25', { team: 'Field EMEA', type: 'Conference' }))
    expect(await at.held()).toEqual({})
  })

  test('a new name alone keeps its place and is not judged again', async () => {
    await send(row('9', '2027-01-25'))
    await send(row('9', '2027-01-25', { name: 'Another name' }))
    expect((await show(1)).rulings).toHaveLength(1)
    expect((await show(1)).campaign.name).toBe('Another name')
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1] })
  })

  test('called off before its start it gives its place back, after it does not [Q8]', async () => {
    await send(row('1', '2027-01-20'), row('2', '2027-01-20'))
    const off = { cancelledOn: '2027-01-19', why: 'The venue closed.' }
    await send(row('1', '2027-01-20', off), row('2', '2027-01-20', { ...off, cancelledOn: '2027-01-20' }))
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [2] })
    expect((await show(1)).campaign.cancelled?.why).toBe('The venue closed.')
    await send(row('1', '2027-01-20'))
    expect((await show(1)).campaign.cancelled).toBeUndefined()
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2] })
  })

  test('never started and never known here before: no place is asked for', async () => {
    await send(row('1', '2027-01-20', { cancelledOn: '2027-01-02' }))
    expect(await at.held()).toEqual({})
    expect((await show(1)).rulings).toEqual([])
  })

  test('is not moved or called off here, and nobody is offered its place', async () => {
    await send(...[1, 2, 3].map((n) => row(String(n), '2027-01-2' + String(n))))
    const said = '“Campaign 1” is kept in HubSpot. Change it there; it is heard here again.'
    expect((await refusalOf(at.move('adaeze', 1, '2027-02-01'))).message).toBe(said)
    expect((await refusalOf(at.cancel('adaeze', 1))).message).toBe(said)
    const refusal = await refusalOf(at.tryPlan('linh', '2027-01-26'))
    expect(
      refusal.nearest.filter(({ change, href }) => change?.['inPlaceOf'] ?? href?.includes('inPlaceOf')),
    ).toEqual([])
    expect(
      (await refusalOf(at.tryPlan('adaeze', '2027-01-26', { team: 'field-apac', inPlaceOf: '1' }))).message,
    ).toBe(said)
  })

  test('an administrator sends it, nobody else', async () => {
    const refused = await refusalOf(
      sendFacts(department, 'campaigns', [row('1', '2027-01-20')], { by: 'linh' }),
    )
    expect([refused.kind, refused.message]).toEqual(['forbidden', 'Only administrators may do this.'])
  })
})

describe('the rules as they are for plans', () => {
  const says = (verb: string, lines: Readonly<Record<string, string>>) => ({
    ...paidSocial(),
    'paid-social.md': `# Paid social\n\nTeams outside Digital Strategy ${verb} three paid social campaigns a calendar month.\n\n${limitBlock({ 'approved-by': '', ...lines })}\n`,
  })
  const four = () => send(...[1, 2, 3, 4].map((n) => row(String(n), '2027-01-2' + String(n))))

  test.each([
    ['only says so', says('may start', { otherwise: 'say so' }), 'noted'],
    [
      'asks for a reason, which nobody can be asked for',
      says('should start', { otherwise: 'ask for a reason' }),
      'outside',
    ],
    ['is on trial', says('may start', { trial: 'until 2027-01-31' }), 'noted'],
    ['has not begun', says('may start', { since: '2027-02-01' }), undefined],
    ['has ended', says('may start', { until: '2027-01-01' }), undefined],
  ])('a fourth where the rule %s', async (_, pages, outcome) => {
    await department.enforce(pages)
    await four()
    expect((await show(4)).rulings.map((ruling) => ruling.outcome)).toEqual(outcome ? [outcome] : [])
  })

  test('cut from three to two: what is there stays, the next one happened outside the rule [Q16]', async () => {
    await send(...[1, 2, 3].map((n) => row(String(n), '2027-01-2' + String(n))))
    await department.enforce(paidSocial(2))
    expect((await shown())?.mine).toMatchObject({ held: 3, outside: 0 })
    await send(row('4', '2027-01-24'))
    expect((await shown())?.mine).toMatchObject({ held: 4, outside: 1 })
    expect((await show(4)).rulings[0]?.reason).toBe(
      'January 2027 is over the limit for Field APAC: 3 places held, 2 allowed now. It counts all the same.',
    )
  })

  test('a team that was renamed keeps its places, and rows may name it as it was [Q17]', async () => {
    await send(row('1', '2027-01-20'))
    const renamed = Object.fromEntries(
      Object.entries(paidSocial()).map(([path, text]) => [
        path,
        text
          .replace(
            'name: field-apac\ntitle: Field APAC',
            'name: field-asia\ntitle: Field Asia\nformerly: [field-apac]',
          )
          .replace('Field APAC is a team', 'Field Asia is a team'),
      ]),
    )
    await department.enforce(renamed)
    await send(row('2', '2027-01-21'), row('3', '2027-01-21', { team: 'FIELD ASIA' }))
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2, 3] })
    await department.enforce(paidSocial())
  })

  test('two limits over one campaign, one full: it takes both places and says outside which it happened', async () => {
    const pool = limitBlock({ name: 'pool', per: '', except: '', 'at-most': '1', 'approved-by': '' })
    await department.enforce(
      paidSocial(3, {
        'pool.md': `# Pool\n\nAll teams together start at most one paid social campaign a calendar month.\n\n${pool}\n`,
      }),
    )
    const { rows } = await send(row('1', '2027-01-20'), row('2', '2027-01-21'))
    expect(rows[1]?.outside?.map(({ rule }) => rule)).toEqual(['pool'])
    expect(await at.held()).toEqual({ 'field-apac 2027-01-01': [1, 2] })
    expect(await at.held('pool')).toEqual({ 'all 2027-01-01': [1, 2] })
  })
})

test.each([
  [{ team: 'field-apec' }, 'team', 'The handbook has no team “field-apec”. Did you mean field-apac?'],
  [
    { type: 'paid-socail' },
    'type',
    'The handbook has no campaign type “paid-socail”. Did you mean paid-social?',
  ],
  [{ region: 'apax' }, 'region', 'The handbook has no region “apax”. Did you mean apac?'],
  [
    { channel: 'conferense' },
    'channel',
    'The handbook has no channel “conferense”. Did you mean conference?',
  ],
  [{ team: 'zzz' }, 'team', 'The handbook has no team “zzz”. Use a name that a page defines.'],
  [{ startsOn: '12/01/2027' }, 'startsOn', 'Say on which day it starts, like 2027-02-01.'],
  [{ startsOn: '2027-02-30' }, 'startsOn', 'Say on which day it starts, like 2027-02-01.'],
  [{ name: ' ' }, 'name', 'Say what it is called.'],
  [{ name: 'a\0b' }, 'name', 'This holds a character that no text can hold (NUL).'],
  [{ name: '\ud800' }, 'name', 'This holds half a character. Send it again as UTF-8.'],
  [
    { id: 'ana@lindenquay.example' },
    'id',
    'An id is what the other place calls the row, like 4711, not an e-mail address.',
  ],
  [{ taem: 'x' }, 'taem', 'There is no field “taem”. Did you mean team?'],
  [{ name: 7 }, 'name', 'Say what it is called.'],
])('a row with %j is rejected at %s, and the rows around it are kept', async (more, field, message) => {
  const { rows, rejected } = await send(
    row('1', '2027-01-20'),
    row('2', '2027-01-20', more),
    row('3', '2027-01-20'),
  )
  expect(rejected).toBe(1)
  expect(rows.map(({ verdict }) => verdict)).toEqual(['recorded', 'rejected', 'recorded'])
  expect(rows[1]?.faults).toEqual([{ field, message }])
})
