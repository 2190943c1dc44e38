import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, systemPerson, transactionOf } from '#kernel'
import { openTestDepartment, planners, refusalOf, sendFacts, type TestDepartment } from '#testing'
import { listLeaves } from './list-leaves.ts'
import { planLeave } from './plan-leave.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {})
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await transactionOf(department.database.db, systemPerson, (tx) => tx.deleteFrom('leaves').execute())
})

const send = (rows: readonly unknown[] | string) =>
  sendFacts(department, 'leaves', rows, { source: 'payroll' })
const plan = (from: string, until: string, more: object = {}) =>
  perform(department.house, department.person('adaeze'), planLeave, { handle: 'linh', from, until, ...more })
const planned = async (by = 'adaeze') =>
  (await ask(department.house, department.person(by), listLeaves, {})).planned.map((one) => [
    ...[one.handle, one.from.toString(), one.until.toString()],
    ...(one.standIn ? [one.standIn.handle] : []),
  ])

test('a list of leaves as CSV is kept: for the person and administrators, and nothing of it in the journal', async () => {
  const csv =
    'Id;Handle;From;Until;Stand in\n7;linh;2027-02-01;2027-02-08;arjun\n8;keiko;2027-03-01;2027-03-02;\n'
  expect((await send(csv)).rows).toEqual([
    { row: 1, line: 2, id: '7', verdict: 'recorded', handle: 'linh' },
    { row: 2, line: 3, id: '8', verdict: 'recorded', handle: 'keiko' },
  ])
  expect(await planned()).toEqual([
    ['linh', '2027-02-01', '2027-02-08', 'arjun'],
    ['keiko', '2027-03-01', '2027-03-02'],
  ])
  expect(await planned('keiko')).toEqual([['keiko', '2027-03-01', '2027-03-02']])
  expect((await send(csv)).unchanged).toBe(2)
  for (const table of ['journal', 'fact_rows', 'fact_sources'])
    expect(JSON.stringify(await department.database.asOwner(`select * from ${table}`)), table).not.toMatch(
      /2027-02-0|2027-03-0|arjun/,
    )
})

test('the same id with other days moves the leave, and runs into nobody by itself', async () => {
  await send([{ id: 7, handle: 'linh', from: '2027-02-01', until: '2027-02-08', standIn: 'arjun' }])
  expect((await send([{ id: 7, handle: 'linh', from: '2027-02-03', until: '2027-02-10' }])).changed).toBe(1)
  expect(await planned()).toEqual([['linh', '2027-02-03', '2027-02-10']])
  const { rows } = await send([{ id: 7, handle: 'arjun', from: '2027-02-03', until: '2027-02-10' }])
  expect(rows[0]?.faults?.map(({ field }) => field)).toEqual(['handle'])
})

test('of two rows that run into each other the second is rejected', async () => {
  const { rows } = await send([
    { id: 1, handle: 'linh', from: '2027-02-01', until: '2027-02-08' },
    { id: 2, handle: 'linh', from: '2027-02-07', until: '2027-02-09' },
    { id: 3, handle: 'linh', from: '2027-02-08', until: '2027-02-09' },
  ])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['recorded', 'rejected', 'recorded'])
})

test.each([
  ['2027-02-08', '2027-02-08', {}, 'until'],
  ['2027-01-04', '2027-01-14', {}, 'until'],
  ['2027-03-05', '2027-03-09', {}, 'from'],
  ['2027-02-01', '2027-02-08', { standIn: 'linh' }, 'standIn'],
  ['2027-02-01', '2027-02-08', { standIn: 'mo' }, 'standIn'],
])('what the screen refuses a file is refused too: from %s until %s %j', async (from, until, more, field) => {
  await plan('2027-03-01', '2027-03-08')
  const onScreen = (await refusalOf(plan(from, until, more))).fields
  const { rows } = await send([{ id: 9, handle: 'linh', from, until, ...more }])
  expect([onScreen, rows[0]?.faults ?? []].map((all) => all.map((one) => one.field))).toEqual([
    [field],
    [field],
  ])
  expect(JSON.stringify(rows)).not.toMatch(/March|“mo”/)
})

test.each([
  [{ handle: 'lihn' }, 'handle', 'Nobody here is called lihn. Did you mean linh?'],
  [{ from: '1.2.2027' }, 'from', 'Say the first day away, like 2027-02-01.'],
  [
    { reason: 'Wedding' },
    'reason',
    'There is no field “reason”. There are id, handle, from, until, standIn.',
  ],
])('%j is rejected', async (more, field, message) => {
  const row = { id: 1, handle: 'linh', from: '2027-02-01', until: '2027-02-08', ...more }
  expect((await send([row])).rows[0]?.faults).toEqual([{ field, message }])
  expect(await planned()).toEqual([])
})
