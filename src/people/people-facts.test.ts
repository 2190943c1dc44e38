import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, newId, systemPerson, transactionOf, type Person } from '#kernel'
import { openTestDepartment, paidSocial, planners, sendFacts, type TestDepartment } from '#testing'
import { personOfToken } from './bearer-store.ts'
import { insertToken } from './token-store.ts'
import { listPeople } from './list-people.ts'
import { readPeopleFile } from './read-people-file.ts'
import { showPerson } from './show-person.ts'
import { synchronisePeople } from './synchronise-people.ts'

let department: TestDepartment
let staff: readonly string[]

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  staff = planners.map(({ handle }) => handle)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.database.asOwner('alter table personal no force row level security')
  await department.database.asOwner(
    'truncate personal, personal_said, reporting_lines, former_handles, departures, tokens cascade',
  )
  await department.database.asOwner(`delete from persons where handle <> all (array['${staff.join("','")}'])`)
  await department.database.asOwner('update persons set listed_at = null, imported_from = null')
  await department.database.asOwner('alter table personal force row level security')
})

const send = (...rows: readonly unknown[]) => sendFacts(department, 'people', rows)
/** The handbook has a `data/people.yml`, and it names the department. */
const listed = () =>
  transactionOf(department.database.db, systemPerson, (tx) =>
    synchronisePeople(
      tx,
      readPeopleFile(
        JSON.stringify(planners.map((one) => ('kind' in one ? { ...one, kind: undefined } : one))),
        'data/people.yml',
      ),
      { commit: 'c'.repeat(40), now: department.house.clock.now(), ended: [] },
    ),
  )
const personal = async (by: Person = department.person('adaeze')) =>
  transactionOf(department.database.db, by, (tx) =>
    tx
      .selectFrom('personal')
      .innerJoin('persons', 'persons.id', 'personal.person_id')
      .leftJoin('persons as manager', 'manager.id', 'personal.manager_id')
      .select(['persons.handle', 'email', 'zone', 'start_on', 'manager.handle as manager'])
      .orderBy('persons.handle')
      .execute(),
  )
const here = async () =>
  (await ask(department.house, department.person('linh'), listPeople, { limit: 100 })).people.map(
    ({ handle }) => handle,
  )
const idsOf = async (handle: string) =>
  (
    await department.database.db.selectFrom('persons').select('id').where('handle', '=', handle).execute()
  ).map(({ id }) => id)
const show = (handle: string) => ask(department.house, department.person('linh'), showPerson, { handle })

describe('where data/people.yml says who works here', () => {
  beforeEach(listed)

  test('what is private is kept, for the person and administrators only', async () => {
    const { rows } = await send({
      id: 17,
      handle: 'linh',
      email: ' linh.tran@lindenquay.example ',
      startOn: '2024-03-01',
      zone: 'asia/ho_chi_minh',
      manager: 'keiko',
    })
    expect(rows).toEqual([{ row: 1, id: '17', verdict: 'recorded', handle: 'linh' }])
    const kept = {
      handle: 'linh',
      email: 'linh.tran@lindenquay.example',
      start_on: Temporal.PlainDate.from('2024-03-01'),
      manager: 'keiko',
    }
    expect(await personal()).toMatchObject([kept])
    expect((await personal())[0]?.zone).toMatch(/^Asia\/(?:Saigon|Ho_Chi_Minh)$/)
    expect(await personal(department.person('linh'))).toMatchObject([kept])
    expect(await personal(department.person('arjun'))).toEqual([])
  })

  test('nothing private stands in the journal, in an answer, or with the source', async () => {
    const secrets = ['linh.tran@lindenquay.example', '2024-03-01', 'Lisbon', 'keiko']
    await send(
      {
        id: 17,
        handle: 'linh',
        email: secrets[0],
        startOn: secrets[1],
        zone: 'Europe/Lisbon',
        manager: 'keiko',
      },
      {
        id: 18,
        handle: 'arjun',
        email: 'not an address of arjun',
        zone: 'Moon/Crater',
        startOn: '31.12.1999',
      },
    )
    for (const table of ['journal', 'rulings', 'jobs', 'fact_rows', 'fact_sources', 'idempotency_keys']) {
      const rows = await department.database.asOwner(`select to_jsonb(t)::text as row from ${table} t`)
      const all = JSON.stringify(rows)
      for (const secret of [...secrets, 'not an address', 'Crater', '31.12.1999'])
        expect(all, table).not.toContain(secret)
    }
  })

  test('public fields that differ are not written, but noted', async () => {
    const { rows } = await send({
      id: 17,
      handle: 'Linh',
      name: 'Linh Tran',
      title: 'Head of everything',
      team: 'field-emea',
    })
    expect(rows[0]?.notes).toEqual([
      {
        field: 'title',
        message:
          'data/people.yml says who works here: it has the title “Field Marketing Manager”, not “Head of everything”.',
      },
      {
        field: 'team',
        message: 'data/people.yml says who works here: it has the team “field-apac”, not “field-emea”.',
      },
    ])
    expect((await show('linh')).person).toMatchObject({
      title: 'Field Marketing Manager',
      team: 'field-apac',
    })
  })

  test.each([
    [{ handle: 'lihn' }, 'handle', 'Nobody here is called lihn. Did you mean linh?'],
    [
      { handle: 'somebody-else' },
      'handle',
      'Nobody here is called somebody-else. Add them to data/people.yml first.',
    ],
    [{ handle: '@linh' }, 'handle', 'A handle is written without @. Write linh.'],
    [{ handle: 'linh', email: 'linh' }, 'email', 'Write an e-mail address, like noor@example.org.'],
    [
      { handle: 'linh', zone: 'Europe/Lissabon' },
      'zone',
      'There is no such time zone. Did you mean Europe/Lisbon?',
    ],
    [{ handle: 'linh', manager: 'linh' }, 'manager', 'Nobody manages themselves. Name somebody above them.'],
    [
      { handle: 'linh', manager: 'ghost' },
      'manager',
      'Nobody here has the handle that is named as their manager.',
    ],
    [
      { handle: 'linh', salary: '1' },
      'salary',
      'There is no field “salary”. There are id, handle, name, title, team, region, email, startOn, lastOn, zone, hours, manager, leftOn.',
    ],
  ])('%j is rejected', async (row, field, message) => {
    const { rows } = await send({ id: 1, ...row })
    expect(rows).toEqual([{ row: 1, id: '1', verdict: 'rejected', faults: [{ field, message }] }])
    expect(await personal()).toEqual([])
  })

  test('a row about the handle of somebody who left says who is meant, and is not written to them unless it is they', async () => {
    const { db } = department.database
    const now = department.house.clock.now()
    const [linh = ''] = await idsOf('linh')
    await db
      .insertInto('departures')
      .values({ id: newId(now), person_id: linh, at: now })
      .execute()
    const faults = [
      {
        field: 'handle',
        message:
          'linh was Linh Tran, who has left. Say that name if the row is about them; else add who has the handle now to data/people.yml first.',
      },
    ]
    for (const name of [undefined, 'Linh Pham'])
      expect((await send({ id: 9, handle: 'linh', name, email: 'l@x.example' })).rows[0]).toMatchObject({
        faults,
      })
    expect(await personal()).toEqual([])
    expect((await send({ id: 9, handle: 'linh', name: 'Linh Tran', lastOn: '2027-01-14' })).recorded).toBe(1)
  })

  test('nobody leaves by a row there', async () => {
    const { rows } = await send({ id: 17, handle: 'linh', leftOn: '2027-01-04' })
    expect(rows[0]?.notes).toEqual([
      { field: 'leftOn', message: 'data/people.yml says who works here: take them out there.' },
    ])
    expect(await here()).toContain('linh')
  })

  test('an id stands for one person, and a person for one id', async () => {
    await send({ id: 17, handle: 'linh' })
    const { rows } = await send({ id: 17, handle: 'arjun' }, { id: 18, handle: 'linh' })
    expect(rows.map(({ faults }) => faults?.[0]?.message)).toEqual([
      'This id is Linh Tran (linh); arjun is somebody else.',
      'linh is kept there as 17 already. Keep each person once.',
    ])
  })

  test('an empty cell changes nothing', async () => {
    await send({ id: 17, handle: 'linh', email: 'linh@lindenquay.example', zone: 'Asia/Tokyo' })
    await send({ id: 17, handle: 'linh', zone: 'Asia/Seoul' })
    expect(await personal()).toMatchObject([{ email: 'linh@lindenquay.example', zone: 'Asia/Seoul' }])
  })

  test('a circle of managers: the last row that closes it is rejected, the others are kept', async () => {
    const { rows } = await send(
      { id: 1, handle: 'linh', manager: 'arjun' },
      { id: 2, handle: 'zofia', manager: 'linh' },
      { id: 3, handle: 'arjun', manager: 'linh' },
    )
    expect(rows.map(({ verdict }) => verdict)).toEqual(['recorded', 'recorded', 'rejected'])
    expect(rows[2]?.faults?.[0]?.message).toBe(
      'They would report to themselves: Arjun Rao → Linh Tran → Arjun Rao. Name somebody above them.',
    )
    expect((await send({ id: 1, handle: 'linh', manager: 'zofia' })).rejected).toBe(1)
    expect(
      (await send({ id: 1, handle: 'linh', manager: 'zofia' }, { id: 2, handle: 'zofia', manager: 'keiko' }))
        .rejected,
    ).toBe(0)
  })
})

describe('in a handbook without that file', () => {
  test('people are added and changed, a manager may stand below, and teams go by any of their names', async () => {
    const { rows } = await send(
      {
        id: 1,
        handle: 'kim',
        name: 'Kim Park',
        team: 'Field APAC',
        region: 'APAC',
        manager: 'lena',
        email: 'kim@lindenquay.example',
      },
      { id: 2, handle: 'lena', name: 'Lena Vogt', team: 'digital marketing team' },
    )
    expect(rows.map(({ verdict, handle }) => [verdict, handle])).toEqual([
      ['recorded', 'kim'],
      ['recorded', 'lena'],
    ])
    expect((await show('kim')).person).toMatchObject({ name: 'Kim Park', team: 'field-apac', region: 'apac' })
    expect((await show('lena')).person).toMatchObject({ team: 'digital-strategy' })
    expect(await personal()).toMatchObject([{ handle: 'kim', manager: 'lena' }])
    await send({ id: 1, handle: 'kim', title: 'Field Marketing Manager' })
    expect((await show('kim')).person).toMatchObject({ name: 'Kim Park', title: 'Field Marketing Manager' })
  })

  test('who has left leaves: signed out with their tokens, on that day; and comes back when a row says so', async () => {
    await send({ id: 1, handle: 'kim', name: 'Kim Park' })
    const { person: kim } = await show('kim')
    const { db } = department.database
    const now = department.house.clock.now()
    const id = (
      await db.selectFrom('persons').select('id').where('handle', '=', 'kim').executeTakeFirstOrThrow()
    ).id
    const by: Person = { ...kim, id, kind: 'member' }
    const token = await insertToken(db, by, { name: 'git', scopes: ['read'] }, now)
    await send({ id: 1, handle: 'kim', leftOn: '2027-01-08' })
    expect(await here()).not.toContain('kim')
    expect(await personOfToken(db, token.secret, now)).toBeUndefined()
    expect((await show('kim')).leftAt?.toString()).toBe('2027-01-07T23:00:00Z')
    await send({ id: 1, handle: 'kim' })
    expect(await here()).toContain('kim')
  })

  test('a new handle keeps the person, and the old one leads to them', async () => {
    await send({ id: 1, handle: 'kim', name: 'Kim Park' })
    await send({ id: 1, handle: 'kim.park', name: 'Kim Park' })
    expect((await show('kim')).person).toMatchObject({ handle: 'kim.park' })
  })

  test.each([
    [{ handle: 'kim' }, 'name', 'Say what they are called.'],
    [
      { handle: 'kim', name: 'Kim', team: 'field-apec' },
      'team',
      'The handbook has no team “field-apec”. Did you mean field-apac?',
    ],
    [
      { handle: 'linh', leftOn: '2027-01-15' },
      'leftOn',
      'This day has not come. Send it when they have left.',
    ],
    [
      { handle: 'adaeze', leftOn: '2027-01-04' },
      'leftOn',
      'These are you. Ask another administrator to send this row.',
    ],
  ])('%j is rejected', async (row, field, message) => {
    expect((await send({ id: 1, ...row })).rows).toEqual([
      { row: 1, id: '1', verdict: 'rejected', faults: [{ field, message }] },
    ])
  })

  test('a newcomer with the handle of somebody who left is somebody else, whichever tool says so [T73]', async () => {
    await send({ id: 1, handle: 'kim', name: 'Kim Jones', title: 'Intern', email: 'kj@lindenquay.example' })
    await send({ id: 1, handle: 'kim', leftOn: '2027-01-08' })
    const [jones] = await idsOf('kim')
    expect((await send({ id: 2, handle: 'kim', name: 'Kim Smith' })).rows).toMatchObject([
      { verdict: 'recorded', handle: 'kim' },
    ])
    const [smith] = await idsOf('kim')
    expect(smith).not.toBe(jones)
    expect((await show('kim')).person).not.toHaveProperty('title')
    expect(await show(`left-${jones?.slice(-12)}`)).toMatchObject({ person: { name: 'Kim Jones' } })
    expect(await personal()).toMatchObject([{ email: 'kj@lindenquay.example' }])
    const again = await sendFacts(department, 'people', [{ id: 'x7', handle: 'kim', name: 'Kim Smith' }], {
      source: 'payroll',
    })
    expect(again.recorded).toBe(1)
    expect(await idsOf('kim')).toEqual([smith])
  })

  test.each([
    ['another tool says the same name', { source: 'payroll' }, { id: 'x1', name: 'kim jonés' }, true],
    ['the same tool says the same id', {}, { id: 1, name: 'Kim Jones-Park' }, true],
    ['another tool says another name', { source: 'payroll' }, { id: 'x1', name: 'Kim Smith' }, false],
  ])('who left comes back where %s: %s', async (_, from, row, same) => {
    await send({ id: 1, handle: 'kim', name: 'Kim Jones' })
    await send({ id: 1, handle: 'kim', leftOn: '2027-01-08' })
    const before = await idsOf('kim')
    await sendFacts(department, 'people', [{ handle: 'kim', ...row }], from)
    expect(await here()).toContain('kim')
    expect((await idsOf('kim'))[0] === before[0]).toBe(same)
  })

  test('a handle that somebody gave up is a newcomer’s, not theirs again', async () => {
    await send({ id: 1, handle: 'kim', name: 'Kim Lee' })
    await send({ id: 1, handle: 'kim-lee', name: 'Kim Lee' })
    await sendFacts(department, 'people', [{ id: 'x1', handle: 'kim', name: 'Kim Ahn' }], {
      source: 'payroll',
    })
    expect(await here()).toEqual(expect.arrayContaining(['kim', 'kim-lee']))
  })

  test('two rows for one new handle: the first counts', async () => {
    const { rows } = await send({ id: 1, handle: 'kim', name: 'Kim' }, { id: 2, handle: 'Kim', name: 'Kim' })
    expect(rows[1]?.faults).toEqual([
      { field: 'handle', message: 'Kim stands in this batch under another id already.' },
    ])
  })

  test('a rejected manager takes those with them who have no other', async () => {
    const { rows } = await send(
      { id: 1, handle: 'kim', name: 'Kim', manager: 'lena' },
      { id: 2, handle: 'lena', name: 'Lena', team: 'nowhere-at-all' },
      { id: 3, handle: newId(department.house.clock.now()), name: 'Somebody', manager: 'linh' },
    )
    expect(rows.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected', 'recorded'])
  })
})
