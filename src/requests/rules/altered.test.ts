import { expect, test } from 'vitest'
import type { RequestType } from '../kinds/request-value.ts'
import { alteredFor } from './altered.ts'

const field = {
  type: 'input',
  id: 'idea',
  label: 'Your idea?',
  required: true,
  options: [],
  multiple: false,
} as const
const type: RequestType = {
  ...{
    needed: true,
    subject: 'Proposal: {idea}',
    slots: ['idea'],
    project: 'marketing',
    assign: [],
    askedBy: [],
  },
  ...{ labels: ['mktg-status::triage', 'Board'], lookForSimilar: [], confidential: false, readBy: [] },
  ...{ form: [field], otherwise: 'refuse', due: 'required' },
}
const request = {
  fields: { idea: 'A film' },
  labels: ['mktg-status::wip', 'Board'],
  project: 'marketing',
  dueOn: Temporal.PlainDate.from('2027-03-01'),
}

test('one that has all that the page asks for now is not altered, and has moved on in its group', () => {
  expect(alteredFor(type, request)).toEqual([])
})

test('what a new text asks for is told request by request [work:T55]', () => {
  const more = { ...field, id: 'who', label: 'For whom?' }
  expect(alteredFor({ ...type, form: [field, more], project: 'field' }, { ...request, labels: [] })).toEqual([
    '“For whom” is not answered',
    'it does not carry “mktg-status::triage”',
    'it does not carry “Board”',
    'it is kept in another project',
  ])
})

test('an answer that cannot be given any more is told', () => {
  const choice = { ...field, type: 'dropdown', options: ['a book'] } as const
  expect(alteredFor({ ...type, form: [choice] }, request)).toEqual([
    'the answer to “Your idea” is none that can be given now',
  ])
})
