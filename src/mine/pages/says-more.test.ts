import { expect, test } from 'vitest'
import { saysMore } from './says-more.ts'

test('a title said back in the words of its sentence is said once; a limit says what its sentence leaves open', () => {
  const holders = 'Luis Ortega, Zofia Kowalska and Linh Tran hold the role'
  expect(saysMore(`${holders} Field Marketing Manager.`, `${holders}.`)).toBe(false)
  expect(
    saysMore(
      'At most 3 paid social campaigns for each team in a calendar month; Digital Strategy excepted. A further one is refused.',
      'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
    ),
  ).toBe(true)
  expect(saysMore('', 'Anything.')).toBe(true)
})
