import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { fragmentMarkup, pageMarkup } from '#design'
import { lookAs, visitor, type Person } from '#kernel'
import {
  faultsInMarkup,
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  sendFacts,
  type TestDepartment,
  type TestPages,
  type TestPlanner,
} from '#testing'
import { limit } from './kinds/limit.ts'
import { limitCard } from './limit-card.tsx'

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

const card = limitCard([campaigns.limitSubject])

/** The card as it stands in the margin for somebody, in words but for its drawing; undefined where there is none. */
async function shown(by: Person, name = 'paid-social-per-team'): Promise<string | undefined> {
  const props = await lookAs(department.house, by, (look) => card.load(look, look.model.one(limit, name)))
  if (!props) return undefined
  const markup = fragmentMarkup(<>{card.view(props)}</>)
  const page = (
    <html lang="en">
      <head>
        <title>Card</title>
      </head>
      <body>
        <main>
          <h1>Card</h1>
          {card.view(props)}
        </main>
      </body>
    </html>
  )
  expect(await faultsInMarkup(pageMarkup(page))).toEqual([])
  return markup
    .replace(/<figure.*<\/figure>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
const as = (handle: string) => department.person(handle)
const says = (paragraph: string, lines: Readonly<Record<string, string>>): TestPages => ({
  ...paidSocial(),
  'paid-social.md': `# Paid social\n\n${paragraph}\n\n${limitBlock(lines)}\n`,
})

describe('[R1.34] beside the paragraph', () => {
  test('one’s own team’s use of this month, with what holds the places', async () => {
    await at.plan('linh', '2027-01-20', { name: 'Tet <b>stories</b>' })
    await at.plan('arjun', '2027-01-21', { name: 'Developer night' })
    await at.plan('linh', '2027-02-21', { name: 'Of February' })
    await at.plan('zofia', '2027-01-21', { name: 'Of EMEA' })
    expect(await shown(as('linh'))).toBe(
      'January 2027 live 2 of 3 for Field APAC Tet &lt;b>stories&lt;/b> Linh Tran Developer night Arjun Rao',
    )
  })

  test('the months around now are drawn, as soon as another than this one has a place', async () => {
    const drawn = async () => {
      const props = await lookAs(department.house, as('linh'), (look) =>
        card.load(look, look.model.one(limit, 'paid-social-per-team')),
      )
      return /aria-label="([^"]*)"/.exec(props ? fragmentMarkup(<>{card.view(props)}</>) : '')?.[1]
    }
    await at.plan('linh', '2027-01-20')
    expect(await drawn()).toBeUndefined()
    await at.plan('arjun', '2027-02-21')
    await at.plan('zofia', '2027-02-21')
    expect(await drawn()).toBe(
      'Places used: October 2026 0, November 2026 0, December 2026 0, January 2027 1, February 2027 1, March 2027 0',
    )
  })

  test('nothing for a visitor or for who has left', async () => {
    expect(await shown(visitor)).toBeUndefined()
    expect(await shown({ ...as('linh'), kind: 'left' })).toBeUndefined()
  })

  test('a full month says when the next places come, past months that are full too', async () => {
    for (const day of ['2027-01-20', '2027-02-20', '2027-02-20', '2027-02-20', '2027-01-20', '2027-01-20'])
      await at.plan('linh', day)
    expect(await shown(as('linh'))).toMatch(
      /^January 2027 live 3 of 3 for Field APAC .* next places on 1 March$/,
    )
  })

  test('cut to two with three held, it is over by one and nothing was called off [Q16]', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-01-20')
    await department.enforce(paidSocial(2))
    expect(await shown(as('linh'))).toMatch(
      /3 of 2 for Field APAC .* over by 1 under the present text; nothing was called off next places on 1 February$/,
    )
  })

  test('one let through is counted apart [Q19]', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-01-20')
    await at.plan('noor', '2027-01-20', { team: 'field-apac', exception: 'The partner.' })
    expect(await shown(as('linh'))).toMatch(/3 of 3 for Field APAC .* 1 more let through by exception/)
  })

  test('the excepted team reads that it is, and how the others do [Q2]', async () => {
    await at.plan('linh', '2027-01-20')
    await at.plan('theo', '2027-01-20')
    expect(await shown(as('theo'))).toBe('January 2027 live Digital Strategy is excepted. Field APAC 1 of 3')
  })

  test('those who wait are counted beside the places, for one’s own team and for each', async () => {
    for (let n = 0; n < 3; n++) await at.plan('linh', '2027-01-20')
    await at.plan('linh', '2027-01-25', { wait: true })
    expect(await shown(as('linh'))).toContain(' 1 waits next places on')
    await at.plan('arjun', '2027-01-26', { wait: true })
    expect(await shown(as('linh'))).toContain(' 2 wait next places on')
    expect(await shown(as('adaeze'))).toBe('January 2027 live Field APAC 3 of 3, 2 wait')
  })

  test('who is in no team sees the use of each', async () => {
    expect(await shown(as('adaeze'))).toBe('January 2027 live No place is taken yet.')
    await at.plan('zofia', '2027-01-20')
    await at.plan('linh', '2027-01-20')
    await at.plan('linh', '2027-01-20')
    expect(await shown(as('adaeze'))).toBe('January 2027 live Field APAC 2 of 3 Field EMEA 1 of 3')
  })

  test('a team that was renamed keeps its use on the card [Q17]', async () => {
    await at.plan('linh', '2027-01-20')
    const pages = paidSocial()
    await department.enforce({
      ...pages,
      'teams.md': (pages['teams.md'] ?? '')
        .replace(
          'name: field-apac\ntitle: Field APAC',
          'name: apac-field\nformerly: [field-apac]\ntitle: APAC Field',
        )
        .replace('Field APAC is', 'APAC Field is'),
    })
    expect(await shown(as('linh'))).toContain('1 of 3 for APAC Field')
    expect(await shown(as('adaeze'))).toContain('APAC Field 1 of 3')
  })

  test('all together: one figure for everybody', async () => {
    await department.enforce(
      says('All teams together start at most three paid social campaigns a calendar month.', {
        per: '',
        except: '',
        'approved-by': '',
      }),
    )
    await at.plan('linh', '2027-01-20', { name: 'Tet stories' })
    expect(await shown(as('zofia'))).toBe('January 2027 live 1 of 3 Tet stories Linh Tran')
  })

  test('a rule that only says so counts what went beyond it, and blames no change of text', async () => {
    await department.enforce(
      says('Teams may start one paid social campaign a calendar month.', {
        except: '',
        'at-most': '1',
        'approved-by': '',
        otherwise: 'say so',
      }),
    )
    await at.plan('linh', '2027-01-20')
    await at.plan('linh', '2027-01-20')
    expect(await shown(as('linh'))).toMatch(/2 of 1 for Field APAC .* 1 more was noted beyond the limit/)
    expect(await shown(as('linh'))).not.toContain('present text')
  })

  test('[T54] the month is that of the limit’s zone: at midnight in Berlin it is still January in New York', async () => {
    department.house.clock.set('2027-01-31T23:30:00Z')
    expect(await shown(as('linh'))).toMatch(/^February 2027/)
    await department.enforce(
      says('Teams outside Digital Strategy may start three paid social campaigns a calendar month.', {
        zone: 'America/New_York',
        'approved-by': '',
      }),
    )
    expect(await shown(as('linh'))).toMatch(/^January 2027/)
  })
})

describe('what is kept elsewhere', () => {
  const fact = (id: number, startsOn: string) => ({
    id,
    name: `Fact ${id}`,
    type: 'paid-social',
    team: 'field-apac',
    startsOn,
  })
  const send = (...rows: readonly unknown[]) => sendFacts(department, 'campaigns', rows)

  test('stands among those that hold places, and when it was last heard below', async () => {
    await send(fact(1, '2027-01-20'))
    expect(await shown(as('linh'))).toMatch(
      /^January 2027 live 1 of 3 for Field APAC Fact 1 HubSpot counted from HubSpot, last heard Thu 14 January, 09:00 UTC$/,
    )
  })

  test('not heard for two days, it says so', async () => {
    await send(fact(1, '2027-01-20'))
    department.house.clock.set('2027-01-16T09:00:01Z')
    expect(await shown(as('linh'))).toContain('nothing for more than two days, so it may have changed there')
  })

  test('beyond the limit it happened outside the rule, and is not called over under the present text', async () => {
    await send(...[1, 2, 3, 4, 5].map((n) => fact(n, `2027-01-2${n}`)))
    const words = await shown(as('linh'))
    expect(words).toContain('5 of 3 for Field APAC')
    expect(words).toContain('2 more happened outside the rule')
    expect(words).not.toContain('over by')
    await department.enforce(paidSocial(2))
    expect(await shown(as('linh'))).toContain('over by 1 under the present text')
    expect(await shown(as('linh'))).toContain('2 more happened outside the rule')
  })

  test('far beyond the limit the card stays a card', async () => {
    await send(...Array.from({ length: 25 }, (_, n) => fact(n, '2027-01-20')))
    const words = await shown(as('linh'))
    expect(words?.match(/Fact \d+ HubSpot/g)).toHaveLength(20)
    expect(words).toContain('and 5 more')
    expect(words).toContain('22 more happened outside the rule')
  })

  test('a source of which nothing was kept is not named', async () => {
    await send({ ...fact(1, '2027-01-20'), team: 'nowhere' })
    expect(await shown(as('linh'))).not.toContain('HubSpot')
  })
})

test('a card is fetched anew after acts on what holds or held a place under it, and after every new version', async () => {
  const number = await at.plan('linh', '2027-01-20')
  await at.cancel('linh', number)
  const { db } = department.database
  const { id } = await db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
  const entry = {
    id: 'e',
    seq: 1,
    at: department.house.clock.now(),
    personId: 'p',
    commit: 'c',
    facts: {},
    outcome: 'done',
  } as const
  const after = (operation: string, subject?: { kind: string; id: string }) =>
    card.changedBy({ ...entry, operation, ...(subject && { subject }) }, db)
  expect(await after('campaigns.cancel', { kind: 'campaigns', id })).toEqual(['paid-social-per-team'])
  expect(await after('persons.rename', { kind: 'persons', id: as('linh').id })).toEqual([])
  expect(await after('campaigns.plan')).toEqual([])
  expect(await after('handbook.push')).toBe('all')
  expect(await after('facts.record', { kind: 'facts', id: 'hubspot/campaigns' })).toBe('all')
})
