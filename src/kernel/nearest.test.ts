import { expect, test } from 'vitest'
import { nearestName } from './nearest.ts'

const teams = ['field-apac', 'field-emea', 'events', 'port']

test.each([
  ['field-emae', 'field-emea', 'two letters that have changed places are one slip'],
  ['prot', 'port', 'also in a short word'],
  ['Event', 'events', 'capitals do not count'],
  ['feld-apca', 'field-apac', 'a third of a long word may be off'],
])('"%s" is taken for "%s" (%s)', (written, meant) => {
  expect(nearestName(written, teams)).toBe(meant)
})

test.each(['pork pie', 'po', ''])('"%s" is near to nothing', (written) => {
  expect(nearestName(written, teams)).toBeUndefined()
})
