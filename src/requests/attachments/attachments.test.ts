import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, transactionOf, visitor, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { requestOperations } from '../operations.ts'
import { showRequest } from '../show-request.ts'
import { pieceBytes } from './attachments-store.ts'
import { listAttachments } from './list-attachments.ts'
import { samplePicture } from './sample-picture.ts'
import { showAttachment } from './show-attachment.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const person = (by: string) => (by === 'a stranger' ? visitor : department.person(by))
const act = (by: string, name: string, input: object) => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return perform(department.house, person(by), found, input)
}
const opened = (more: object = {}) =>
  act('linh', 'requests.open', { project: 'field', subject: 'A stand in Pune', body: 'x', ...more })
const text = (content: string) => Buffer.from(content).toString('base64')
const notes = { file: text('a,b\n'), fileName: 'notes.csv' }
const picture = { file: samplePicture, fileName: 'search.png', alt: 'The search finds [old] prices.' }
const add = (by: string, sent: object = notes, number = 1) => act(by, 'attachments.add', { number, ...sent })
const listed = async (by: string, number = 1) =>
  (await ask(department.house, person(by), listAttachments, { number })).attachments

test('a file is attached to a request, listed and fetched by whoever may see it', async () => {
  await opened()
  const { result } = await add('arjun')
  expect(result).toEqual({
    ...{ number: 1, attachment: 1, href: '/-/requests/1/attachments/1' },
    markdown: '[notes.csv](/-/requests/1/attachments/1)',
  })
  expect(await listed('noor')).toMatchObject([
    { attachment: 1, name: 'notes.csv', type: 'text/plain', size: 4, by: { handle: 'arjun' } },
  ])
  const shown = await ask(department.house, person('noor'), showAttachment, {
    number: 1,
    attachment: 1,
    piece: 1,
  })
  expect(Buffer.from(shown.content ?? '', 'base64').toString()).toBe('a,b\n')
})

test('a large one is kept in pieces, which together are what was sent', async () => {
  await opened()
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * pieceBytes)])
  await add('linh', { file: pdf.toString('base64'), fileName: 'plan.pdf' })
  const piece = (number: number) =>
    ask(department.house, person('linh'), showAttachment, { number: 1, attachment: 1, piece: number })
  const { pieces } = await piece(1)
  expect(pieces).toBe(3)
  const parts = await Promise.all([1, 2, 3].map(piece))
  expect(Buffer.concat(parts.map(({ content = '' }) => Buffer.from(content, 'base64')))).toEqual(pdf)
  expect((await refusalOf(piece(4))).fields).toEqual([{ field: 'piece', message: 'It has 3 pieces.' }])
})

describe('said with a comment', () => {
  const comments = async () =>
    (await ask(department.house, person('linh'), showRequest, { number: 1 })).comments

  test('a picture shows below what was said, with its words', async () => {
    await opened()
    await act('arjun', 'requests.comment', { number: 1, body: 'See.', ...picture })
    expect((await comments())[0]?.body).toBe(
      String.raw`See.` +
        '\n\n' +
        String.raw`![The search finds \[old\] prices.](/-/requests/1/attachments/1)`,
    )
    expect(await listed('linh')).toMatchObject([{ comment: 1 }])
  })

  test('any other file stands in the list under it', async () => {
    await opened()
    await act('arjun', 'requests.comment', { number: 1, body: 'See.', ...notes })
    expect((await comments())[0]?.body).toBe('See.')
    expect(await listed('linh')).toMatchObject([{ comment: 1, name: 'notes.csv' }])
  })

  test('with actions only, the file is what is said', async () => {
    await opened()
    await act('linh', 'requests.comment', { number: 1, body: '/close', ...notes })
    expect((await comments())[0]?.body).toBe('[notes.csv](/-/requests/1/attachments/1)')
  })

  test('and nothing is attached where the text does not go through', async () => {
    await opened()
    const refusal = await refusalOf(
      act('linh', 'requests.comment', { number: 1, body: 'x\n/label ~nothing', ...notes }),
    )
    expect(refusal.fields[0]?.field).toBe('body')
    expect(await listed('linh')).toEqual([])
    const nameless = await refusalOf(
      act('linh', 'requests.comment', { number: 1, body: 'See.', ...picture, alt: '' }),
    )
    expect(nameless.fields[0]?.field).toBe('alt')
  })
})

describe('of a confidential request', () => {
  test('is there for its circle, and for nobody else as if the request were not', async () => {
    await opened({ confidential: true, readers: 'arjun' })
    await add('linh', picture)
    expect(await listed('arjun')).toHaveLength(1)
    // Adaeze administers.
    for (const by of ['noor', 'adaeze', 'a stranger']) {
      for (const number of [1, 99]) {
        const asked = [
          () => ask(department.house, person(by), showAttachment, { number, attachment: 1 }),
          () => ask(department.house, person(by), showAttachment, { number, attachment: 7, piece: 9 }),
          () => ask(department.house, person(by), listAttachments, { number }),
        ]
        for (const one of asked)
          expect(await refusalOf(one())).toMatchObject({
            kind: 'missing',
            message: `There is no request ${number}.`,
          })
      }
    }
    for (const by of ['noor', 'adaeze']) {
      expect((await refusalOf(add(by))).message).toBe('There is no request 1.')
      const removed = act(by, 'attachments.remove', { number: 1, attachment: 1 })
      expect((await refusalOf(removed)).message).toBe('There is no request 1.')
    }
  })

  test('its rows show to its circle only, whatever is asked of them', async () => {
    await opened({ confidential: true, readers: 'arjun' })
    await add('linh', picture)
    await add('linh')
    await act('linh', 'attachments.remove', { number: 1, attachment: 2 })
    const rows = async (by: string) => {
      const tables = [
        'request_attachments',
        'request_attachment_pieces',
        'request_attachment_removals',
      ] as const
      return transactionOf(department.database.db, person(by), (tx) =>
        Promise.all(tables.map(async (table) => (await tx.selectFrom(table).selectAll().execute()).length)),
      )
    }
    expect(await rows('linh')).toEqual([1, 1, 1])
    expect(await rows('arjun')).toEqual([1, 1, 1])
    for (const by of ['noor', 'adaeze', 'a stranger']) expect(await rows(by), by).toEqual([0, 0, 0])
  })

  test('the journal says nothing of what it is called or shows', async () => {
    await opened({ confidential: true, readers: 'arjun' })
    await add('linh', picture)
    const [row] = await department.database.asOwner<{ facts: object }>(
      `select facts from journal where operation = 'attachments.add'`,
    )
    expect(row?.facts).toEqual({ number: 1, attachment: 1 })
  })
})

describe('taken away', () => {
  test('by who attached it or who sees to the request, and by nobody else', async () => {
    await act('linh', 'requests.open', {
      ...{
        type: 'idea',
        due: '2027-03-01',
        answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
      },
    })
    await add('arjun')
    await add('arjun')
    const refusal = await refusalOf(act('linh', 'attachments.remove', { number: 1, attachment: 1 }))
    expect([refusal.kind, refusal.message]).toEqual([
      'forbidden',
      'Arjun Rao attached this; only they and whoever sees to the request take it away.',
    ])
    await act('arjun', 'attachments.remove', { number: 1, attachment: 1 })
    await act('noor', 'attachments.remove', { number: 1, attachment: 2 })
    expect(await listed('linh')).toEqual([])
  })

  test('neither its bytes nor its name are left, and its number is not given again', async () => {
    await opened()
    await add('linh', { file: text('canary'), fileName: 'canary.txt' })
    await act('linh', 'attachments.remove', { number: 1, attachment: 1 })
    expect(await department.database.asOwner('select from request_attachment_pieces')).toEqual([])
    expect(await department.database.asOwner('select from request_attachments')).toEqual([])
    const gone = ask(department.house, person('linh'), showAttachment, { number: 1, attachment: 1 })
    expect((await refusalOf(gone)).message).toBe('Request 1 has no attachment 1, or it was taken away.')
    expect((await add('linh')).result).toMatchObject({ attachment: 2 })
  })

  test('what was attached just now is taken back by that', async () => {
    await opened()
    const { result } = await add('linh')
    const undo = requestOperations
      .find(({ name }) => name === 'attachments.add')
      ?.undo?.({ facts: { ...(result as object) } })
    expect(undo).toEqual({ name: 'attachments.remove', input: { number: 1, attachment: 1 } })
  })
})

test('a request that moves keeps its files at their address, and a follow-up leads to them', async () => {
  await opened()
  await add('linh')
  await act('adaeze', 'requests.move', { number: 1, project: 'corporate-marketing', openly: true })
  await act('linh', 'requests.split', { number: 1, subject: 'Ask for a stand' })
  expect(await listed('linh', 1)).toHaveLength(1)
  expect(await listed('linh', 2)).toEqual([])
  // Corporate Marketing is read by anybody, and so is what is attached there.
  expect(await listed('a stranger')).toHaveLength(1)
})

test('a request holds 100 MB at most', async () => {
  await opened()
  await add('linh')
  // As eleven files of nearly the most would be.
  await department.database.asOwner(
    `insert into request_attachments
     select gen_random_uuid(), request_id, 1 + n, null, name, type, 9999999, sha256, null, by, at
     from request_attachments, generate_series(1, 10) n`,
  )
  const full = Buffer.alloc(10, 'a').toString('base64')
  const refusal = await refusalOf(add('linh', { file: full, fileName: 'a.txt' }))
  expect([refusal.kind, refusal.message]).toEqual(['conflict', expect.stringContaining('100 MB at most')])
})

test.each([
  ['%%%%', 'Send the file in base64.'],
  ['data:text/plain;base64,YQ==', 'Send the file in base64.'],
  ['', 'This file is empty. Choose another one.'],
])('%j is no file', async (file, says) => {
  await opened()
  const refusal = await refusalOf(add('linh', { file, fileName: 'a.txt' }))
  expect(refusal.fields).toEqual([{ field: 'file', message: says }])
})
