import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, transactionOf, visitor, type Operation } from '#kernel'
import {
  attemptOf,
  drawnScreen,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { changeComment } from './change-comment.ts'
import { requestOperations } from './operations.ts'
import { requestScreen } from './screens.tsx'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await act('linh', 'open', { project: 'field', subject: 'Old prices', body: 'They are still found.' })
  await act('arjun', 'comment', { number: 1, body: 'The index is a week old.\n\nIt is built on Mondays.' })
  await act('keiko', 'comment', { number: 1, thread: 1, body: 'Then we wait.' })
})

const act = async (by: string, name: string, input: object) => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === `requests.${name}`)
  if (!found) throw new Error(`nothing is called requests.${name}`)
  return (await perform(department.house, department.person(by), found, input)).result
}
const first = { number: 1, comment: 1 }
const comments = async (by = 'linh') =>
  (await ask(department.house, department.person(by), showRequest, { number: 1 })).comments

describe('what one said is changed', () => {
  test('at its place in the thread, with the day of the change, and what it said before', async () => {
    department.house.clock.forward({ minutes: 7 })
    const changedAt = department.house.clock.now()
    await act('arjun', 'change-comment', { ...first, body: 'The index is two weeks old.' })
    expect(await comments('noor')).toMatchObject([
      {
        ...{ number: 1, body: 'The index is two weeks old.', version: 2, changedAt },
        earlier: [
          { version: 1, body: 'The index is a week old.\n\nIt is built on Mondays.', until: changedAt },
        ],
      },
      { number: 2, thread: 1, body: 'Then we wait.', version: 1, earlier: [] },
    ])
  })

  test('by whoever said it, and by nobody else, administrators neither', async () => {
    for (const by of ['keiko', 'adaeze'])
      expect((await refusalOf(act(by, 'change-comment', { ...first, body: 'No.' }))).message).toBe(
        'Arjun Rao said that; only they change it. Answer it instead.',
      )
    expect((await comments())[0]?.body).toContain('a week old')
  })

  test('and put back, which is a change as well', async () => {
    await act('arjun', 'change-comment', { ...first, body: 'The index is two weeks old.' })
    await act('arjun', 'change-comment', { ...first, backTo: 1 })
    const [said] = await comments()
    expect(said?.body).toBe('The index is a week old.\n\nIt is built on Mondays.')
    expect(said?.earlier.map(({ version }) => version)).toEqual([1, 2])
    expect((await refusalOf(act('arjun', 'change-comment', { ...first, backTo: 9 }))).fields).toEqual([
      { field: 'backTo', message: 'It has no version 9.' },
    ])
  })

  test('only to other words, and to some', async () => {
    const [said] = await comments()
    expect((await refusalOf(act('arjun', 'change-comment', { ...first, body: said?.body }))).message).toBe(
      'It says that already.',
    )
    for (const body of ['', ' \n ', undefined])
      expect((await refusalOf(act('arjun', 'change-comment', { ...first, body }))).fields).toEqual([
        { field: 'body', message: 'Say something. To have said nothing, take it back.' },
      ])
    expect(
      (await refusalOf(act('arjun', 'change-comment', { number: 1, comment: 7, body: 'x' }))).message,
    ).toBe('Nothing with the number 7 was said about it.')
  })
})

test('each has below what they said how to change it and to take it back, and nobody else has', async () => {
  const page = (by: string) =>
    drawnScreen(requestScreen, {
      ...{ house: department.house, by: department.person(by), params: { number: '1' } },
    })
  const addresses = (drawn: string) =>
    Array.from(drawn.matchAll(/action="\/-\/requests\/1\/comments\/(\d\/(?:text|removal))"/g), ([, to]) => to)
  expect(addresses(await page('arjun'))).toEqual(['1/text', '1/removal'])
  expect(addresses(await page('keiko'))).toEqual(['2/text', '2/removal'])
  expect(addresses(await page('adaeze'))).toEqual([])
  await act('keiko', 'take-comment-back', { number: 1, comment: 2 })
  expect(addresses(await page('keiko'))).toEqual([])
})

test('the page keeps what was typed also where the comment was taken back in another window', async () => {
  const typed = { comment: '1', version: '1', body: 'The index is an hour old.' }
  await act('arjun', 'take-comment-back', first)
  const { house } = department
  const by = department.person('arjun')
  const attempt = await attemptOf(house, by, changeComment, { number: '1', ...typed })
  const drawn = await drawnScreen(requestScreen, { house, by, params: { number: '1' }, attempt })
  expect(drawn).toContain(`>${typed.body}</textarea>`)
  expect(drawn).toContain('You took that back. Say it anew.')
})

test('an action in a changed text is not done, stays there as text, and that is said [work:T48]', async () => {
  const body = 'Done.\n/close\n/label ~mktg-status::wip\n```\n/reopen\n```'
  const answer = await act('arjun', 'change-comment', { ...first, body })
  expect(answer).toMatchObject({
    version: 2,
    notes: [
      'Line 2, /close, was not done: in a changed text it is text.',
      'Line 3, /label, was not done: in a changed text it is text.',
    ],
  })
  const shown = await ask(department.house, department.person('linh'), showRequest, { number: 1 })
  expect([shown.request.ended, shown.request.labels, shown.comments[0]?.body]).toEqual([undefined, [], body])
  const again = { ...first, body: `${body}\nReally.` }
  expect(await act('arjun', 'change-comment', again)).toMatchObject({ notes: [] })
})

describe('in two windows at once', () => {
  const seen = { ...first, version: 1 }

  test('changes at places apart are both kept', async () => {
    await act('arjun', 'change-comment', {
      ...seen,
      body: 'The index is a day old.\n\nIt is built on Mondays.',
    })
    await act('arjun', 'change-comment', { ...seen, body: 'The index is a week old.\n\nIt is built daily.' })
    expect((await comments())[0]?.body).toBe('The index is a day old.\n\nIt is built daily.')
  })

  test('the second change of the same words is asked, with both, and then kept', async () => {
    await act('arjun', 'change-comment', { ...seen, body: 'The index is a day old.' })
    const mine = { ...seen, body: 'The index is an hour old.' }
    const refusal = await refusalOf(act('arjun', 'change-comment', mine))
    expect([refusal.kind, refusal.fields]).toEqual([
      'conflict',
      [
        {
          field: 'body',
          message: 'You changed this meanwhile, elsewhere. It says now: The index is a day old.',
        },
      ],
    ])
    const [way] = refusal.nearest
    await act('arjun', 'change-comment', { ...mine, ...way?.change })
    const [said] = await comments()
    expect([said?.body, said?.earlier.map((one) => one.body)]).toEqual([
      'The index is an hour old.',
      ['The index is a week old.\n\nIt is built on Mondays.', 'The index is a day old.'],
    ])
  })

  test('sent in one moment, one of them is kept and the other asked, each time', async () => {
    for (let version = 1; version <= 6; version += 1) {
      const both = await Promise.allSettled(
        ['one', 'the other'].map((body) =>
          act('arjun', 'change-comment', { ...first, version, body: `${body} ${version}` }),
        ),
      )
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
    expect((await comments())[0]?.earlier).toHaveLength(6)
  })
})

describe('what one said is taken back', () => {
  test('its words, also earlier ones, its file and thanks for it are deleted; its place and what answers it stay', async () => {
    const file = { file: Buffer.from('a,b\n').toString('base64'), fileName: 'canary.csv' }
    await act('arjun', 'comment', { number: 1, body: 'A canary sings.', ...file })
    await act('linh', 'thank', { number: 1, comment: 3 })
    await act('arjun', 'change-comment', { number: 1, comment: 3, body: 'A canary sang.' })
    await act('keiko', 'comment', { number: 1, thread: 3, body: 'Which one?' })
    const takenBackAt = department.house.clock.now()
    await act('arjun', 'take-comment-back', { number: 1, comment: 3 })
    const shown = await ask(department.house, department.person('linh'), showRequest, { number: 1 })
    expect(shown.comments.slice(2)).toMatchObject([
      { number: 3, body: '', takenBackAt, earlier: [], thanks: [], by: { handle: 'arjun' } },
      { number: 4, thread: 3, body: 'Which one?' },
    ])
    expect(shown.attachments).toEqual([])
    for (const table of ['request_comments', 'request_comment_versions', 'request_attachments', 'journal'])
      expect(
        await department.database.asOwner(
          `select 1 from ${table} t where to_jsonb(t)::text ilike '%canary%'`,
        ),
      ).toEqual([])
  })

  test('and nobody is waited for who was asked by it', async () => {
    const wanted = async () =>
      (await ask(department.house, department.person('linh'), showRequest, { number: 1 })).request.wanted
    await act('arjun', 'ask-back', { number: 1, why: 'Which prices?' })
    expect(await wanted()).toMatchObject({ comment: 3 })
    await act('arjun', 'take-comment-back', first)
    expect(await wanted()).toMatchObject({ comment: 3 })
    await act('arjun', 'take-comment-back', { number: 1, comment: 3 })
    expect(await wanted()).toBeUndefined()
  })

  test('once, by whoever said it; then it is neither changed nor thanked for', async () => {
    expect((await refusalOf(act('adaeze', 'take-comment-back', first))).message).toContain(
      'Arjun Rao said that',
    )
    await act('arjun', 'take-comment-back', first)
    expect((await refusalOf(act('arjun', 'take-comment-back', first))).message).toBe(
      'You took that back already.',
    )
    expect((await refusalOf(act('arjun', 'change-comment', { ...first, body: 'x' }))).message).toBe(
      'You took that back. Say it anew.',
    )
    expect((await refusalOf(act('linh', 'thank', first))).message).toBe(
      'Nothing with the number 1 was said about it.',
    )
  })
})

test('of a confidential one nobody outside its circle learns what was said, before or after a change', async () => {
  await act('arjun', 'change-comment', { ...first, body: 'A canary sings.' })
  await act('linh', 'confide', { number: 1, readers: ['arjun'] })
  for (const [name, more] of [
    ['change-comment', { comment: 1, body: 'x' }],
    ['change-comment', { comment: 7, body: 'x' }],
    ['take-comment-back', { comment: 1 }],
  ] as const)
    expect((await refusalOf(act('keiko', name, { number: 1, ...more }))).message).toBe(
      'There is no request 1.',
    )
  const rowsFor = (by: Parameters<typeof transactionOf>[1]) =>
    transactionOf(department.database.db, by, (db) =>
      db.selectFrom('request_comment_versions').select('body').execute(),
    )
  expect(await rowsFor(department.person('arjun'))).toHaveLength(1)
  for (const by of [department.person('keiko'), department.person('adaeze'), visitor])
    expect(await rowsFor(by)).toEqual([])
})
