import { describe, expect, test } from 'vitest'
import { dateInWords, dayInWords, monthInWords } from './day.ts'
import { listInWords } from './list-in-words.ts'
import { countInWords, numberInWords } from './number-in-words.ts'
import { citationHref, pageAt } from './page-at.ts'

const today = Temporal.PlainDate.from('2027-01-14')
const day = (written: string) => Temporal.PlainDate.from(written)

describe('dates as people say them', () => {
  test('a day of this year goes without its year', () => {
    expect(dayInWords(day('2027-02-01'), today)).toBe('Mon 1 February')
    expect(dateInWords(day('2027-01-04'), today)).toBe('4 January')
    expect(monthInWords(day('2027-01-04'), today)).toBe('January')
  })

  test('a day of another year says which', () => {
    expect(dayInWords(day('2026-12-31'), today)).toBe('Thu 31 December 2026')
    expect(monthInWords(day('2028-02-01'), today)).toBe('February 2028')
    expect(dateInWords(day('2027-01-04'))).toBe('4 January 2027')
  })
})

test('lists and numbers read as in a sentence', () => {
  expect(listInWords(['Linh'])).toBe('Linh')
  expect(listInWords(['Linh', 'Arjun', 'Mei'])).toBe('Linh, Arjun and Mei')
  expect(listInWords(['January', 'February'], 'or')).toBe('January or February')
  expect(listInWords([])).toBe('')
  expect(numberInWords(86200)).toBe('86,200')
  expect(countInWords(1, 'place')).toBe('1 place')
  expect(countInWords(0, 'place')).toBe('0 places')
  expect(countInWords(2, 'entry', 'entries')).toBe('2 entries')
})

describe('the address of a quoted sentence', () => {
  const citation = {
    path: 'handbook/paid-social.md',
    url: '/marketing/paid-social/',
    title: 'Paid social',
    anchor: 'how-many',
    lines: [14, 17] as const,
    commit: 'c0ffee',
    quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
  }

  test('opens the version it was quoted from, at its section, and marks the sentence', () => {
    expect(citationHref(citation)).toBe(
      '/marketing/paid-social/?as-of=c0ffee#how-many:~:text=Teams%20outside%20Digital%20Strategy,campaigns%20a%20calendar%20month.',
    )
  })

  test('a short sentence is marked whole; its commas and dashes are not taken for signs', () => {
    expect(citationHref({ ...citation, quote: 'Yes, by e-mail & chat.' })).toMatch(
      /text=Yes%2C%20by%20e%2Dmail%20%26%20chat\.$/,
    )
  })

  test('a page at a version', () => expect(pageAt('/a/', 'c0ffee')).toBe('/a/?as-of=c0ffee'))
})
