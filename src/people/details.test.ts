import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, systemPerson, transactionOf, type Act, type Person } from '#kernel'
import { openTestDepartment, paidSocial, planners, refusalOf, sendFacts, type TestDepartment } from '#testing'
import { keepAttributes, type Attributes } from './keep-attributes.ts'
import { keepDetails } from './keep-details.ts'
import { showDetails } from './show-details.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())
beforeEach(() =>
  transactionOf(department.database.db, systemPerson, async (tx) => {
    await sql`delete from personal`.execute(tx)
    await sql`delete from personal_said`.execute(tx)
  }),
)

const keep = (by: string, handle: string, said: object) =>
  perform(department.house, department.person(by), keepDetails, { handle, ...said })
const details = (by: string, handle: string) =>
  ask(department.house, department.person(by), showDetails, { handle })
const signedIn = (handle: string, said: Omit<Attributes, 'provider'>, at = department.house.clock.now()) => {
  const { house, person, database } = department
  const by: Person = person(handle)
  return transactionOf(database.db, by, async (db, commit = '') =>
    // What is kept needs neither rulings nor an entry of its own.
    keepAttributes({ by, db, now: at, model: await house.modelAt(commit) } as Act, by, {
      provider: 'Okta',
      ...said,
    }),
  )
}

describe('what is private', () => {
  beforeEach(() =>
    keep('adaeze', 'linh', {
      email: 'linh@lindenquay.example',
      startOn: '2024-03-01',
      lastOn: '2027-06-30',
      manager: 'keiko',
      zone: 'asia/singapore',
      hours: '9–17:30',
    }),
  )

  test('is seen whole by the person and administrators, and by colleagues not at all', async () => {
    const all = {
      email: 'linh@lindenquay.example',
      startOn: Temporal.PlainDate.from('2024-03-01'),
      lastOn: Temporal.PlainDate.from('2027-06-30'),
      zone: 'Asia/Singapore',
      hours: '09:00-17:30',
      manager: { handle: 'keiko' },
    }
    expect(await details('adaeze', 'linh')).toMatchObject(all)
    expect(await details('linh', 'linh')).toMatchObject({ ...all, mayKeep: ['zone', 'hours'] })
    expect(await details('arjun', 'linh')).toEqual({
      handle: 'linh',
      name: 'Linh Tran',
      said: [],
      mayKeep: [],
    })
  })

  test('of it the line above sees who manages whom, in the query and in the database', async () => {
    await keep('adaeze', 'keiko', { manager: 'noor' })
    for (const above of ['keiko', 'noor']) {
      const { email, zone, manager } = await details(above, 'linh')
      expect([email, zone, manager?.handle]).toEqual([undefined, undefined, 'keiko'])
    }
    const lines = (by: string) =>
      transactionOf(department.database.db, department.person(by), async (tx) => {
        const { rows } = await sql<{ handle: string }>`
          select p.handle from reporting_lines l join persons p on p.id = l.person_id order by 1`.execute(tx)
        return rows.map(({ handle }) => handle)
      })
    expect(await lines('arjun')).toEqual([])
    expect(await lines('linh')).toEqual(['linh'])
    expect(await lines('noor')).toEqual(['keiko', 'linh'])
    expect(await lines('adaeze')).toEqual(['keiko', 'linh'])
  })

  test('stands neither in the journal nor with what was sent twice', async () => {
    await perform(
      department.house,
      department.person('adaeze'),
      keepDetails,
      {
        handle: 'arjun',
        email: 'arjun.canary@lindenquay.example',
        startOn: '2019-09-19',
        zone: 'Pacific/Chatham',
      },
      { key: 'canary' },
    )
    for (const table of ['journal', 'rulings', 'jobs', 'idempotency_keys']) {
      const rows = JSON.stringify(
        await department.database.asOwner(`select to_jsonb(t)::text as row from ${table} t`),
      )
      for (const secret of ['canary@', '2019-09-19', 'Chatham', 'singapore'])
        expect(rows.toLowerCase(), table).not.toContain(secret.toLowerCase())
    }
  })

  test('what is not said stays, and what a whole form leaves empty goes', async () => {
    await keep('linh', 'linh', { zone: 'Asia/Tokyo' })
    expect(await details('linh', 'linh')).toMatchObject({ zone: 'Asia/Tokyo', hours: '09:00-17:30' })
    await keep('linh', 'linh', { whole: true })
    const { zone, hours, email } = await details('linh', 'linh')
    expect([zone, hours, email]).toEqual([undefined, undefined, 'linh@lindenquay.example'])
  })

  test('one says of oneself where and when one works; the rest an administrator says', async () => {
    const { fields } = await refusalOf(
      keep('linh', 'linh', { email: 'a@b.example', manager: 'noor', zone: 'UTC' }),
    )
    expect(fields.map(({ field }) => field)).toEqual(['email', 'manager'])
    expect((await refusalOf(keep('arjun', 'linh', { zone: 'UTC' }))).kind).toBe('forbidden')
  })

  test.each([
    [{ email: 'linh at lindenquay' }, 'email', 'Write an e-mail address, like noor@example.org.'],
    [{ startOn: '31.12.2024' }, 'startOn', 'Say on which day they start, like 2027-02-01.'],
    [{ zone: 'Europe/Londno' }, 'zone', 'There is no such time zone. Did you mean Europe/London?'],
    [{ hours: 'mornings' }, 'hours', 'Write working hours like 09:00-17:30, or leave them out.'],
    [{ hours: '25:00-26:00' }, 'hours', 'Write working hours like 09:00-17:30, or leave them out.'],
    [{ lastOn: '2024-02-29' }, 'lastOn', 'The last day is before the first. Write a later one.'],
    [{ manager: 'nobody' }, 'manager', 'Nobody here has the handle “nobody”.'],
  ])('%j is answered beside its field', async (said, field, message) => {
    expect((await refusalOf(keep('adaeze', 'linh', said))).fields).toEqual([{ field, message }])
  })
})

describe('an address', () => {
  test('that another account has, written otherwise, is refused; administrators hear whose it is', async () => {
    await keep('adaeze', 'linh', { email: 'linh@lindenquay.example' })
    const { fields } = await refusalOf(keep('adaeze', 'arjun', { email: 'LINH@Lindenquay.EXAMPLE' }))
    expect(fields).toEqual([
      { field: 'email', message: 'Linh Tran (linh) has this address already. Write another one.' },
    ])
  })

  test('that two give themselves at one moment is refused to one of them', async () => {
    const both = await Promise.allSettled(
      ['linh', 'arjun'].map((handle) => keep('adaeze', handle, { email: `Both@lindenquay.example` })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [fault] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(fault).toMatchObject({ kind: 'invalid', fields: [{ field: 'email' }] })
  })

  test('that differs in its Unicode form only is one address for the database too', async () => {
    const write = (handle: string, email: string) =>
      transactionOf(department.database.db, systemPerson, (tx) =>
        tx
          .insertInto('personal')
          .values({ person_id: department.person(handle).id, email })
          .execute(),
      )
    await write('linh', 'zo\u00e9@lindenquay.example')
    await expect(write('arjun', 'zoe\u0301@lindenquay.example')).rejects.toThrow('personal_address')
    await expect(write('zofia', 'ZO\u00c9@Lindenquay.example')).rejects.toThrow('personal_address')
  })

  test('in a file names the row that has it', async () => {
    await keep('adaeze', 'linh', { email: 'linh@lindenquay.example' })
    const { rows } = await sendFacts(department, 'people', [
      { id: 1, handle: 'arjun', email: 'Linh@Lindenquay.example' },
      { id: 2, handle: 'zofia', email: 'z@lindenquay.example' },
      { id: 3, handle: 'keiko', email: 'Z@lindenquay.example' },
    ])
    expect(rows.map(({ verdict, faults }) => [verdict, faults?.[0]?.message])).toEqual([
      ['rejected', 'linh has this address already. Write another one.'],
      ['recorded', undefined],
      ['rejected', 'zofia has this address already. Write another one.'],
    ])
  })
})

describe('who said it last', () => {
  test('the identity provider goes before a screen; who writes over it says so', async () => {
    expect(
      await signedIn('linh', { email: 'linh@id.example', zone: 'Asia/Tokyo', manager: 'keiko' }),
    ).toEqual([])
    expect(await details('linh', 'linh')).toMatchObject({
      email: 'linh@id.example',
      zone: 'Asia/Tokyo',
      manager: { handle: 'keiko' },
      said: expect.arrayContaining([
        expect.objectContaining({ field: 'email', by: 'provider', source: 'Okta' }),
      ]),
    })
    expect((await refusalOf(keep('adaeze', 'linh', { email: 'l@here.example' }))).fields[0]?.message).toBe(
      'Okta says this. Change it there, or tick that it is to be written over.',
    )
    await keep('adaeze', 'linh', { email: 'l@here.example', anyway: true })
    expect((await details('linh', 'linh')).email).toBe('l@here.example')
    await signedIn('linh', { email: 'linh@id.example' })
    expect((await details('linh', 'linh')).email).toBe('linh@id.example')
  })

  test('a zone that somebody chose themselves stays', async () => {
    await keep('linh', 'linh', { zone: 'Europe/Lisbon' })
    expect(await signedIn('linh', { zone: 'Asia/Tokyo' })).toEqual([
      { field: 'zone', why: 'They chose this themselves.' },
    ])
    const { rows } = await sendFacts(department, 'people', [{ id: 5, handle: 'linh', zone: 'Asia/Seoul' }])
    expect(rows[0]?.notes).toEqual([
      { field: 'zone', message: 'They say this themselves: it stays as it is.' },
    ])
    expect((await details('linh', 'linh')).zone).toBe('Europe/Lisbon')
  })

  test('a claim that does not fit keeps nobody from signing in, and nothing of it is kept', async () => {
    await keep('adaeze', 'arjun', { email: 'arjun@lindenquay.example', manager: 'linh' })
    const notTaken = await signedIn('linh', {
      email: 'ARJUN@lindenquay.example',
      zone: 'Moon/Crater',
      manager: 'Arjun@lindenquay.example',
    })
    expect(notTaken.map(({ field }) => field)).toEqual(['email', 'zone', 'manager'])
    expect(notTaken[2]?.why).toContain('Linh Tran → Arjun Rao → Linh Tran')
    expect(await details('linh', 'linh')).toEqual({
      handle: 'linh',
      name: 'Linh Tran',
      said: [],
      mayKeep: ['zone', 'hours'],
    })
  })

  test('first and last day come from the provider too, and go before a file', async () => {
    expect(await signedIn('linh', { startOn: '2024-03-01', lastOn: '2027-06-30' })).toEqual([])
    expect(await details('adaeze', 'linh')).toMatchObject({
      startOn: Temporal.PlainDate.from('2024-03-01'),
      lastOn: Temporal.PlainDate.from('2027-06-30'),
    })
    const { rows } = await sendFacts(department, 'people', [{ id: 5, handle: 'linh', startOn: '2020-01-01' }])
    expect(rows[0]?.notes?.map(({ field }) => field)).toEqual(['startOn'])
    expect(await signedIn('linh', { startOn: '31.12.2024' })).toMatchObject([{ field: 'startOn' }])
  })

  test('signing in lends nobody the eyes of the house', async () => {
    await keep('adaeze', 'arjun', { email: 'arjun@lindenquay.example' })
    const linh = department.person('linh')
    await transactionOf(department.database.db, linh, async (db) => {
      const act = { by: linh, db, now: department.house.clock.now() } as Act
      await keepAttributes(act, linh, { provider: 'Okta', zone: 'Asia/Tokyo' })
      expect(await db.selectFrom('personal').select('zone').execute()).toEqual([{ zone: 'Asia/Tokyo' }])
    })
  })
})

describe('a last day before the first', () => {
  const late = 'The last day is before the first. Write a later one.'
  const early = 'The first day is after the last that is kept. Say a later last day too.'
  test.each([
    [{}, { startOn: '2027-02-01', lastOn: '2027-01-31' }, 'lastOn', late],
    [{ startOn: '2027-02-01' }, { lastOn: '2027-01-31' }, 'lastOn', late],
    [{ lastOn: '2027-01-31' }, { startOn: '2027-02-01' }, 'startOn', early],
  ])('is a fault in every door: kept %j, said %j', async (kept, said, field, message) => {
    for (const [handle, before] of [
      ['linh', 'screen'],
      ['arjun', 'file'],
      ['zofia', 'provider'],
    ] as const) {
      await keep('adaeze', handle, kept)
      const days = await details('adaeze', handle)
      const fault =
        before === 'screen'
          ? (await refusalOf(keep('adaeze', handle, said))).fields
          : before === 'file'
            ? (await sendFacts(department, 'people', [{ id: handle, handle, ...said }])).rows[0]?.faults
            : (await signedIn(handle, said)).map((one) => ({ field: one.field, message: one.why }))
      expect(fault, before).toEqual([{ field, message }])
      const { startOn, lastOn, ...now } = await details('adaeze', handle)
      expect((lastOn?.toString() ?? '9') >= (startOn?.toString() ?? ''), before).toBe(true)
      // A claim that fits is taken by itself; a form and a row are taken whole or not at all.
      expect(
        before === 'provider' ||
          isDeepStrictEqual({ startOn, lastOn, ...now }, { startOn: undefined, lastOn: undefined, ...days }),
      ).toBe(true)
    }
  })
})
