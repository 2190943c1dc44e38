import { expect, test } from 'vitest'
import { noFormula } from './no-formula.ts'

// OWASP, CSV Injection: the characters that begin a formula; full width as spreadsheets in Japanese read them.
test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '＋1',
  '＠x',
  '\u200B=1',
  '\uFEFF=1',
  ' =1',
  '\u202E=1',
])('no formula: %j', (text) => expect(noFormula(text)).toBe(`'${text}`))

test('a name stays as it is', () => {
  for (const name of ['Linh Tran', 'אבי', '\u200Fאבי', 'a=b']) expect(noFormula(name)).toBe(name)
})
