import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#kernel'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { listAltered } from './list-altered.ts'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
const pages = (more: Readonly<Record<string, string>> = {}) => ({ ...paidSocial(), ...requestPages(more) })
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const idea = (name = 'Remote podcast') => ({
  ...{ type: 'idea', due: '2027-03-01', isNew: true },
  answers: { idea: name, 'why-then': 'The season begins.' },
})
const shown = async (number = 1, by = 'linh') =>
  (await ask(department.house, department.person(by), showRequest, { number })).request
const back = async (by: string, entries: readonly string[], name: string) => {
  const [row] = await department.database.asOwner<{ facts: Record<string, unknown> }>(
    'select facts from journal where id = $1',
    [entries[0]],
  )
  const operation = requestOperations.find((one) => one.name === `requests.${name}`)
  const undo = operation?.undo?.({ facts: row?.facts ?? {} })
  if (!undo) throw new Error('nothing takes it back')
  return act(by, undo.name.replace('requests.', ''), undo.input)
}

describe('what becomes of one', () => {
  test('is for those to decide to whom the page gives it, and not for whoever asked', async () => {
    await act('linh', 'open', idea())
    for (const [name, more] of [
      ['accept', {}],
      ['decline', { why: 'x' }],
      ['snooze', { until: '2027-02-01' }],
    ] as const)
      expect((await refusalOf(act('linh', name, { number: 1, ...more }))).kind).toBe('forbidden')
    await act('noor', 'accept', { number: 1 })
    expect((await shown()).acceptedAt).toBeDefined()
  })

  test('declined, it says why, and is opened again by whoever asked', async () => {
    await act('linh', 'open', idea())
    const { entries } = await act('noor', 'decline', { number: 1, why: 'We did that last year.' })
    expect((await shown()).ended).toMatchObject({
      outcome: 'declined',
      why: 'We did that last year.',
      by: 'Noor Haddad',
    })
    expect((await refusalOf(act('noor', 'accept', { number: 1 }))).message).toContain('has ended')
    await back('noor', entries, 'decline')
    expect((await shown()).ended).toBeUndefined()
  })

  test('there twice, it leads to the other one, and never in a circle', async () => {
    await act('linh', 'open', idea())
    await act('arjun', 'open', idea('A second podcast'))
    await act('noor', 'mark-duplicate', { number: 2, of: 1 })
    expect((await shown(2)).ended).toMatchObject({ outcome: 'duplicate', duplicateOf: 1 })
    const refusal = await refusalOf(act('noor', 'mark-duplicate', { number: 1, of: 2 }))
    expect(refusal.fields[0]).toMatchObject({
      field: 'of',
      message: expect.stringContaining('the same as this one'),
    })
  })

  test('waiting for another ends with that one, and none waits for one that waits for it', async () => {
    await act('linh', 'open', idea())
    await act('linh', 'open', idea('A second podcast'))
    await act('linh', 'block', { number: 1, by: 2 })
    expect((await shown()).blockedBy).toEqual([2])
    expect((await refusalOf(act('linh', 'block', { number: 2, by: 1 }))).fields[0]?.field).toBe('by')
    await act('linh', 'close', { number: 2 })
    expect((await shown()).blockedBy).toEqual([])
  })

  test('put aside, it wakes when somebody says something [work:T57]', async () => {
    await act('linh', 'open', idea())
    expect(
      (await refusalOf(act('noor', 'snooze', { number: 1, until: '2027-01-14' }))).fields[0]?.field,
    ).toBe('until')
    await act('noor', 'snooze', { number: 1, until: '2027-02-01' })
    expect((await shown()).snoozedUntil?.toString()).toBe('2027-02-01')
    await act('arjun', 'comment', { number: 1, body: 'Any news?' })
    expect((await shown()).snoozedUntil).toBeUndefined()
  })

  test('moved, it keeps its number, and goes where anybody reads only when that is said', async () => {
    await act('linh', 'open', { project: 'field', subject: 'A stand in Pune' })
    const refusal = await refusalOf(act('adaeze', 'move', { number: 1, project: 'corporate-marketing' }))
    expect(refusal.nearest[0]?.change).toEqual({ openly: 'true' })
    const { entries } = await act('adaeze', 'move', {
      number: 1,
      project: 'corporate-marketing',
      openly: true,
    })
    expect(await shown()).toMatchObject({ number: 1, project: 'corporate-marketing' })
    await back('adaeze', entries, 'move')
    expect((await shown()).project).toBe('field')
  })

  test('a follow-up leads back, and that of a confidential one is as confidential', async () => {
    await act('linh', 'open', {
      project: 'field',
      subject: 'A quiet word',
      confidential: true,
      readers: 'tomas',
    })
    await act('linh', 'split', { number: 1, subject: 'Book a room' })
    expect(await shown(2)).toMatchObject({ splitFrom: 1, confidential: true, project: 'field' })
    expect((await shown(2, 'tomas')).splitFrom).toBe(1)
  })
})

test('what a follow-up says to do is done, as when one is opened', async () => {
  await act('linh', 'open', { project: 'field', subject: 'A stand in Pune' })
  await act('linh', 'split', { number: 1, subject: 'Book a room', body: 'By May.\n/label ~mktg-status::wip' })
  expect(await shown(2)).toMatchObject({ splitFrom: 1, body: 'By May.', labels: ['mktg-status::wip'] })
})

describe('changing what it says', () => {
  test('two who change different things both keep theirs [work:T69]', async () => {
    await act('linh', 'open', idea())
    await act('noor', 'change', { number: 1, version: 1, body: 'First line\n\nLast line' })
    await act('linh', 'change', { number: 1, version: 1, answers: { idea: 'Remote radio' } })
    expect(await shown()).toMatchObject({
      ...{ subject: 'Proposal: Remote radio', body: 'First line\n\nLast line', version: 3 },
      fields: { idea: 'Remote radio', 'why-then': 'The season begins.' },
    })
  })

  test('two who change the same are asked, and nothing is lost', async () => {
    await act('linh', 'open', idea())
    await act('noor', 'change', { number: 1, version: 1, answers: { idea: 'Remote radio' } })
    const refusal = await refusalOf(
      act('linh', 'change', { number: 1, version: 1, answers: { idea: 'Remote film' } }),
    )
    expect(refusal.kind).toBe('conflict')
    expect(refusal.fields[0]).toMatchObject({
      field: 'answers.idea',
      message: expect.stringContaining('Noor Haddad'),
    })
    expect(refusal.nearest[0]?.change).toEqual({ version: '2' })
    await act('linh', 'change', { number: 1, version: 2, answers: { idea: 'Remote film' } })
    expect((await shown()).subject).toBe('Proposal: Remote film')
  })

  test('it is judged by the page at every write, and taken back to what it said', async () => {
    await act('linh', 'open', idea())
    const lacking = await refusalOf(
      act('linh', 'change', { number: 1, whole: true, answers: { idea: 'Remote film' } }),
    )
    expect(lacking.fields[0]?.field).toBe('answers.why-then')
    expect((await refusalOf(act('linh', 'set-due-day', { number: 1 }))).ruling?.reason).toBe(
      'It has no due date.',
    )
    const { entries } = await act('linh', 'change', { number: 1, answers: { idea: 'Remote film' } })
    await back('linh', entries, 'change')
    expect((await shown()).subject).toBe('Proposal: Remote podcast')
  })

  test('a changed page leaves what was opened as it is, and tells which do not fit now [work:T55]', async () => {
    await act('linh', 'open', idea())
    const ask2 = (pages()['ask.md'] ?? '').replace(
      '  - {type: textarea, id: why-then, label: What the date depends on, required: true}',
      '  - {type: textarea, id: why-then, label: What the date depends on, required: true}\n  - {type: input, id: whom, label: For whom, required: true}',
    )
    await department.enforce(pages({ 'ask.md': ask2 }))
    const { requests } = await ask(department.house, department.person('noor'), listAltered, { type: 'idea' })
    expect(requests).toEqual([
      { number: 1, subject: 'Proposal: Remote podcast', says: ['“For whom” is not answered'] },
    ])
    expect((await refusalOf(act('linh', 'open', idea('Another thing')))).fields[0]?.field).toBe(
      'answers.whom',
    )
    await department.enforce(pages())
  })
})

test('closing one to others takes it from whoever followed it; opening it asks once more [work:T67]', async () => {
  await act('linh', 'open', idea())
  await act('zofia', 'follow', { number: 1 })
  await act('linh', 'confide', { number: 1, readers: 'tomas' })
  const following = await department.database.asOwner<{ handle: string }>(
    'select p.handle from request_followers f join persons p on p.id = f.person_id order by 1',
  )
  expect(following.map(({ handle }) => handle)).toEqual(['linh', 'noor'])
  expect((await refusalOf(shown(1, 'zofia'))).kind).toBe('missing')
  expect((await refusalOf(act('linh', 'disclose', { number: 1 }))).nearest[0]?.change).toEqual({
    openly: 'true',
  })
  await act('linh', 'disclose', { number: 1, openly: true })
  expect((await shown(1, 'zofia')).confidential).toBe(false)
})
