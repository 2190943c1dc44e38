import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, systemPerson, transactionOf, type Db } from '#kernel'
import { openTestDepartment, paidSocial, planners, refusalOf, type TestDepartment } from '#testing'
import { keepDetails } from './keep-details.ts'
import { circleInWords } from './reporting-line.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())
beforeEach(() => asHouse((tx) => sql`delete from personal`.execute(tx)))

const asHouse = <Result>(work: (tx: Db) => Promise<Result>) =>
  transactionOf(department.database.db, systemPerson, work)
const set = (tx: Db, handle: string, manager: string) =>
  sql`insert into personal (person_id, manager_id)
      values (${department.person(handle).id}, ${department.person(manager).id})
      on conflict (person_id) do update set manager_id = excluded.manager_id`.execute(tx)
const manage = (handle: string, manager: string) =>
  perform(department.house, department.person('adaeze'), keepDetails, { handle, manager })
const lines = async () =>
  asHouse(async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select p.handle || ' → ' || m.handle as line from reporting_lines l
      join persons p on p.id = l.person_id join persons m on m.id = l.manager_id order by 1`.execute(tx)
    return rows.map(({ line }) => line)
  })

test.each([
  ['linh', [], undefined],
  ['linh', ['keiko', 'noor'], undefined],
  ['linh', ['linh'], 'LINH → LINH'],
  ['noor', ['linh', 'noor'], 'NOOR → LINH → NOOR'],
  ['noor', ['linh', 'keiko', 'noor', 'cora'], 'NOOR → LINH → KEIKO → NOOR'],
])('%s below %j: %s', (person, above, words) => {
  const inLine = (id: string) => ({ id, name: id.toUpperCase() })
  expect(circleInWords(inLine(person), above.map(inLine))).toBe(words)
})

test('somebody who would report to themselves is told by which way, beside the field [work:T35]', async () => {
  const itself = await refusalOf(manage('noor', 'noor'))
  expect(itself.fields[0]?.message).toContain('Noor Haddad → Noor Haddad.')
  await manage('linh', 'keiko')
  await manage('keiko', 'noor')
  const { fields } = await refusalOf(manage('noor', 'linh'))
  expect(fields).toEqual([
    {
      field: 'manager',
      message:
        'They would report to themselves: Noor Haddad → Linh Tran → Keiko Sato → Noor Haddad. Name somebody above them.',
    },
  ])
  expect(await lines()).toEqual(['keiko → noor', 'linh → keiko'])
})

test('of two who name each other at one moment exactly one is kept, and the other hears why [work:T35]', async () => {
  const both = await Promise.allSettled([manage('linh', 'arjun'), manage('arjun', 'linh')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await lines()).toHaveLength(1)
  const [fault] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(fault).toMatchObject({ kind: 'invalid', fields: [{ field: 'manager' }] })
})

test('the database refuses a circle by itself, of one, of three, and of two transactions [work:T35]', async () => {
  await expect(asHouse((tx) => set(tx, 'noor', 'noor'))).rejects.toThrow('they would report to themselves')
  await asHouse(async (tx) => {
    await set(tx, 'linh', 'keiko')
    await set(tx, 'keiko', 'noor')
  })
  await expect(asHouse((tx) => set(tx, 'noor', 'linh'))).rejects.toThrow('they would report to themselves')

  // Both have written before either ends: neither can see what the other wrote.
  let written = 0
  const meet = Promise.withResolvers<undefined>()
  const half = (handle: string, manager: string) =>
    asHouse(async (tx) => {
      await set(tx, handle, manager)
      written += 1
      if (written === 2) meet.resolve(undefined)
      await meet.promise
    })
  const both = await Promise.allSettled([half('tomas', 'zofia'), half('zofia', 'tomas')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await lines()).filter((line) => /tomas|zofia/.test(line))).toHaveLength(1)
})

test('a line may be turned round within one transaction', async () => {
  await asHouse((tx) => set(tx, 'linh', 'arjun'))
  await asHouse(async (tx) => {
    await set(tx, 'arjun', 'linh')
    await sql`update personal set manager_id = null where person_id = ${department.person('linh').id}`.execute(
      tx,
    )
  })
  expect(await lines()).toEqual(['arjun → linh'])
})
