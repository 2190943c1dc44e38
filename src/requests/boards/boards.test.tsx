import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fragmentMarkup } from '#design'
import { ask, lookAs, perform, visitor } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  testFrame,
  type TestDepartment,
} from '#testing'
import { label } from '#labels'
import { assignRequest } from '../assign-request.ts'
import { labelRequest } from '../label-request.ts'
import { listRequests } from '../list-requests.ts'
import { openRequest } from '../open-request.ts'
import { labelCard } from './card-of-labels.tsx'
import { boardScreen } from './board-screen.tsx'
import { labelScreen } from './label-screens.tsx'
import { showBoard } from './show-board.ts'

let department: TestDepartment
const pages = requestPages()
const onBoard = {
  ...pages,
  'ask.md': (pages['ask.md'] ?? '').replace(
    'means: On our board.\n',
    'means: On our board.\nboard: field-apac\n',
  ),
}

beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...onBoard })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const file = (subject: string, labels: string, more: object = {}) =>
  perform(department.house, department.person('linh'), openRequest, {
    project: 'field',
    subject,
    body: 'x',
    labels,
    ...more,
  })
const put = (input: object) => perform(department.house, department.person('linh'), labelRequest, input)
const board = async (asked: object = {}, by = department.person('linh')) => {
  const { columns } = await ask(department.house, by, showBoard, asked)
  return Object.fromEntries(
    columns.map(({ title, requests, count }) => [title, [requests.map(({ number }) => number), count]]),
  )
}

test('a board has a column for each label of a group and one for none, and a label moves a card', async () => {
  await file('A', 'mktg-status::triage')
  await file('B', 'mktg-status::wip')
  await file('C', 'no-action')
  expect(await board()).toEqual({ 'None of them': [[3], 1], triage: [[1], 1], plan: [[], 0], wip: [[2], 1] })
  await put({ number: 1, put: 'mktg-status::wip' })
  expect(await board({ group: 'mktg-status' })).toMatchObject({ triage: [[], 0], wip: [[2, 1], 2] })
})

test('a label of a team puts it on the board of that team, and what need no action is not there [R2.145, R2.148]', async () => {
  await file('A', 'Team board')
  await file('B', 'no-action')
  expect(await board({ team: 'field-apac' })).toMatchObject({ 'None of them': [[1], 1] })
  const { requests } = await ask(department.house, department.person('linh'), listRequests, {
    team: 'field-apac',
  })
  expect(requests.map(({ number }) => number)).toEqual([1])
  await put({ number: 1, take: 'Team board' })
  expect(await board({ team: 'field-apac' })).toMatchObject({ 'None of them': [[], 0] })
  const { unknown } = await ask(department.house, department.person('linh'), showBoard, { team: 'nobodies' })
  expect(unknown).toEqual(['team “nobodies”'])
})

test('what somebody of a team sees to is on its board and in its queue without a label, as long as they do [A-22]', async () => {
  await file('A', 'mktg-status::triage')
  await file('B', 'mktg-status::triage')
  const give = (number: number, to: string) =>
    perform(department.house, department.person('linh'), assignRequest, { number, to })
  await give(1, 'arjun')
  await give(2, 'noor')
  const listed = async (by = department.person('linh')) =>
    (await ask(department.house, by, listRequests, { team: 'field-apac' })).requests.map(
      ({ number }) => number,
    )
  expect(await board({ team: 'field-apac' })).toMatchObject({ triage: [[1], 1] })
  expect(await listed()).toEqual([1])
  await give(1, 'noor')
  await give(2, 'keiko')
  expect(await listed()).toEqual([2])
  expect(await listed(visitor)).toEqual([])
})

test('a column goes on where it ended, and the others stay', async () => {
  for (let at = 1; at <= 22; at++) await file(`Request ${at}`, 'mktg-status::triage')
  await file('Other', 'mktg-status::wip')
  const { columns } = await ask(department.house, department.person('linh'), showBoard, {})
  const triage = columns.find(({ title }) => title === 'triage')
  expect([triage?.requests.length, triage?.count]).toEqual([20, 22])
  const further = { column: 'mktg-status::triage', after: triage?.next }
  expect(await board(further)).toMatchObject({ triage: [[2, 1], 22], wip: [[23], 1] })
})

test('nobody sees or counts a confidential request that is not theirs, nor a stranger those of a closed project', async () => {
  await file('Secret', 'mktg-status::triage', { confidential: true, readers: 'tomas' })
  expect((await board())['triage']).toEqual([[1], 1])
  for (const handle of ['zofia', 'arjun'])
    expect((await board({}, department.person(handle)))['triage']).toEqual([[], 0])
  await file('Open', 'mktg-status::triage')
  expect((await board({}, visitor))['triage']).toEqual([[], 0])
})

test('a group that there is not is said with the nearest', async () => {
  const { columns, unknown } = await ask(department.house, department.person('linh'), showBoard, {
    group: 'mktg-statos',
  })
  expect([columns, unknown]).toEqual([[], ['group “mktg-statos” (did you mean “mktg-status”?)']])
})

test('the card beside a label counts what one may see, and a stranger has none', async () => {
  await file('A', 'Team board')
  await file('B', 'Team board', { confidential: true, readers: 'tomas' })
  const shown = (handle: string) =>
    lookAs(department.house, department.person(handle), (look) =>
      labelCard.load(look, look.model.one(label, 'Team board')),
    )
  expect(await shown('linh')).toMatchObject({ count: 2, board: 'field-apac' })
  expect(await shown('zofia')).toMatchObject({ count: 1 })
  expect(
    await lookAs(department.house, visitor, (look) => labelCard.load(look, look.model.one(label, 'Stuck'))),
  ).toBeUndefined()
})

test('the page of a label says what it means and does, quotes its sentence, and lists what carries it', async () => {
  await file('A film', 'Team board')
  const visit = (of: string) => ({
    house: department.house,
    by: department.person('linh'),
    params: { label: of },
    query: new URLSearchParams(),
  })
  const props = await labelScreen.load(visit('team board'))
  const markup = fragmentMarkup(<>{labelScreen.view(props, testFrame('/-/labels/Team%20board'))}</>)
  for (const says of [
    'It puts requests and changes on the board of Field APAC.',
    'A film',
    'is on our board.',
  ])
    expect(markup).toContain(says)
  expect((await refusalOf(labelScreen.load(visit('Team bord')))).message).toContain('“Team board”')
})

test('each card can be moved without script, to every other column', async () => {
  await file('A film', 'mktg-status::plan')
  const visit = {
    house: department.house,
    by: department.person('linh'),
    params: {},
    query: new URLSearchParams(),
  }
  const markup = fragmentMarkup(
    <>{boardScreen.view(await boardScreen.load(visit), testFrame('/-/requests/board'))}</>,
  )
  const buttons = [...markup.matchAll(/<button[^>]* name="(put|take)" value="([^"]*)"/g)].map(
    ([, name, value]) => `${name} ${value}`,
  )
  expect(buttons.toSorted()).toEqual([
    'put mktg-status::triage',
    'put mktg-status::wip',
    'take mktg-status::plan',
  ])
})
