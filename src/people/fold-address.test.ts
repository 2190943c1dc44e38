import { expect, test } from 'vitest'
import { foldAddress } from './fold-address.ts'

// Small letters of Σ and İ: Unicode SpecialCasing.txt; A-labels: RFC 5891, as `idn2` answers them.
test.each([
  ['capitals', 'Noor.Haddad@Example.COM', 'noor.haddad@example.com'],
  ['a sigma at the end, as a capital', 'ΣΊΣΥΦΟΣ@example.com', 'σίσυφος@example.com'],
  ['a dotted capital I', 'İPEK@example.com', 'İpek@example.com'],
  ['a capital ẞ', 'STRAẞE@example.com', 'straße@example.com'],
  ['full width', 'ＮＯＯＲ@example.com', 'noor@example.com'],
  ['an accent beside its letter', 'rene\u0301@example.com', 'ren\u00e9@example.com'],
  ['a domain and its A-label', 'noor@xn--mnchen-3ya.de', 'noor@MÜNCHEN.de'],
  ['ß in a domain', 'noor@xn--strae-oqa.example', 'noor@straße.example'],
])('%s: both are one address', (_, one, other) => {
  expect(foldAddress(one)).toBe(foldAddress(other))
  expect(foldAddress(foldAddress(one))).toBe(foldAddress(one))
})

test.each([
  ['ss is not ß', 'strasse@example.com', 'straße@example.com'],
  ['i without its dot is another letter', 'ıpek@example.com', 'ipek@example.com'],
  ['a plus stays', 'noor+a@example.com', 'noor@example.com'],
  ['another domain', 'noor@munchen.de', 'noor@münchen.de'],
  ['a domain alone is compared as a domain', 'xn--mnchen-3ya.de@example.com', 'münchen.de@example.com'],
])('%s', (_, one, other) => {
  expect(foldAddress(one)).not.toBe(foldAddress(other))
})
