import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pageMarkup } from '#design'
import { ask } from '#kernel'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  testFrame,
  type TestDepartment,
} from '#testing'
import { requestOperations } from './operations.ts'
import { requestScreen } from './screens.tsx'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const shown = () => ask(department.house, department.person('linh'), showRequest, { number: 1 })
const program = { type: 'program', due: '2027-02-15' }
const lacks = { ...program, answers: { publisher: 'Kaizen' }, excuse: 'Nobody could say yet.' }
const whole = { ...program, answers: { publisher: 'Kaizen', known: 'no' } }

describe('a request that was opened with a reason for a missing answer', () => {
  beforeEach(() => act('linh', 'open', lacks))

  test('is changed with no further one', async () => {
    await act('linh', 'change', { number: 1, body: 'With pictures.' })
    expect((await shown()).request.body).toBe('With pictures.')
  })

  test('is given another title, and what was changed is undone', async () => {
    await act('linh', 'comment', { number: 1, body: '/title Program: Late Deploy' })
    expect((await shown()).request.subject).toBe('Program: Late Deploy')
    await act('linh', 'change', { number: 1, answers: { known: 'no' } })
    await act('linh', 'change', { number: 1, backTo: 2 })
    expect((await shown()).request.fields).toEqual({ publisher: 'Late Deploy' })
  })

  test('is asked for another where a further answer is missing, and keeps both', async () => {
    await act('linh', 'change', { number: 1, answers: { known: 'no' } })
    const more = { number: 1, answers: { known: 'yes' } }
    const refusal = await refusalOf(act('linh', 'change', more))
    expect(refusal.fields).toEqual([
      { field: 'excuse', message: '“Who knows them” is not answered. Say why it is so all the same.' },
    ])
    const attempt = { operation: 'requests.change', values: { 'answers.known': 'yes' }, refusal }
    const visit = { params: { number: '1' }, query: new URLSearchParams() }
    const drawn = async (more: object) => {
      const { house } = department
      const props = await requestScreen.load({ house, by: department.person('linh'), ...visit, ...more })
      return pageMarkup(
        <>{requestScreen.view(props, testFrame('/-/requests/1', department.person('linh')))}</>,
      )
    }
    const asks = /<textarea[^>]*name="excuse"/
    expect(await drawn({ attempt })).toMatch(asks)
    expect(await drawn({})).not.toMatch(asks)
    await act('linh', 'change', { ...more, excuse: 'They told nobody.' })
    expect((await shown()).excuses.map(({ why }) => why)).toEqual([
      'Nobody could say yet.',
      'They told nobody.',
    ])
  })
})

describe('a reason says for what it was given', () => {
  const given = async () => (await shown()).excuses.map(({ why, givenFor }) => [why, givenFor])

  test('when it is opened: for answers, for its day, or for both', async () => {
    await act('linh', 'open', lacks)
    expect(await given()).toEqual([['Nobody could say yet.', ['answers']]])
    await department.forgetWork()
    await act('linh', 'open', { ...whole, due: '2027-01-20', excuse: 'A page is free.' })
    expect(await given()).toEqual([['A page is free.', ['day']]])
    await department.forgetWork()
    await act('linh', 'open', { ...lacks, due: '2027-01-20' })
    expect(await given()).toEqual([['Nobody could say yet.', ['answers', 'day']]])
  })

  test('when it is changed; one for its day lets no missing answer pass', async () => {
    await act('linh', 'open', whole)
    await act('linh', 'set-due-day', { number: 1, due: '2027-01-20', excuse: 'A page is free.' })
    const more = { number: 1, answers: { known: 'yes' } }
    expect((await refusalOf(act('linh', 'change', more))).fields[0]?.field).toBe('excuse')
    await act('linh', 'change', { ...more, excuse: 'They told nobody.' })
    expect(await given()).toEqual([
      ['A page is free.', ['day']],
      ['They told nobody.', ['answers']],
    ])
  })
})

describe('a reason is kept only where something is missing', () => {
  test('when it is opened', async () => {
    await act('linh', 'open', { ...whole, excuse: 'Just so.' })
    expect((await shown()).excuses).toEqual([])
  })

  test('when its day or its text is changed', async () => {
    await act('linh', 'open', whole)
    await act('linh', 'set-due-day', { number: 1, due: '2027-03-01', excuse: 'Just so.' })
    await act('linh', 'change', { number: 1, body: 'With pictures.', excuse: 'Just so.' })
    expect((await shown()).excuses).toEqual([])
    // Thu 14 January and five business days: Thu 21 January.
    await act('linh', 'set-due-day', { number: 1, due: '2027-01-20', excuse: 'A page is free.' })
    expect((await shown()).excuses.map(({ why }) => why)).toEqual(['A page is free.'])
  })

  test('not by a page that takes none', async () => {
    const idea = { idea: 'A film', 'why-then': 'The fair.' }
    await act('linh', 'open', { type: 'idea', answers: idea, due: '2027-03-01', excuse: 'Just so.' })
    await act('linh', 'set-due-day', { number: 1, due: '2027-03-02', excuse: 'Just so.' })
    expect((await shown()).excuses).toEqual([])
  })
})
