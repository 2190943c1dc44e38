import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, systemPerson } from '#kernel'
import { openTestDepartment, type TestDepartment } from '#testing'
import { personNamed } from './person-named.ts'

const people = [
  { handle: 'thuy', name: 'Thủy Nguyễn' },
  { handle: 'jo', name: 'Jo Blake', title: 'Recruiter' },
  { handle: 'jo-b', name: 'Jo Blake', title: 'Content Lead' },
  { handle: 'keiko', name: 'Keiko Sato' },
  { handle: 'gil', name: 'Gil Gone' },
  { handle: 'anne', name: 'Anne' },
  { handle: 'annemarie', name: 'Anne Marie' },
] as const

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(people, { 'a.md': '# A\n' })
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'gil'`,
  )
})
afterAll(() => department.close())

test.each([
  ['keiko', 'keiko'],
  ['Keiko Sato', 'keiko'],
  ['keiko sato', 'keiko'],
  ['Thuy Nguyen', 'thuy'],
  ['Anne', 'anne'],
  ['Anne Marie', 'annemarie'],
  ['Jo Blake', 'Several people are called Jo Blake: jo (Recruiter), jo-b (Content Lead). Write the handle.'],
  ['Keyko Sato', 'Nobody here has the name or handle “Keyko Sato”. Did you mean Keiko Sato (keiko)?'],
  ['Keiko', 'Nobody here has the name or handle “Keiko”. Did you mean Keiko Sato (keiko)?'],
  ['gil', 'Gil Gone has left. Name somebody who works here.'],
  ['100%_', 'Nobody here has the name or handle “100%_”.'],
])('“%s” is %s', async (written, wanted) => {
  const named = await lookAs(department.house, systemPerson, (look) => personNamed(look, written))
  expect('fault' in named ? named.fault : named.handle).toBe(wanted)
})
