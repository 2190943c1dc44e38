import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Model, Person } from '#kernel'
import { openTestDepartment, paidSocial, planners, type TestDepartment } from '#testing'
import { holdersOf } from './found-by.ts'
import { isAmong } from './who.ts'

let department: TestDepartment
let model: Model
const mei = { handle: 'mei', name: 'Mei Lim', team: 'field-apac', alsoIn: ['field-emea'] }
const ola = { handle: 'ola', name: 'Ola Berg' }

beforeAll(async () => {
  department = await openTestDepartment([...planners, mei, ola], paidSocial())
  model = await department.enforce(paidSocial())
})
afterAll(() => department.close())

const team = (name: string) => [{ by: 'team', team: name }] as const
const at = () => ({ db: department.database.db, model })
const among = (who: Person, name: string) => isAmong(at(), who, team(name))

test('somebody in two teams belongs to both, and to no third', async () => {
  const who = department.person('mei')
  expect([
    await among(who, 'field-apac'),
    await among(who, 'field-emea'),
    await among(who, 'digital-strategy'),
  ]).toEqual([true, true, false])
})

test('a rule that means a team means those for whom it is the second one too', async () => {
  const found = await holdersOf(at(), team('field-emea'))
  expect(found.map(({ handle }) => handle)).toEqual(['mei', 'tomas', 'zofia'])
})

test('the leads of both teams are the team leads of who asks; who is in no team has none', async () => {
  const leads = [{ by: 'relation', relation: 'team lead', of: 'requester' }] as const
  const names = async (requester: Person) =>
    (await holdersOf(at(), leads, { requester })).map(({ handle }) => handle)
  expect(await names(department.person('mei'))).toEqual(['keiko', 'tomas'])
  expect(await names(department.person('ola'))).toEqual([])
})

test('who is in no team is in none that a rule names', async () => {
  expect(await among(department.person('ola'), 'field-apac')).toBe(false)
})
