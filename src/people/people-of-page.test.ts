import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, visitor } from '#kernel'
import type { PeopleAsked } from '#pages'
import { openTestDepartment, paidSocial, planners, type TestDepartment } from '#testing'
import { peopleOfPage } from './people-of-page.ts'

const roles = `# Titles

Theo Papadakis and Noor Haddad hold the role of Buyer, reporting to the Head of Media.

\`\`\`role
title: Buyer
held-by: [theo, noor]
reports-to: Head of Media
\`\`\`

Keiko Sato holds the role of Head of Media.

\`\`\`role
title: Head of Media
held-by: keiko
\`\`\`
`

let department: TestDepartment
beforeAll(async () => {
  const twins = [
    { handle: 'jo', name: 'Jo Berg', title: 'Recruiter' },
    { handle: 'jo-b', name: 'Jo Berg' },
    { handle: 'gone', name: 'Gone Long' },
  ]
  department = await openTestDepartment([...planners, ...twins], paidSocial(3, { 'roles.md': roles }))
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'gone'`,
  )
})
afterAll(() => department.close())

async function answer(by: PeopleAsked['by'], names: readonly string[], titles: readonly string[] = []) {
  const asked: PeopleAsked = { by, names, titles, titled: false, form: 'words', line: 1 }
  const [found] = await lookAs(department.house, visitor, (look) => peopleOfPage(look, [asked]))
  return [found?.people.map(({ handle }) => handle).toSorted(), found?.faults]
}

test.each([
  ['name', 'Noor Haddad', ['noor']],
  ['name', 'noor haddad', ['noor']],
  ['handle', '@noor', ['noor']],
  // Keiko leads Field APAC by its page.
  ['manager-of', 'Linh Tran', ['keiko']],
  // By title: Buyers report to the Head of Media.
  ['manager-of', 'noor', ['keiko']],
  ['led-by', 'keiko', ['arjun', 'linh', 'noor', 'theo']],
  ['led-by-title', 'Head of Media', ['arjun', 'linh', 'noor', 'theo']],
  ['team', 'digital marketing team', ['noor', 'theo']],
  ['team', 'Field APAC', ['arjun', 'keiko', 'linh']],
  ['title', 'buyer', ['noor', 'theo']],
  ['title', 'Field Marketing Manager', ['arjun', 'linh', 'zofia']],
] as const)('%s %s means %j', async (by, name, handles) => {
  expect(await answer(by, [name])).toEqual([handles, []])
})

test('only those whose title holds one of some words', async () => {
  expect(await answer('team', ['Field APAC'], ['lead', 'director'])).toEqual([['keiko'], []])
  expect(await answer('team', ['Field APAC'], ['Pilot'])).toEqual([
    [],
    ['Nobody whose title has “Pilot” is found by “Field APAC” in the directory.'],
  ])
})

test('whoever is not there is said, beside those who are', async () => {
  expect(await answer('name', ['Noor Hadad'])).toEqual([
    [],
    ['Nobody called “Noor Hadad” is in the directory. Did you mean Noor Haddad?'],
  ])
  expect(await answer('handle', ['noor', 'quux'])).toEqual([
    ['noor'],
    ['Nobody called “quux” is in the directory.'],
  ])
  expect(await answer('name', ['Jo Berg'])).toEqual([
    [],
    ['Several people are called “Jo Berg”: jo, jo-b. Write the handle.'],
  ])
  expect(await answer('team', ['Nowhere'])).toEqual([[], ['The handbook has no team called “Nowhere”.']])
  expect(await answer('title', ['Pilot'])).toEqual([[], ['Nobody in the directory holds the title “Pilot”.']])
  expect(await answer('manager-of', ['adaeze'])).toEqual([
    [],
    ['No page says to whom Adaeze Okafor reports.'],
  ])
})

test('that somebody left is nothing for strangers: the directory does not know them', async () => {
  expect(await answer('name', ['Gone Long'])).toEqual([
    [],
    ['Nobody called “Gone Long” is in the directory.'],
  ])
})
