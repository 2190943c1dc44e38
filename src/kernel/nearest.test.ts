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

test('what is longer than 200 letters is near to nothing, and nothing so long is near', () => {
  const long = 'x'.repeat(200)
  expect(nearestName(long, [`${long.slice(1)}y`])).toBe(`${long.slice(1)}y`)
  expect(nearestName(`${long}x`, [long])).toBeUndefined()
  expect(nearestName(long, [`${long}x`])).toBeUndefined()
})
