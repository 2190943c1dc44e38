import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ask, perform, type House, type NamedPage } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { openRequest } from './open-request.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  const { 'ask.md': asking = '' } = requestPages()
  const both = asking
    .replace('look-for-similar: [requests]', 'look-for-similar: [requests, pages]')
    .replace('due: at least', 'look-for-similar: [requests]\ndue: at least')
  department = await openTestDepartment(planners, { ...paidSocial(), 'ask.md': both })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const pages: Readonly<Record<string, readonly NamedPage[]>> = {
  noor: [
    { title: 'Podcasts about remote work', url: '/podcasts/' },
    { title: 'A podcast for the board alone', url: '/board/' },
    { title: 'Remote', url: '/remote/' },
    { title: 'Remote podcast', url: '/ask/' },
  ],
  linh: [{ title: 'Podcasts about remote work', url: '/podcasts/' }],
}
/** A house in which each of them may read other pages. */
const house = (): House => ({
  ...department.house,
  readable: { ...department.house.readable, pagesFor: async ({ handle }) => pages[handle] ?? [] },
})
const open = (by: string, idea: string, more: object = {}) =>
  perform(house(), department.person(by), openRequest, {
    type: 'idea',
    answers: { idea, 'why-then': 'The season begins.' },
    due: '2027-03-01',
    ...more,
  })
const rulings = async (number: number) =>
  (await ask(house(), department.person('linh'), showRequest, { number })).rulings

test('a page like it is shown before it is sent, with the sentence that asks for that [R2.54]', async () => {
  const refusal = await refusalOf(open('linh', 'Remote podcast'))
  expect(refusal.message).toBe('A page like it is there already.')
  expect(refusal.ruling?.citation.quote).toContain('Send an idea')
  expect(refusal.nearest.map(({ say, href }) => [say, href])).toEqual([
    ['Send it: it is another one', undefined],
    ['Read “Podcasts about remote work”', '/podcasts/'],
  ])
  await open('linh', 'Remote podcast', { isNew: true })
  expect((await rulings(1))[0]?.reason).toBe(
    'A page like it is there already. Whoever asked saw that and says that this is another.',
  )
})

test('nobody hears of a page or a request that they may not see [R2.54, work:T66]', async () => {
  await open('noor', 'A podcast for the board', { isNew: true, confidential: true })
  const seen = await refusalOf(open('noor', 'A podcast for the board'))
  expect(seen.nearest.map(({ say }) => say)).toContain('Read “A podcast for the board alone”')
  expect(seen.ruling?.facts).toEqual({ similar: [], pages: 1 })
  // To Linh neither is there: it goes through.
  await open('linh', 'A podcast for the board')
  expect((await rulings(2)).map(({ outcome }) => outcome)).toEqual(['fits'])
})

test('words that the type gives to all of its subjects make nothing alike', async () => {
  const program = (publisher: string) =>
    perform(house(), department.person('linh'), openRequest, {
      type: 'program',
      answers: { publisher, known: 'no' },
      due: '2027-02-01',
    })
  await program('Late Deploy')
  await program('Morning Review')
  await expect(program('The late deploy')).rejects.toThrow('One like it is there already.')
})

const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ those: number }>`
    select count(*)::int as those from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(department.database.db)
  return rows[0]?.those ?? 0
}

test('the same by two people in one second: both are kept, and the later one says so [work:T51]', async () => {
  // Until both have looked, neither gets its number.
  const both = await department.database.db.transaction().execute(async (tx) => {
    await sql`select from request_counter for update`.execute(tx)
    const sent = [open('linh', 'Night shift diary'), open('arjun', 'Night shift diary')]
    await vi.waitUntil(async () => (await waiting()) === 2, 10_000)
    return { sent }
  })
  await Promise.all(both.sent)
  const said = await Promise.all([rulings(1), rulings(2)])
  expect(said.map((all) => all.map(({ outcome }) => outcome))).toEqual([['fits'], ['fits', 'noted']])
  expect(said[1]?.[1]?.reason).toContain('Request 1 is like it and came in at the same moment.')
})
