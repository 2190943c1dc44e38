import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['first and last name', 'Mei Lindqvist', 'ML'],
  ['names between are passed over', '  noor al haddad ', 'NH'],
  ['one word has one letter', 'Øyvind', 'Ø'],
  ['nothing', '', ''],
  ['only a sign', '—', ''],
  ['signs around names', '“Kit” (they) O’Neil', 'KO'],
  ['a name that begins with a figure', '3rd Floor', '3F'],
  ['Chinese in one word', '林美玲', '林'],
  ['Korean in two', '박 지민', '박지'],
  ['Arabic letters do not join', 'نور حداد', 'ن\u200cح'],
  ['Hebrew', 'יעל לוי', 'יל'],
  ['Devanagari keeps the vowel with its letter', 'किरण राव', 'किरा'],
  ['marks written apart', 'E\u0301lodie A\u030angstrom', 'ÉÅ'],
  ['a mark that no single sign has', 'x\u0301 y', 'X\u0301Y'],
  ['a heap of marks is cut', 'n\u0323\u0324\u0325\u0326oor', '\u1e46\u0324\u0325'],
  ['a letter whose capital is two', 'ßeta', 'ß'],
  ['an emoji of several signs stays whole', 'Ana 👩‍👩‍👧', 'A👩‍👩‍👧'],
  ['only an emoji', '🦊', '🦊'],
  ['200 letters', 'a'.repeat(200), 'A'],
  ['a letter beyond the first plane', '𠮷野', '𠮷'],
])('%s: %s', (_, name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('no name is too long to be drawn at once', () => {
  const before = performance.now()
  initials('ab '.repeat(400_000))
  expect(performance.now() - before).toBeLessThan(200)
})
