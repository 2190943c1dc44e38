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
import { requestOperations } from '../operations.ts'
import { showRequest } from '../show-request.ts'
import { itemsOf, withItem } from './items.ts'

describe('what can be ticked', () => {
  const body = [
    'First:',
    '',
    '- [ ] Book the *room*',
    '- [x] Ask Samir',
    '  1. [ ] Within another',
    '',
    '> * [X] Quoted',
    '',
    '```',
    '- [ ] Code',
    '```',
    '- no box',
    '- [ ] Ask Samir',
  ].join('\n')

  test('is each line of a list with a box that readers see, and none of code', () => {
    expect(itemsOf(body).map(({ text, done, line }) => [text, done, line])).toEqual([
      ['Book the *room*', false, 2],
      ['Ask Samir', true, 3],
      ['Within another', false, 4],
      ['Quoted', true, 6],
      ['Ask Samir', false, 12],
    ])
  })

  test('is named by what it says, not by its line', () => {
    const [, first, , , second] = itemsOf(body)
    expect(second?.id).toBe(`${first?.id}-2`)
    const moved = itemsOf(`A new line\n\n${body}`)
    expect(moved.map(({ id }) => id)).toEqual(itemsOf(body).map(({ id }) => id))
  })

  test('changes by its box alone', () => {
    const [room] = itemsOf(body)
    if (!room) throw new Error('there is no item')
    const after = withItem(body, room, true)
    expect(after).toBe(body.replace('- [ ] Book', '- [x] Book'))
    expect(withItem(after, room, false)).toBe(body)
  })
})

describe('two at once', () => {
  let department: TestDepartment
  beforeAll(async () => {
    department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
  })
  afterAll(() => department.close())
  beforeEach(async () => {
    await department.forgetWork()
    await act('linh', 'open', {
      project: 'field',
      subject: 'A stand',
      body: '- [ ] One\n- [ ] Two\n- [ ] Three',
    })
    await act('linh', 'assign', { number: 1, to: 'noor' })
  })

  const act = acting(() => department, requestOperations)
  const shown = () => ask(department.house, department.person('linh'), showRequest, { number: 1 })
  const itemSaying = async (text: string): Promise<string> =>
    (await shown()).items.find((one) => one.text === text)?.item ?? ''

  test('two who tick two boxes that touch at the same moment both succeed [work:T69]', async () => {
    const [one, two] = [await itemSaying('One'), await itemSaying('Two')]
    await Promise.all([
      act('linh', 'tick', { number: 1, item: one, done: true }),
      act('noor', 'tick', { number: 1, item: two, done: true }),
    ])
    const { request } = await shown()
    expect(request).toMatchObject({ body: '- [x] One\n- [x] Two\n- [ ] Three', version: 3 })
  })

  test('a box is found where it went meanwhile, and said to be gone where it is', async () => {
    const two = await itemSaying('Two')
    await act('noor', 'change', { number: 1, body: 'Before\n\n- [ ] Two\n- [ ] One' })
    await act('linh', 'tick', { number: 1, item: two, done: true })
    expect((await shown()).request.body).toBe('Before\n\n- [x] Two\n- [ ] One')
    await act('noor', 'change', { number: 1, body: '- [ ] One' })
    const refusal = await refusalOf(act('linh', 'tick', { number: 1, item: two, done: false }))
    expect([refusal.kind, refusal.message]).toEqual(['conflict', expect.stringContaining('there no more')])
  })

  test('who may not change what it says ticks nothing, and a tick is taken off as it was put', async () => {
    const item = await itemSaying('One')
    expect((await refusalOf(act('arjun', 'tick', { number: 1, item, done: true }))).kind).toBe('forbidden')
    await act('linh', 'tick', { number: 1, item, done: true })
    expect((await refusalOf(act('noor', 'tick', { number: 1, item, done: true }))).message).toBe(
      'It is ticked already.',
    )
    const undo = requestOperations
      .find(({ name }) => name === 'requests.tick')
      ?.undo?.({ facts: { number: 1, item, done: true } })
    await act('linh', 'tick', undo?.input ?? {})
    expect((await shown()).request.body).toBe('- [ ] One\n- [ ] Two\n- [ ] Three')
  })

  test('who changes the text while another changes the subject keeps theirs, and so does the other [work:T69]', async () => {
    const both = [
      act('linh', 'change', { number: 1, version: 1, subject: 'A stand in Pune' }),
      act('noor', 'change', { number: 1, version: 1, body: '- [ ] One' }),
    ]
    await Promise.all(both)
    expect((await shown()).request).toMatchObject({
      subject: 'A stand in Pune',
      body: '- [ ] One',
      version: 3,
    })
  })

  test('who changes the same lines is asked, with what the other wrote [work:T69]', async () => {
    await act('noor', 'change', { number: 1, version: 1, body: '- [ ] Uno' })
    const mine = { number: 1, version: 1, body: '- [ ] Eins' }
    const refusal = await refusalOf(act('linh', 'change', mine))
    expect(refusal.kind).toBe('conflict')
    expect(refusal.fields).toEqual([
      { field: 'body', message: 'Noor Haddad changed this meanwhile. It says now: - [ ] Uno' },
    ])
    await act('linh', 'change', { ...mine, ...refusal.nearest[0]?.change })
    expect((await shown()).request.body).toBe('- [ ] Eins')
  })
})
