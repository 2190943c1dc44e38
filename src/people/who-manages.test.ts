import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookAs, perform, systemPerson } from '#kernel'
import { drawnScreen, openTestDepartment, type TestDepartment } from '#testing'
import { holdersOf } from './found-by.ts'
import { keepDetails } from './keep-details.ts'
import { keptSection } from './kept-section.tsx'
import { personScreen } from './screens/person-screen.tsx'
import { whoManages } from './who-manages.ts'

const people = [
  { handle: 'cora', name: 'Cora Berg', title: 'Director', team: 'field' },
  { handle: 'keiko', name: 'Keiko Sato', title: 'Lead', team: 'field' },
  { handle: 'mei', name: 'Mei Lim', title: 'Campaign Manager', team: 'field' },
  { handle: 'bao', name: 'Bao Nguyen', team: 'field' },
  { handle: 'vera', name: 'Vera Lang', kind: 'admin' },
] as const
const pages = {
  'who.md': `# Who

Field is a team. Keiko Sato leads it.

\`\`\`team
name: field
title: Field
lead: keiko
\`\`\`

Cora Berg holds the role of Director in Field.

\`\`\`role
title: Director
held-by: [cora]
team: field
\`\`\`

Mei Lim holds the role of Campaign Manager in Field, reporting to the Director.

\`\`\`role
title: Campaign Manager
held-by: [mei]
team: field
reports-to: Director
\`\`\`
`,
}

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(people, pages)
})
afterAll(() => department.close())
beforeEach(() => department.database.asOwner('delete from personal'))

const keep = (handle: string, manager: string) =>
  perform(department.house, department.person('vera'), keepDetails, { handle, manager })
const managersOf = (handle: string) =>
  lookAs(department.house, systemPerson, async (look) => {
    const person = department.person(handle)
    const names = (await whoManages(look, [person])).get(person.id)?.map(({ name }) => name)
    const meant = await holdersOf(look, [{ by: 'relation', relation: 'manager', of: 'requester' }], {
      requester: person,
    })
    expect(meant.map(({ name }) => name)).toEqual(names)
    return names
  })
const page = async (by: string, handle: string) =>
  (
    await drawnScreen(
      personScreen({ personSections: () => [keptSection], teamSections: () => [], names: () => [] }),
      {
        house: department.house,
        by: department.person(by),
        params: { handle },
      },
    )
  )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('without a line of their own, whoever holds the title that theirs reports to manages somebody; a lead does not', async () => {
  expect(await managersOf('mei')).toEqual(['Cora Berg'])
  expect(await managersOf('bao')).toEqual([])
  expect(await page('mei', 'bao')).toContain('Whom they report to Keiko Sato Lead of Field')
  const mei = await page('bao', 'mei')
  expect(mei).toContain('Whom they report to Cora Berg Director')
  expect(mei).toContain('Reports to Cora Berg')
  expect(await page('mei', 'mei')).toContain('Whom you report to Cora Berg Director')
})

test('whoever is kept as their manager comes first, and the page says which is said where', async () => {
  await keep('mei', 'keiko')
  expect(await managersOf('mei')).toEqual(['Keiko Sato'])
  const own = await page('mei', 'mei')
  expect(own).toContain('Keiko Sato Day to day, as your details say')
  expect(own).toMatch(/Cora Berg By the pages, Director ¶ Who/)
  expect(own).toContain('You report to Keiko Sato')
  expect(await page('vera', 'mei')).toContain('Keiko Sato Day to day, as their details say')
})

test('what is kept stays private: a colleague reads what the pages say', async () => {
  await keep('mei', 'keiko')
  expect(await page('bao', 'mei')).not.toContain('Keiko')
})

test('a manager who has left manages nobody', async () => {
  await keep('bao', 'cora')
  expect(await managersOf('bao')).toEqual(['Cora Berg'])
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'cora'`,
  )
  expect(await managersOf('bao')).toEqual([])
  expect(await page('vera', 'bao')).not.toContain('Cora')
})
