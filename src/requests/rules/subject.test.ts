import { expect, test } from 'vitest'
import { slotsIn, subjectOf } from './subject.ts'

const proposal = { subject: 'Proposal: {idea}', slots: ['idea'] }

test('a subject is made from the answers', () => {
  expect(subjectOf(proposal, { idea: ' Remote  podcast ' })).toBe('Proposal: Remote podcast')
})

test('a written subject holds its answers, and is told where capitals or spaces are others [work:T49]', () => {
  expect(slotsIn(proposal, 'Proposal: Remote podcast')).toEqual({
    fields: { idea: 'Remote podcast' },
    exact: true,
  })
  expect(slotsIn(proposal, 'proposal:x')).toEqual({ fields: { idea: 'x' }, exact: false })
  expect(slotsIn(proposal, 'Remote podcast')).toBeUndefined()
  expect(slotsIn(proposal, 'Proposal:')).toBeUndefined()
})

test('a subject of several slots is taken apart between them', () => {
  const talk = { subject: '{who} speaks at {event}', slots: ['who', 'event'] }
  expect(slotsIn(talk, 'Linh speaks at Hanoi (evening)')?.fields).toEqual({
    who: 'Linh',
    event: 'Hanoi (evening)',
  })
})
