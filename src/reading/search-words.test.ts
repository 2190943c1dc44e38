import { expect, test } from 'vitest'
import { searchWords } from './search-words.ts'

test.each([
  ['What is the rule for paid social?', ['rule', 'paid', 'social']],
  ['how we are', ['how', 'we', 'are']],
  ['“Paid Social”, paid', ['paid', 'social']],
  ['.* [a-z] --output=x $(rm)', ['.*', '[a-z]', '--output=x', '$(rm)']],
  ['the budget (for social)?', ['budget', 'social']],
  ['???', []],
  ['a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11', ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8', 'i9', 'j10']],
])('%s is looked for by %j', (written, words) => {
  expect(searchWords(written)).toEqual(words)
})
