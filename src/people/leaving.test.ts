import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, perform, systemPerson, transactionOf, type Person } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  sendFacts,
  type TestDepartment,
} from '#testing'
import { erasePerson } from './erase-person.ts'
import { keepDetails } from './keep-details.ts'
import { setPicture } from './pictures/set-picture.ts'
import { planLeave } from './plan-leave.ts'
import { sampleFaces } from './sample-faces.ts'
import { personOfSession, startSession } from './session-store.ts'
import { showPerson } from './show-person.ts'
import { personOfToken } from './bearer-store.ts'
import { insertToken } from './token-store.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())

const act = (by: string, ...[operation, input]: [Parameters<typeof perform>[2], object]) =>
  perform(department.house, department.person(by), operation, input)
const leave = (handle: string) =>
  sendFacts(department, 'people', [{ id: handle, handle, leftOn: '2027-01-13' }])

test('whoever leaves is signed out at once, also in a browser and with a token used a second ago [work:T72]', async () => {
  const { database, house } = department
  const { db } = database
  const arjun = department.person('arjun')
  const now = house.clock.now()
  const { secret } = await startSession(db, arjun, now)
  const token = await transactionOf(db, arjun, (tx) =>
    insertToken(tx, arjun, { name: 'git', scopes: ['*'] }, now),
  )
  const later = now.add({ seconds: 1 })
  expect((await personOfSession(db, secret, now))?.handle).toBe('arjun')
  expect((await personOfToken(db, token.secret, now))?.handle).toBe('arjun')
  await leave('arjun')
  expect(await personOfSession(db, secret, later)).toBeUndefined()
  expect(await personOfToken(db, token.secret, later)).toBeUndefined()
  expect(await ask(house, department.person('linh'), showPerson, { handle: 'arjun' })).toMatchObject({
    person: { name: 'Arjun Rao', kind: 'left' },
  })
})

test('what is private of somebody who left is emptied; what they did stays and is counted [work:T72]', async () => {
  const { database, house } = department
  const zofia = department.person('zofia')
  await plannerOf(department).plan('zofia', '2027-03-02')
  await act('adaeze', keepDetails, { handle: 'zofia', email: 'canary@z.example', startOn: '2019-09-19' })
  await act('adaeze', keepDetails, { handle: 'linh', manager: 'zofia' })
  await act('zofia', planLeave, {
    handle: 'zofia',
    from: '2027-02-01',
    until: '2027-02-08',
    reason: 'canary',
  })
  await act('tomas', planLeave, {
    handle: 'tomas',
    from: '2027-02-01',
    until: '2027-02-08',
    standIn: 'zofia',
  })
  await act('zofia', setPicture, { handle: 'zofia', picture: sampleFaces.keiko })
  const erase = (by = 'adaeze') =>
    act(
      by,
      erasePerson(() => []),
      { handle: 'zofia' },
    )
  expect((await refusalOf(erase())).message).toContain('Zofia Nowak works here.')
  await leave('zofia')
  expect((await refusalOf(erase('linh'))).kind).toBe('forbidden')
  const { result } = await erase()
  expect(result).toMatchObject({ handle: expect.stringMatching(/^left-[0-9a-f]{12}$/) })

  const rows = (table: 'personal' | 'personal_said' | 'leaves' | 'pictures') =>
    transactionOf(database.db, systemPerson, (tx) =>
      tx.selectFrom(table).selectAll().where('person_id', '=', zofia.id).execute(),
    )
  for (const table of ['personal', 'personal_said', 'leaves', 'pictures'] as const)
    expect(await rows(table), table).toEqual([])
  const tables = [
    'personal',
    'personal_said',
    'leaves',
    'persons',
    'former_handles',
    'journal',
    'idempotency_keys',
  ]
  for (const table of tables)
    expect(JSON.stringify(await database.asOwner(`select * from ${table}`)), table).not.toMatch(
      /canary|Zofia/,
    )
  const [{ name } = {}] = await database.asOwner<{ name: string }>(
    `select p.name from campaigns c join persons p on p.id = c.planned_by where c.number = 1`,
  )
  expect(name).toBe('Somebody who left')
  const someone: Person = department.person('linh')
  expect((await refusalOf(ask(house, someone, showPerson, { handle: 'zofia' }))).kind).toBe('missing')
})
