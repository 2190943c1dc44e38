import { expect, test } from 'vitest'
import { line } from './fields.ts'
import { seenText } from './seen-text.ts'

test.each([
  ['an override that turns the line round', 'Noor \u202Eddad', 'Noor ddad'],
  ['isolates and marks of direction', '\u2067Noor\u2069\u200F', 'Noor'],
  ['a space without width', 'No\u200Bor\u2060\uFEFF', 'Noor'],
  ['a joiner in Latin letters', 'No\u200Dor', 'Noor'],
  ['a soft hyphen', 'No\u00ADor', 'Noor'],
  ['tags', 'Noor\u{E0041}', 'Noor'],
])('%s is taken out', (_, written, seen) => {
  expect(seenText(written)).toBe(seen)
})

test.each([
  ['Hebrew', 'אבי כהן'],
  ['Arabic', 'نور حدّاد'],
  ['Persian, with a non-joiner', 'مهدی‌زاده'],
  ['Sinhala, with a joiner', 'ශ්‍රී'],
  ['Malayalam, with a non-joiner', 'ന്‌റ'],
  ['Hindi', 'क्‍ष'],
  ['Korean', '한지민'],
  ['Vietnamese', 'Trần Thị Linh'],
  ['a picture of two', '👩‍💻'],
])('a name in %s stays letter by letter', (_, name) => {
  expect(seenText(name)).toBe(name)
})

test('a name that nobody sees is none', () => {
  const name = line('Say a name.')
  for (const written of ['\u200B\u2060', '\u3164', '\u202E', '\uFFA0 ', '\u115F\u1160'])
    expect(name.safeParse(written).error?.issues[0]?.message, JSON.stringify(written)).toBe('Say a name.')
  expect(name.parse(' Noor\u202E Haddad\u200B ')).toBe('Noor Haddad')
})
