import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, systemPerson, transactionOf, visitor, type Db, type Heard } from '#kernel'
import { readPeopleFile, synchronisePeople } from '#people'
import { openTestDepartment, sendFacts, type TestDepartment } from '#testing'
import { contributed } from '../app.ts'
import { followNewcomers } from './follow-newcomers.ts'
import { heardVersion } from './testing/heard-version.ts'
import { newcomersOf } from './who-is-new.ts'

const page = `# First weeks

Whoever is new begins like this.

\`\`\`onboarding
name: everybody
for: everybody
tasks:
  first day: [write your page]
people-to-meet: [manager of newcomer, mei]
\`\`\`
`

let at: TestDepartment
beforeAll(async () => {
  at = await openTestDepartment(
    [
      { handle: 'adaeze', name: 'Adaeze Okafor', kind: 'admin' },
      { handle: 'mei', name: 'Mei Lim' },
    ],
    { 'first.md': page },
  )
})
afterAll(() => at.close())

const asSystem = <Result>(work: (db: Db) => Promise<Result>): Promise<Result> =>
  transactionOf(at.database.db, systemPerson, (db) => work(db))
const newNow = () =>
  asSystem(async (db) => {
    const model = await at.house.modelAt('1'.padStart(40, '0'))
    const found = await newcomersOf({ db, model, now: at.house.clock.now() })
    return found.map(({ person, startOn }) => `${person.handle} ${startOn.toString()}`)
  })
const checklists = () =>
  asSystem(async (db) =>
    Number((await db.selectFrom('onboarding_items').select(db.fn.countAll().as('all')).execute())[0]?.all),
  )

/** Lets the follower hear entries after one, each in its own transaction; answers how many queries that took. */
async function queriesToHear(which: RegExp): Promise<{ readonly entries: number; readonly queries: number }> {
  let queries = 0
  const entries = (
    await asSystem((db) =>
      sql<Heard>`
        select id, at, operation, outcome, person_id as "personId", facts,
               jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject
        from journal order by seq`.execute(db),
    )
  ).rows.filter((entry) => which.test(`${entry.operation} ${entry.subject?.kind}`))
  const follower = followNewcomers(at.house)
  for (const entry of entries)
    await asSystem((db) =>
      follower.hear(
        entry,
        db.withPlugin({
          transformQuery({ node }) {
            queries += 1
            return node
          },
          transformResult: async ({ result }) => result,
        }),
      ),
    )
  return { entries: entries.length, queries }
}

const row = (at: number, more: object = {}) => ({
  id: String(at),
  handle: `person-${at}`,
  name: `Person ${at}`,
  ...more,
})

test('an import of 2,000 people makes nobody a newcomer, and asks two things of each', async () => {
  at.house.clock.set('2027-01-14T10:00:00Z')
  const rows = Array.from({ length: 2000 }, (_, one) => row(one))
  expect((await sendFacts(at, 'people', rows)).recorded).toBe(2000)
  expect(await newNow()).toEqual([])
  const { entries, queries } = await queriesToHear(/^facts\.record persons/)
  expect(entries).toBe(2000)
  expect(queries).toBeLessThanOrEqual(2 * 2000)
  expect(await checklists()).toBe(0)
  await at.database.asOwner('delete from jobs')
}, 120_000)

test('of those who were imported whoever has a first day is new, and nobody else hears of it', async () => {
  await sendFacts(at, 'people', [row(7, { startOn: '2027-01-11', manager: 'mei' })])
  expect(await newNow()).toEqual(['person-7 2027-01-11'])
  await at.follow()
  expect(await checklists()).toBe(3)
}, 120_000)

test('who comes by an invitation is new from that day, and has the checklist then', async () => {
  at.house.clock.set('2027-01-15T10:00:00Z')
  const done = (name: string, by: Parameters<typeof perform>[1], input: object) => {
    const found = contributed.operations.find((one) => one.name === name)
    if (!found) throw new Error(`nobody does ${name}`)
    return perform(at.house, by, found, input)
  }
  const { result } = await done('invitations.send', at.person('adaeze'), {
    address: 'bao@example.com',
    handle: 'bao',
    name: 'Bao Nguyen',
  })
  const code = /code=([\w-]+)/.exec((result as { link: string }).link)?.[1]
  await done('invitations.accept', visitor, { code })
  await at.follow()
  expect(await newNow()).toEqual(['person-7 2027-01-11', 'bao 2027-01-15'])
  expect(await checklists()).toBe(6)
})

test('of data/people.yml the first reading and a long list at once bring nobody new, a later line does', async () => {
  const listed: { handle: string; name: string }[] = [{ handle: 'linh', name: 'Linh Tran' }]
  const read = (day: string) =>
    asSystem((db) =>
      synchronisePeople(db, readPeopleFile(JSON.stringify(listed), 'data/people.yml'), {
        commit: 'c'.repeat(40),
        now: Temporal.Instant.from(`${day}T09:00:00Z`),
        ended: [],
      }),
    )
  const known = await newNow()
  await read('2027-01-12')
  expect(await newNow()).toEqual(known)
  listed.push({ handle: 'zoe', name: 'Zoe Park' })
  await read('2027-01-13')
  expect(await newNow()).toEqual(['person-7 2027-01-11', 'zoe 2027-01-13', 'bao 2027-01-15'])
  listed.push(...Array.from({ length: 21 }, (_, one) => ({ handle: `joined-${one}`, name: `Joined ${one}` })))
  await read('2027-01-14')
  expect(await newNow()).toEqual(['person-7 2027-01-11', 'zoe 2027-01-13', 'bao 2027-01-15'])
})

test('of three versions put in force at once the newest alone is followed, with as many questions for 200 newcomers as for one', async () => {
  await sendFacts(
    at,
    'people',
    Array.from({ length: 200 }, (_, one) => row(one, { startOn: '2027-01-11', manager: 'mei' })),
  )
  await heardVersion(at.house)
  await at.follow()
  for (let one = 0; one < 3; one += 1) await heardVersion(at.house)
  const { entries, queries } = await queriesToHear(/^handbook\./)
  expect(entries).toBe(4)
  // Each asks whether a later one waits; the last reads version, newcomers, items, names of rules, managers and mei.
  expect(queries).toBeLessThanOrEqual(4 + 6)
}, 120_000)
