import { describe, expect, test } from 'vitest'
import { bestEntries } from './best-entries.ts'
import { entryOf, type FoundPlace } from './entry.ts'
import { folded } from './folded.ts'
import { queryOf } from './query.ts'

const place = (
  kind: FoundPlace['kind'],
  title: string,
  others?: readonly string[],
  names?: readonly string[],
) => entryOf({ kind, title, href: `/${title}` }, others, names)

const actions = [
  place('action', 'Plan a campaign', ['paid social', 'event']),
  place('action', 'Make a token'),
]
const places = [
  place('person', 'Đặng Thị Hương', ['Field Marketing Manager'], ['huong']),
  place('person', 'Zoë Łukasiewicz', ['Events Lead'], ['zoe']),
  place('person', '田中 美咲', ['Country Marketer'], ['misaki']),
  place('person', 'ليلى حداد', ['Regional Lead'], ['leila']),
  place('person', 'Noor Haddad', ['Director'], ['noor']),
  place('team', 'Field APAC', [], ['field-apac']),
  place('page', 'Paid social'),
  place('page', 'Social media'),
  place('page', 'How we plan campaigns'),
  place('page', 'Events'),
  place('rule', 'Paid social for each team', ['limit'], ['paid-social-per-team']),
]
const sections = [place('section', 'Who plans paid social')]

const found = (words: string): readonly string[] =>
  bestEntries({ actions, places, sections }, queryOf(words)).map(({ title }) => title)

test('what is called exactly so comes first, then what begins so, then what has these words', () => {
  expect(found('paid social')).toEqual([
    'Paid social',
    'Paid social for each team',
    'Who plans paid social',
    'Plan a campaign',
  ])
})

test.each([
  ['soc pa', 'Paid social'],
  ['events', 'Events'],
  ['@huong', 'Đặng Thị Hương'],
  ['dang huong', 'Đặng Thị Hương'],
  ['HƯƠNG', 'Đặng Thị Hương'],
  ['lukas', 'Zoë Łukasiewicz'],
  ['events lead', 'Zoë Łukasiewicz'],
  ['美咲', '田中 美咲'],
  ['حداد', 'ليلى حداد'],
  ['field-apac', 'Field APAC'],
  ['limit paid', 'Paid social for each team'],
])('“%s” finds %s first', (words, title) => {
  expect(found(words)[0]).toBe(title)
})

test.each([
  ['paid socail', 'Paid social'],
  ['campain', 'Plan a campaign'],
  ['Nor Hadad', 'Noor Haddad'],
  ['haddda', 'Noor Haddad'],
  ['tokne', 'Make a token'],
])('“%s”, mistyped, still finds %s', (words, title) => {
  expect(found(words)).toContain(title)
})

test.each(['xylophone', 'paid xylophone', '!!', 'zq'])('“%s” finds nothing', (words) => {
  expect(found(words)).toEqual([])
})

describe('what one may do', () => {
  test('of two acts, the one whose form can be asked comes first', () => {
    const plans = [place('action', 'Plan leave'), place('action', 'May I plan a campaign?')]
    const best = bestEntries({ actions: plans, places: [], sections: [] }, queryOf('may i plan'))
    expect(best[0]?.title).toBe('May I plan a campaign?')
  })

  test('comes first where it is asked so', () => {
    for (const asked of ['may i plan', 'May I plan a fourth campaign in Vietnam?', 'can we plan an event'])
      expect(found(asked)[0]).toBe('Plan a campaign')
  })

  test('stands there before anything is typed', () => {
    expect(found('')).toEqual(['Plan a campaign', 'Make a token'])
    expect(found('may i')).toEqual(['Plan a campaign', 'Make a token'])
  })
})

test('three hundred pages of a word leave room for people and rules of it', () => {
  const many = Array.from({ length: 300 }, (_, at) => place('page', `Marketing plan ${at}`))
  const best = bestEntries(
    { actions: [], places: [...many, place('person', 'Ada Roux', ['Marketing Manager'])], sections },
    queryOf('marketing'),
  )
  expect(best).toHaveLength(20)
  expect(best.map(({ title }) => title)).toContain('Ada Roux')
})

test.each([
  ['Straße', 'strasse'],
  ['Ýmir Þórsson', 'ymir thorsson'],
  ['İSTANBUL', 'istanbul'],
  ['ﬁeld', 'field'],
  ['  two   blanks ', 'two blanks'],
])('%s is compared as %s', (written, as) => {
  expect(folded(written)).toBe(as)
})
