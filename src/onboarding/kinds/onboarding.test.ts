import { list, tryBlock } from '#model'
import { peopleKinds } from '#people'
import { describe, expect, test } from 'vitest'
import { dueOn } from './due.ts'
import { onboarding } from './onboarding.ts'

const kinds = [...peopleKinds, onboarding, list]
const attempt = (block: string, paragraph?: string) =>
  tryBlock(kinds, onboarding, { block, ...(paragraph === undefined ? {} : { paragraph }) })

test('a checklist is said back with whose it is, and each part by when', () => {
  expect(tryBlock(kinds, onboarding, {}).faults).toEqual([])
  expect(tryBlock(kinds, onboarding, {}).definition?.said).toBe(
    'Whoever joins Digital Strategy has a checklist. To do: write your page (on the first day); mend one sentence of this handbook (within 30 days). People to meet: the manager of the newcomer and the Campaign Manager (in the first week). Technology: a key to the chat (on the first day). To read: Marketing (in the first week).',
  )
})

test.each(onboarding.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'Newcomers have a list.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

describe('what the paragraph must agree with', () => {
  const block =
    'name: x\nfor: team digital-strategy\ntasks:\n  within 30 days: [mend a sentence]\npeople-to-meet: [Campaign Manager]\n'
  test.each([
    'Whoever joins Digital Strategy mends a sentence within 30 days and meets the Campaign Manager.',
    'The first weeks in Digital Strategy are for looking around.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    ['Whoever joins Integrated Marketing mends a sentence.', '2:6 "for" is Digital Strategy'],
    ['Whoever is new mends a sentence within three weeks.', '"tasks" is 30 days'],
    ['A newcomer meets the Head of Remote.', '"people-to-meet" is Campaign Manager'],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults.join('\n')).toContain(fault)
  })
})

test('days are counted from the first: a week has seven, business days leave out weekends', () => {
  const thursday = Temporal.PlainDate.from('2027-01-14')
  const on = (due: Parameters<typeof dueOn>[0]) => dueOn(due, thursday).toString()
  expect([on({ by: 'first day' }), on({ by: 'first week' }), on({ by: 'first month' })]).toEqual([
    '2027-01-14',
    '2027-01-20',
    '2027-02-13',
  ])
  expect(on({ by: 'span', span: { count: 30, unit: 'day' } })).toBe('2027-02-13')
  // Friday is the first, Monday the second, Tuesday the third.
  expect(on({ by: 'span', span: { count: 3, unit: 'business day' } })).toBe('2027-01-19')
})
