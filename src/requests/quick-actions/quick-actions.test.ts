import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { keepDetails } from '#people'
import { assignRequest } from '../assign-request.ts'
import { changeRequest } from '../change-request.ts'
import { commentOnRequest } from '../comment-on-request.ts'
import { openRequest } from '../open-request.ts'
import { showRequest } from '../show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await perform(department.house, department.person('linh'), openRequest, {
    project: 'field',
    subject: 'A film',
    body: 'x',
    labels: 'mktg-status::triage',
  })
})

const say = (body: string, by = 'linh') =>
  perform(department.house, department.person(by), commentOnRequest, { number: 1, body })
const now = async () => {
  const { request, comments } = await ask(department.house, department.person('linh'), showRequest, {
    number: 1,
  })
  return {
    ...request,
    said: comments.map(({ body }) => body),
    to: request.assignees.map(({ handle }) => handle),
  }
}

test('a comment says something and does something, in its order', async () => {
  await say(
    'Begun.\n/label ~wip2\n'.replace('~wip2', '~"mktg-status::wip" ~"Team board"') +
      '/assign @noor\n/assign @arjun',
  )
  expect(await now()).toMatchObject({
    said: ['Begun.'],
    labels: ['Team board', 'mktg-status::wip'],
  })
  expect((await now()).to.toSorted()).toEqual(['arjun', 'noor'])
})

test('actions alone make no comment, and each is recorded as what it is', async () => {
  const { result, entries } = await say('/relabel ~“Team board”\n/close It went well.')
  expect([result.number, result.comment, entries.length]).toEqual([1, undefined, 3])
  expect(await now()).toMatchObject({
    said: [],
    labels: ['Team board'],
    ended: { outcome: 'done', why: 'It went well.' },
  })
  await say('/reopen\n/unlabel')
  expect((await now()).ended).toBeUndefined()
  expect((await now()).labels).toEqual([])
})

test('people are given it, taken off it, and given it anew', async () => {
  await say('/assign @noor @arjun')
  await say('/unassign @noor')
  expect((await now()).to).toEqual(['arjun'])
  await say('/reassign @linh')
  expect((await now()).to).toEqual(['linh'])
  await say('/unassign')
  expect((await now()).to).toEqual([])
})

test('an unknown label is refused with the nearest and the line, and nothing is done [work:T44]', async () => {
  const refusal = await refusalOf(say('Look.\n/close\n/label ~"Team bord"'))
  expect([refusal.kind, refusal.fields]).toEqual([
    'invalid',
    [
      {
        field: 'body',
        message: 'Line 3, /label: The handbook has no label “Team bord”. Did you mean “Team board”?',
      },
    ],
  ])
  const { said, ended, labels } = await now()
  expect([said, ended, labels]).toEqual([[], undefined, ['mktg-status::triage']])
})

test('several actions on one line are told apart [work:T46]', async () => {
  const refusal = await refusalOf(say('/label ~"Team board" /close'))
  expect(refusal.fields[0]?.message).toContain('Write each action on a line of its own.')
})

test('what is for others is left out and told, and the comment stays [work:T47]', async () => {
  const { result } = await say('I would say it is done.\n/close\n/label ~"Team board"', 'zofia')
  expect(result.notes).toEqual([
    'Line 2, /close, was left out. Linh Tran opened “A film”; only they and whoever sees to it may change it. Say in a comment what you mean.',
  ])
  expect(await now()).toMatchObject({
    said: ['I would say it is done.'],
    labels: ['Team board', 'mktg-status::triage'],
  })
  expect((await now()).ended).toBeUndefined()
})

test('who may not, hears the same of a request that is there and of one that is not [work:T47]', async () => {
  await perform(department.house, department.person('linh'), openRequest, {
    ...{ project: 'field', subject: 'Secret', body: 'x', confidential: true, readers: 'tomas' },
  })
  await perform(department.house, department.person('linh'), assignRequest, { number: 1, to: 'linh' })
  const notes = async (of: string) =>
    (await say(`It is there twice.\n/duplicate ${of}`, 'zofia')).result.notes
  expect(await notes('#2')).toEqual(await notes('#999'))
  expect((await notes('2')).join()).not.toContain('Secret')
})

test('who may, is told of a closed one as of none, and nothing is done [work:T47]', async () => {
  await perform(department.house, department.person('noor'), openRequest, {
    ...{ project: 'field', subject: 'Secret', body: 'x', confidential: true, readers: 'tomas' },
  })
  const message = async (of: number) => (await refusalOf(say(`/duplicate ${of}`))).fields[0]?.message
  expect(await message(2)).toBe('Line 1, /duplicate: There is no request 2.')
  expect(await message(999)).toBe('Line 1, /duplicate: There is no request 999.')
})

test('actions alone that are for others are refused with their line, and the text stays where it was written', async () => {
  const refusal = await refusalOf(say('/close', 'zofia'))
  expect(refusal.fields[0]?.message).toContain('Line 1, /close: Linh')
  expect((await now()).ended).toBeUndefined()
})

test('one that is misspelt is refused with what is meant, and nothing is done [work:T44]', async () => {
  const refusal = await refusalOf(say('Done.\n/lable ~"Team board"\n/close'))
  expect(refusal.fields[0]?.message).toBe(
    'Line 2: there is no action /lable. Did you mean /label? To say it as text, put it between backticks.',
  )
  const { said, ended } = await now()
  expect([said, ended]).toEqual([[], undefined])
})

test('one that there is not at all stays visible as text, and that is said [work:T46]', async () => {
  const { result } = await say('/tableflip\nWell.')
  expect(result.notes).toEqual(['Line 1, /tableflip, is no action, so it is text.'])
  expect((await now()).said).toEqual(['/tableflip\nWell.'])
})

test('curly quotes are understood as straight ones, and that is told [work:T45]', async () => {
  const { result, entries } = await say('/label ~“mktg-status::plan”')
  expect(result.notes).toEqual(['Curly quotes were read as straight ones.'])
  expect(entries).toHaveLength(2)
  expect((await now()).labels).toEqual(['mktg-status::plan'])
})

test('a day is one of whoever writes it, where they are, and is said in full [work:T46]', async () => {
  // In Singapore it is Saturday 16 January already, in the handbook's zone still Friday.
  department.house.clock.set('2027-01-15T20:00:00Z')
  await perform(department.house, department.person('linh'), keepDetails, {
    ...{ handle: 'linh', zone: 'Asia/Singapore' },
  })
  const { result } = await say('/due tomorrow')
  expect(result.notes).toEqual(['Line 1, /due: 17 January 2027.'])
  expect((await now()).dueOn?.toString()).toBe('2027-01-17')
  await say('/remove_due_date')
  expect((await now()).dueOn).toBeUndefined()
  const refusal = await refusalOf(say('/due someday'))
  expect(refusal.fields[0]?.message).toContain('Line 1, /due: “someday” is no day that can be read.')
})

test('all of a request can be seen to by a text', async () => {
  await say('/title A film about Lisbon\n/confidential\n/unsubscribe\n/assign me\n/accept')
  expect(await now()).toMatchObject({ subject: 'A film about Lisbon', confidential: true, to: ['linh'] })
  await say('/snooze in 2 weeks')
  expect((await now()).snoozedUntil).toBeDefined()
  await say('/wake\n/decline It rains there.')
  expect(await now()).toMatchObject({ ended: { outcome: 'declined', why: 'It rains there.' } })
})

test('a text leaves no request of which only its opener knows', async () => {
  const refusal = await refusalOf(say('Just between us.\n/confidential'))
  expect(refusal.fields[0]?.message).toContain('Line 2, /confidential: Nobody but you would know of it.')
  expect(await now()).toMatchObject({ confidential: false })
})

test('the text of a new request may say what to do with it, and a change of that text does nothing again [work:T48]', async () => {
  const { result } = await perform(department.house, department.person('linh'), openRequest, {
    ...{ project: 'field', subject: 'A second film', labels: 'mktg-status::triage' },
    body: 'In spring.\n/assign @noor\n/label ~"Team board"',
  })
  expect(result).toMatchObject({ number: 2 })
  const second = () => ask(department.house, department.person('linh'), showRequest, { number: 2 })
  const { request } = await second()
  expect(request).toMatchObject({ body: 'In spring.', labels: ['Team board', 'mktg-status::triage'] })
  expect(request.assignees.map(({ handle }) => handle)).toEqual(['noor'])
  await perform(department.house, department.person('linh'), changeRequest, { number: 2, body: 'x\n/close' })
  expect((await second()).request).toMatchObject({ body: 'x\n/close' })
  expect((await second()).request.ended).toBeUndefined()
})

test('a new request whose text does not fit is not opened at all [work:T44]', async () => {
  const refusal = await refusalOf(
    perform(department.house, department.person('linh'), openRequest, {
      ...{ project: 'field', subject: 'A second film' },
      body: '/label ~nonsense',
    }),
  )
  expect(refusal.fields[0]?.message).toContain('Line 1, /label: The handbook has no label “nonsense”.')
  expect(
    (await refusalOf(ask(department.house, department.person('linh'), showRequest, { number: 2 }))).kind,
  ).toBe('missing')
})
