import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Layout, pageMarkup, type Visit } from '#design'
import { Refusal, visitor } from '#kernel'
import {
  faultsInMarkup,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  sendFacts,
  testFrame,
  writeForLooking,
  type TestDepartment,
} from '#testing'
import { contributed } from '../app.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-14T09:00:00Z')
})

/** The screen as a browser gets it; its markup has to be valid whatever it shows. */
async function open(by: string, more: Partial<Visit> = {}, keep?: string): Promise<string> {
  const screen = contributed.screens.find(({ at }) => at.path === '/facts')
  if (!screen) throw new Error('there is no such screen')
  const who = by === 'visitor' ? visitor : department.person(by)
  const props = await screen.load({
    house: department.house,
    by: who,
    params: {},
    query: new URLSearchParams(),
    ...more,
  })
  const frame = testFrame('/-/facts', who)
  const markup = pageMarkup(
    <Layout title={screen.title(props)} frame={frame}>
      {screen.view(props, frame)}
    </Layout>,
  )
  expect(await faultsInMarkup(markup)).toEqual([])
  if (keep) writeForLooking(keep, markup)
  return markup
    .slice(markup.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

const csv =
  'id,name,type,team,startsOn\n1,A,paid-social,field-apac,2027-01-20\n2,B,paid-social,nowhere,2027-01-20\n'
const send = (text = csv, preview = false) => sendFacts(department, 'campaigns', text, { preview })

describe('what is kept elsewhere', () => {
  test('before anything was heard says what to do', async () => {
    expect(await open('adaeze', {}, 'facts-empty')).toContain(
      'Nothing was heard from anywhere yet. Paste a file above',
    )
  })

  test('is shown with its sources, and what of the last batch was not kept with line, field and reason', async () => {
    await send()
    department.house.clock.set('2027-01-17T09:00:00Z')
    const shown = await open('adaeze', {}, 'facts')
    expect(shown).toContain('HubSpot: 1 campaign')
    expect(shown).toContain('not heard for two days')
    expect(shown).toContain('The last time 1 new, 0 changed, 0 as before, 1 not kept.')
    expect(shown).toContain('Line 3, id 2 team: The handbook has no team “nowhere”.')
  })

  test('looked at first, stands with every row that needs eyes above the form, which still holds the text', async () => {
    const result = await send(csv, true)
    const values = { source: 'hubspot', kind: 'campaigns', csv, preview: 'yes' }
    const shown = await open(
      'adaeze',
      { answered: { operation: 'facts.record', values, result } },
      'facts-preview',
    )
    expect(shown).toContain('1 new, 0 changed, 0 as before, 1 not kept. Nothing is kept yet.')
    expect(shown.indexOf('Line 3, id 2 not kept')).toBeLessThan(shown.indexOf('Line 2, id 1 new'))
    expect(shown).toContain('1,A,paid-social,field-apac,2027-01-20')
  })

  test('refused as a file says so beside the field and keeps what was typed', async () => {
    const refusal = await refusalOf(send('id,nmae\n1,A\n'))
    const attempt = {
      operation: 'facts.record',
      values: { source: 'hubspot', kind: 'campaigns', csv: 'id,nmae\n1,A\n' },
      refusal,
    }
    const shown = await open('adaeze', { attempt }, 'facts-refused')
    expect(shown).toContain('Line 1: there is no column “nmae”. Did you mean name?')
    expect(shown).toContain('id,nmae')
  })

  test.each([
    ['linh', 'Only administrators may do this.'],
    ['visitor', 'Sign in first: this is for people of the department.'],
  ])('is not for %s', async (by, message) => {
    const refusal = await open(by).catch((fault: unknown) => fault)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toHaveProperty('message', message)
  })

  test('whoever was signed out meanwhile gets back what was typed, and sees no source', async () => {
    await send()
    const refusal = new Refusal('forbidden', 'Sign in first.')
    const attempt = { operation: 'facts.record', values: { csv: 'id,name' }, refusal }
    const shown = await open('visitor', { attempt })
    expect(shown).toContain('id,name')
    expect(shown).not.toContain('HubSpot')
  })
})
