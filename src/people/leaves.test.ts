import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  ask,
  perform,
  systemPerson,
  transactionOf,
  visitor,
  type Look,
  type Operation,
  type Person,
} from '#kernel'
import {
  drawnScreen,
  limitBlock,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
} from '#testing'
import { awayNow } from './away.ts'
import { endLeave } from './end-leave.ts'
import { keepDetails } from './keep-details.ts'
import { listLeaves } from './list-leaves.ts'
import { planLeave } from './plan-leave.ts'
import { roleScreen } from './screens/role-screen.tsx'
import { askedOf } from './stand-ins.ts'

const role = (title: string, held: string, deputy: string) =>
  `The deputy of the ${title} is ${deputy}; ${held} holds the role.\n\n` +
  `\`\`\`role\ntitle: ${title}\nheld-by: [${held.toLowerCase()}]\ndeputy: ${deputy.toLowerCase()}\n\`\`\`\n`

let department: TestDepartment
beforeAll(async () => {
  const people = planners.map((one) => ({ ...one, name: one.name.split(' ')[0] ?? '' }))
  const roles = `# Roles\n\n${role('Decider', 'Keiko', 'Tomas')}`
  const page = paidSocial()['paid-social.md']?.replace(
    limitBlock({ 'at-most': '3' }),
    limitBlock({ 'at-most': '1', 'approved-by': 'Decider' }),
  )
  const said = page
    ?.replace('three paid social campaigns', 'one paid social campaign')
    .replace('Director, Digital Strategy,', 'Decider')
  department = await openTestDepartment(people, {
    ...paidSocial(),
    'roles.md': roles,
    'paid-social.md': said ?? '',
  })
})
afterAll(() => department.close())
beforeEach(async () => {
  department.house.clock.set(Temporal.Instant.from('2027-01-14T09:00:00Z'))
  await department.forgetWork()
  await transactionOf(department.database.db, systemPerson, async (tx) => {
    await tx.deleteFrom('leaves').execute()
    await tx.deleteFrom('personal').execute()
  })
})

const plan = (by: string, from: string, until: string, more: object = {}) =>
  perform(department.house, department.person(by), planLeave, { handle: by, from, until, ...more })
const list = (by: Person) => ask(department.house, by, listLeaves, {})
const look = <Seen>(by: Person, see: (look: Look) => Promise<Seen>) =>
  transactionOf(department.database.db, by, async (db, commit = '') =>
    see({
      ...{ by, db, now: department.house.clock.now() },
      model: await department.house.modelAt(commit),
      cited: async (all) => all,
      pages: async () => [],
    }),
  )
const asked = (by = 'linh') =>
  look(department.person(by), async (seen) =>
    (await askedOf(seen, [{ by: 'role', title: 'Decider' }])).map(({ handle, why }) => [handle, why]),
  )

describe('a leave', () => {
  test('is whole for the person and administrators; colleagues see only until when', async () => {
    await plan('keiko', '2027-01-11', '2027-02-01', { standIn: 'arjun', reason: 'A canary of mine.' })
    await plan('keiko', '2027-05-03', '2027-05-10')
    const until = Temporal.PlainDate.from('2027-02-01')
    const away = [{ handle: 'keiko', name: 'Keiko', until, standIn: { handle: 'arjun', name: 'Arjun' } }]
    expect(await list(department.person('linh'))).toEqual({ away, planned: [] })
    for (const by of ['keiko', 'adaeze'])
      expect(await list(department.person(by))).toMatchObject({
        away,
        planned: [{ reason: 'A canary of mine.' }, { handle: 'keiko' }],
      })
    expect(
      JSON.stringify(
        await look(department.person('linh'), ({ db }) => db.selectFrom('leaves').selectAll().execute()),
      ),
    ).toBe('[]')
    for (const table of ['journal', 'jobs', 'idempotency_keys'])
      expect(JSON.stringify(await department.database.asOwner(`select * from ${table}`)), table).not.toMatch(
        /canary|2027-02-01/,
      )
    expect(await look(visitor, awayNow)).toEqual(new Map())
  })

  test.each([
    [
      '2027-02-01',
      '2027-02-01',
      {},
      'until',
      'The day back is not after the first day away. Write a later one.',
    ],
    ['2027-01-04', '2027-01-14', {}, 'until', 'This is over already. Write the day of the coming return.'],
    [
      '2027-02-01',
      '2027-02-08',
      { standIn: 'keiko' },
      'standIn',
      'Nobody stands in for themselves. Name somebody else.',
    ],
    ['2027-02-01', '2027-02-08', { standIn: 'mo' }, 'standIn', 'Nobody here has the handle “mo”.'],
    [
      '2027-03-05',
      '2027-03-08',
      {},
      'from',
      'They are away then already, from Mon 1 March until Mon 8 March. End that first, or choose other days.',
    ],
  ])('from %s until %s with %j is refused beside %s', async (from, until, more, field, message) => {
    await plan('keiko', '2027-03-01', '2027-03-08')
    expect((await refusalOf(plan('keiko', from, until, more))).fields).toEqual([{ field, message }])
  })

  test('begins and ends by the day of the person, wherever the handbook counts its days', async () => {
    await perform(department.house, department.person('keiko'), keepDetails, {
      handle: 'keiko',
      zone: 'Asia/Tokyo',
    })
    await plan('keiko', '2027-01-15', '2027-01-16')
    const isAway = async () => (await list(department.person('linh'))).away.length === 1
    // Tokyo is nine hours ahead of UTC, Berlin one.
    for (const [at, away] of [
      ['2027-01-14T14:59:59Z', false],
      ['2027-01-14T15:00:00Z', true],
      ['2027-01-15T14:59:59Z', true],
      ['2027-01-15T15:00:00Z', false],
    ] as const) {
      department.house.clock.set(Temporal.Instant.from(at))
      expect([at, await isAway()]).toEqual([at, away])
    }
  })

  test('is listed page by page, those over first before', async () => {
    const months = ['02', '03', '04', '05']
    for (const month of months)
      for (const who of ['linh', 'keiko'])
        await plan(who, `2027-${month}-01`, `2027-${month}-${who === 'linh' ? '08' : '05'}`)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await ask(department.house, department.person('adaeze'), listLeaves, {
        limit: 3,
        ...(after !== undefined && { after }),
      })
      expect(page.planned.length).toBeLessThanOrEqual(3)
      seen.push(...page.planned.map(({ handle, from }) => `${handle} ${from.month}`))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual([2, 3, 4, 5].flatMap((month) => [`keiko ${month}`, `linh ${month}`]))
    const own = await ask(department.house, department.person('linh'), listLeaves, { limit: 10 })
    expect(own.planned.map(({ handle }) => handle)).toEqual(['linh', 'linh', 'linh', 'linh'])
    const others = await ask(department.house, department.person('linh'), listLeaves, { handle: 'keiko' })
    expect(others.planned).toEqual([])
  })

  test('ends today, or never was if it had not begun', async () => {
    await plan('keiko', '2027-01-11', '2027-02-01')
    await plan('keiko', '2027-05-03', '2027-05-10')
    const end = (from: string, by = 'keiko') =>
      perform(department.house, department.person(by), endLeave, { handle: 'keiko', from })
    expect((await refusalOf(end('2027-01-11', 'linh'))).kind).toBe('forbidden')
    expect((await refusalOf(end('2027-01-12'))).kind).toBe('missing')
    await end('2027-01-11')
    await end('2027-05-03')
    expect(await list(department.person('keiko'))).toEqual({ away: [], planned: [] })
  })
})

describe('what was just planned or ended', () => {
  /** What the toast offers to `by` after the newest entry, done. */
  const takeBack = async (by: string) => {
    const acts: readonly Operation[] = [planLeave, endLeave]
    const [entry] = await department.database.asOwner<{ operation: string; facts: object }>(
      'select operation, facts from journal order by seq desc limit 1',
    )
    const undo = acts.find(({ name }) => name === entry?.operation)?.undo?.({ facts: { ...entry?.facts } })
    const act = acts.find(({ name }) => name === undo?.name)
    if (act) await perform(department.house, department.person(by), act, undo?.input)
    return undo?.name
  }

  test('is taken back by an act like any other, with who stands in and why', async () => {
    await plan('keiko', '2027-05-03', '2027-05-10', { standIn: 'arjun', reason: 'A canary of mine.' })
    const planned = (await list(department.person('keiko'))).planned.map(
      ({ from, until, standIn, reason }) => ({
        ...{ from, until, standIn, reason },
      }),
    )
    await perform(department.house, department.person('keiko'), endLeave, {
      handle: 'keiko',
      from: '2027-05-03',
    })
    expect((await list(department.person('keiko'))).planned).toEqual([])
    expect(await takeBack('keiko')).toBe('leaves.plan')
    expect((await list(department.person('keiko'))).planned).toMatchObject(planned)
    expect(await takeBack('keiko')).toBe('leaves.end')
    expect((await list(department.person('keiko'))).planned).toEqual([])
    expect(JSON.stringify(await department.database.asOwner('select * from journal'))).not.toMatch(
      /canary|2027-05/,
    )
  })

  test('is whole again after a return that was not meant; days away that have begun are not offered to be undone', async () => {
    await plan('keiko', '2027-01-11', '2027-02-01')
    expect(await takeBack('keiko')).toBeUndefined()
    await perform(department.house, department.person('keiko'), endLeave, {
      handle: 'keiko',
      from: '2027-01-11',
    })
    expect(await takeBack('keiko')).toBe('leaves.plan')
    const { away } = await list(department.person('linh'))
    expect(away.map(({ until }) => until.toString())).toEqual(['2027-02-01'])
  })
})

describe('who is asked', () => {
  const until = 'away until Mon 1 February'

  test('is the holder; a deputy only while the holder is away', async () => {
    expect(await asked()).toEqual([['keiko', undefined]])
    await plan('keiko', '2027-01-11', '2027-02-01')
    expect(await asked()).toEqual([['tomas', `Tomas stands in for Keiko, ${until}`]])
  })

  test('is before the deputy whom the holder asked to stand in', async () => {
    await plan('keiko', '2027-01-11', '2027-02-01', { standIn: 'arjun' })
    expect(await asked()).toEqual([['arjun', `Arjun stands in for Keiko, ${until}`]])
    await plan('arjun', '2027-01-11', '2027-02-01')
    expect(await asked()).toEqual([['tomas', `Tomas stands in for Keiko, ${until}`]])
    await plan('tomas', '2027-01-11', '2027-02-01')
    expect(await asked()).toEqual([['keiko', `Keiko is ${until}`]])
  })

  test('is said with the refusal, and may then decide until the holder is back', async () => {
    const { plan: start, tryPlan } = plannerOf(department)
    await plan('keiko', '2027-01-11', '2027-02-01', { standIn: 'zofia' })
    await start('linh', '2027-03-02')
    const full = await refusalOf(tryPlan('linh', '2027-03-03'))
    expect(full.nearest.find(({ ask: whom }) => whom === 'zofia')).toMatchObject({
      say: 'Ask Zofia for an exception',
      detail: expect.stringContaining(`Zofia stands in for Keiko, ${until}; `),
    })
    const beyond = (by: string) =>
      tryPlan(by, '2027-03-04', { team: 'field-apac', exception: 'The hall is paid.' })
    expect(await beyond('zofia')).toMatchObject({ result: { number: 2 } })
    department.house.clock.set(Temporal.Instant.from('2027-02-01T09:00:00Z'))
    expect((await refusalOf(beyond('zofia'))).kind).toBe('forbidden')
    expect(await beyond('tomas')).toMatchObject({ result: { number: 3 } })
  })
})

test('the page of a title says who of its holders is away and who stands in until then; strangers read nothing of it', async () => {
  const page = async (by: Person) => {
    const screen = roleScreen({ personSections: () => [], teamSections: () => [], names: () => [] })
    const markup = await drawnScreen(screen, { house: department.house, by, params: { title: 'Decider' } })
    return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  }
  expect(await page(department.person('linh'))).not.toContain('Away now')
  await plan('keiko', '2027-01-12', '2027-01-20')
  expect(await page(department.person('linh'))).toContain(
    'Away now Keiko, until Wed 20 January; Tomas stands in',
  )
  await perform(department.house, department.person('keiko'), endLeave, {
    handle: 'keiko',
    from: '2027-01-12',
  })
  await plan('keiko', '2027-01-14', '2027-01-21', { standIn: 'zofia' })
  expect(await page(department.person('linh'))).toContain('until Thu 21 January; Zofia stands in')
  expect(await page(visitor)).not.toContain('Away now')
})
