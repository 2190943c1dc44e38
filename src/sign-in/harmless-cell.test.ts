import { expect, test } from 'vitest'
import { harmlessCell } from './harmless-cell.ts'

// OWASP, CSV Injection: the characters that begin a formula; full width as spreadsheets in Japanese read them.
test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '＠x', '\u200B=1', '\uFEFF=1', ' =1', '\u202E=1'])(
  'no formula: %j',
  (text) => expect(harmlessCell(text)).toBe(`'${text}`),
)

test('quotes, commas and lines stay what they are', () => {
  expect(harmlessCell('Noor "N" Haddad, Berlin')).toBe('"Noor ""N"" Haddad, Berlin"')
  expect(harmlessCell('=a,"b"')).toBe(`"'=a,""b"""`)
})

test('a name stays as it is', () => {
  for (const name of ['Linh Tran', 'אבי', '\u200Fאבי', 'a=b']) expect(harmlessCell(name)).toBe(name)
})
