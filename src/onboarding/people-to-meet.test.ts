import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemPerson, transactionOf } from '#kernel'
import { openTestDepartment, type TestDepartment } from '#testing'
import { wantedOf } from './wanted-items.ts'

const page = `# First weeks

Whoever is new meets the Campaign Manager and the Poet in the first week.

\`\`\`onboarding
name: everybody
for: everybody
people-to-meet: [manager of newcomer, Campaign Manager, Poet]
\`\`\`

The Campaign Manager has a deputy: the deputy is Linh Tran.

\`\`\`role
title: Campaign Manager
held-by: []
deputy: linh
\`\`\`

The Poet writes.

\`\`\`role
title: Poet
held-by: []
\`\`\`
`

let at: TestDepartment
beforeAll(async () => {
  at = await openTestDepartment(
    [
      { handle: 'keiko', name: 'Keiko Sato' },
      { handle: 'linh', name: 'Linh Tran' },
      { handle: 'mei', name: 'Mei Lim', title: 'Poet' },
      { handle: 'bao', name: 'Bao Nguyen' },
    ],
    { 'first.md': page },
  )
})
afterAll(() => at.close())

const toMeet = () =>
  transactionOf(at.database.db, systemPerson, async (db, commit = '') => {
    const look = { db, model: await at.house.modelAt(commit) }
    const bao = { person: at.person('bao'), startOn: Temporal.PlainDate.from('2027-01-11') }
    const wanted = (await wantedOf(look, [bao])).get(bao.person.id) ?? []
    return wanted.map(({ says, vacant }) => `${says}${vacant ? ': vacant' : ''}`)
  })
const asHouse = (text: string) => at.database.asOwner(`set firsthand.kind = 'system'; ${text}`)

test('a newcomer meets who manages them, who carries a title, and the deputy of one that nobody holds', async () => {
  await asHouse(
    `insert into personal (person_id, manager_id) select b.id, k.id from persons b, persons k where b.handle = 'bao' and k.handle = 'keiko'`,
  )
  expect(await toMeet()).toEqual([
    'Keiko Sato (manager of Bao Nguyen)',
    'Linh Tran (Campaign Manager)',
    'Mei Lim (Poet)',
  ])
})

test('a manager who has left is nobody to meet', async () => {
  await asHouse(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = 'keiko'`,
  )
  expect((await toMeet())[0]).toBe('Manager of Bao Nguyen: vacant')
})
