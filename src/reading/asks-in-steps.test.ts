import { expect, test } from 'vitest'
import { asksInSteps } from './asks-in-steps.ts'

test.each([
  ['Create a new issue in Corporate Marketing.', true],
  ['Fill in the form for swag.', true],
  ['Please ask Brand and Design for what must be printed.', true],
  ['Tag @theo.', true],
  ['Request a budget.', true],
  ['Ask once more what the other person wants to reach.', false],
  ['Open the laptop and breathe.', false],
  ['We opened a fourth region.', false],
])('a step “%s” among others asks for something: %s [R1.33]', (step, asks) => {
  expect(asksInSteps(['Read the page.', step])).toBe(asks)
})

test('one step alone is a sentence, not a process', () => {
  expect(asksInSteps(['Open an issue.'])).toBe(false)
})
