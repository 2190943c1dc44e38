import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { campaigns } from '#campaigns'
import { transactionOf, visitor, type Look, type Person } from '#kernel'
import {
  conferencePages,
  openTestDepartment,
  planners,
  refusalOf,
  roundsOf,
  type TestDepartment,
} from '#testing'
import type { ApprovalSubject } from './subject.ts'

let department: TestDepartment
let at: ReturnType<typeof roundsOf>
let readers: readonly string[]
beforeAll(async () => {
  department = await openTestDepartment(planners, conferencePages())
  at = roundsOf(department, closed)
  readers = ['linh', 'tomas', 'theo', 'zofia'].map((handle) => department.person(handle).id)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const plain = campaigns.approvalSubject
const mayKnow = ({ by }: Look): boolean => by.kind === 'system' || readers.includes(by.id)
/** Campaigns of which only some may know. */
const closed: ApprovalSubject = {
  ...plain,
  async seen(look, ids) {
    return mayKnow(look) ? plain.seen(look, ids) : new Set()
  },
  async things(look, ids) {
    if (!mayKnow(look)) return new Map()
    const things = await plain.things(look, ids)
    return new Map([...things].map(([id, thing]) => [id, { ...thing, readers }]))
  },
}

const tables = [
  'approvals',
  'approval_votes',
  'approval_decisions',
  'approval_delegations',
  'approval_helps',
  'approval_reminders',
]
const rowsSeenBy = (person: Person) =>
  transactionOf(department.database.db, person, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        tx,
      )
      counts[table] = rows[0]?.n ?? 0
    }
    return counts
  })

describe('[T66] an approval of something that is for some only', () => {
  test('is missing for everybody else, in lists, by its number and for an answer', async () => {
    const number = await at.asked()
    expect((await at.show('tomas', number)).state).toBe('waits')
    for (const handle of ['keiko', 'noor', 'adaeze']) {
      expect(await refusalOf(at.show(handle, number))).toMatchObject({
        kind: 'missing',
        message: `There is no approval ${number}.`,
      })
      expect(await at.list(handle, 'all')).toEqual([])
      expect((await refusalOf(at.approve(handle, number))).message).toBe(`There is no approval ${number}.`)
    }
  })

  test('shows none of its rows to them in the database', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    expect((await refusalOf(at.delegate('tomas', number, { to: 'keiko' }))).message).toBe(
      'They may not see what it is for. Name somebody who may.',
    )
    await at.delegate('tomas', number, { to: 'zofia' })
    expect(await rowsSeenBy(department.person('theo'))).toMatchObject({
      approvals: 1,
      approval_votes: 1,
      approval_delegations: 1,
    })
    for (const person of [department.person('keiko'), department.person('adaeze'), visitor])
      expect(Object.values(await rowsSeenBy(person))).toEqual(tables.map(() => 0))
  })

  test('keeps nothing of what the thing says', async () => {
    await at.asked()
    const rows = await department.database.asOwner('select content::text, rule, why from approvals')
    expect(JSON.stringify(rows)).not.toMatch(/Japan|(?<![\w-])JP(?![\w-])|Harbour|conference"?:/)
  })

  test('is told elsewhere by ids alone', async () => {
    const number = await at.asked()
    await at.approve('theo', number, { note: 'Not a word of this.' })
    const facts = await department.database.asOwner('select facts from journal')
    expect(JSON.stringify(facts)).not.toMatch(/Harbour|Not a word/)
  })
})

test('what is not for some only, everybody who works here may see, and no stranger', async () => {
  const open = roundsOf(department)
  const number = await open.asked()
  expect((await open.show('keiko', number)).for.title).toBe('Harbour talks')
  expect(Object.values(await rowsSeenBy(visitor))).toEqual(tables.map(() => 0))
})
