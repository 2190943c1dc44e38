import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, newId, systemPerson, transactionOf } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { keepCircles } from './keep-circles.ts'
import { listRequests } from './list-requests.ts'
import { requestOperations } from './operations.ts'

/** Complaints go to who holds one title, and who holds another reads them. */
const pages = (assign = 'Field Marketing Manager', reader = 'Director, Digital Strategy') => ({
  ...paidSocial(),
  ...requestPages({
    'complaints.md': `# Complaints

A complaint is assigned to the ${assign}, and the ${reader} reads it.
Send it in the project Field with the subject "Complaint: " and what it is about.

\`\`\`request
name: complaint
subject: "Complaint: {what}"
project: field
assign: ${assign}
confidential: ${reader}
form:
  - {type: input, id: what, label: What is it about, required: true}
\`\`\`
`,
  }),
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
})
afterAll(() => department.close())
beforeEach(async () => {
  await titled('noor', 'Director, Digital Strategy')
  await titled('keiko', 'Field Marketing Lead')
  await department.forgetWork()
  await department.enforce(pages())
})

const act = acting(() => department, requestOperations)
const complain = (by = 'tomas', more: object = {}) =>
  act(by, 'open', { type: 'complaint', answers: { what: 'A supplier' }, ...more })
const everybody = ['noor', 'theo', 'keiko', 'linh', 'arjun', 'tomas', 'zofia', 'adaeze']
/** Those who see it, by any question. */
const seeing = async () => {
  const found: string[] = []
  for (const who of everybody)
    if ((await ask(department.house, department.person(who), listRequests, {})).requests.length > 0)
      found.push(who)
  return found
}
const titled = (handle: string, title: string) =>
  department.database.asOwner('update persons set title = $2 where handle = $1', [handle, title])
/** As when the handbook or the list of people has changed. */
const heard = (operation = 'handbook.push') =>
  transactionOf(department.database.db, systemPerson, (tx) =>
    keepCircles(department.house).hear(
      {
        ...{ id: newId(department.house.clock.now()), at: department.house.clock.now(), operation },
        ...{ outcome: 'done', personId: systemPerson.id, facts: {} },
      },
      tx,
    ),
  )

/** Whoever asked, who has the title in their region, and who reads all of them. */
const seen = ['noor', 'tomas', 'zofia']

test('sight goes with a title: whoever holds it no more loses it, whoever holds it now gains it [work:T67]', async () => {
  await complain()
  await department.follow()
  expect(await seeing()).toEqual(seen)
  await titled('noor', 'On leave')
  await titled('keiko', 'Director, Digital Strategy')
  await heard()
  expect(await seeing()).toEqual(seen.map((who) => (who === 'noor' ? 'keiko' : who)))
})

test('a page that routes to others lets them see it; whoever sees to it and whoever was named still do', async () => {
  await complain('tomas', { readers: 'theo' })
  const before = await seeing()
  await department.enforce(pages('Field Marketing Lead', 'Chief Marketing Officer'))
  await heard()
  const after = await seeing()
  expect(after).toEqual(expect.arrayContaining(['theo', 'tomas', 'adaeze']))
  expect(after).not.toContain('noor')
  // Whom it was given to still sees to it.
  expect(before.filter((who) => !after.includes(who))).toEqual(['noor'])
})

test('whoever leaves loses sight, and hears of it no more', async () => {
  await complain()
  await act('noor', 'follow', { number: 1 })
  await department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, now() from persons where handle = 'noor'`,
  )
  await heard('people.deactivate')
  const rows = await department.database.asOwner<{ handle: string }>(
    `select p.handle from request_followers f join persons p on p.id = f.person_id
     union select p.handle from request_circle c join persons p on p.id = c.person_id`,
  )
  expect(rows.map(({ handle }) => handle)).not.toContain('noor')
  await department.database.asOwner('delete from departures')
})

test('one that is closed later is let known to those whom its page routes it to', async () => {
  await act('tomas', 'open', {
    type: 'idea',
    answers: { idea: 'A film', 'why-then': 'x' },
    due: '2027-03-01',
  })
  await act('tomas', 'assign', { number: 1, to: 'linh' })
  await act('tomas', 'confide', { number: 1 })
  expect(await seeing()).toEqual(['noor', 'linh', 'tomas'])
})
