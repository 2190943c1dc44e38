import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherNames } from './heading-names.ts'
import { goldmarkIdOf, kramdownIdOf, Slugger, slugOf } from './slugs.ts'

// Each worked out from GitHub's rule, not from our output.
test.each([
  ['Paid social', 'paid-social'],
  ['Marketing OKRs', 'marketing-okrs'],
  ["What's new, and why?", 'whats-new-and-why'],
  ['1:1 agenda', '11-agenda'],
  ['A & B', 'a--b'],
  ['🎉 Party', '-party'],
  ['snake_case - dash', 'snake_case---dash'],
  ['Überraschung', 'überraschung'],
  ['オールリモート', 'オールリモート'],
])('"%s" gets the anchor that GitHub gives it', (title, slug) => expect(slugOf(title)).toBe(slug))

test('[D-13] repeated headings are numbered, also where a number is taken already', () => {
  const slugger = new Slugger()
  const ids = ['Job Grade', 'Requirements', 'Job Grade', 'Job Grade 1', 'Job Grade', '!!!', 'fh-menu']
  expect(ids.map((title) => slugger.next(title))).toEqual([
    'job-grade',
    'requirements',
    'job-grade-1',
    'job-grade-1-1',
    'job-grade-2',
    'section',
    'section-fh-menu',
  ])
})

test('no two headings of a page share an id', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a 1', 'a 1 1', 'A', 'b', '', '-1', 'section')), (titles) => {
      const slugger = new Slugger()
      const ids = titles.map((title) => slugger.next(title))
      expect(new Set(ids).size).toBe(titles.length)
    }),
  )
})

// Worked out with kramdown 2.4 (`auto_ids`, its own parser) and Hugo 0.111.
test.each([
  ['1:1 agenda', 'agenda', '11-agenda'],
  ['🎉 Party for all', 'party-for-all', '-party-for-all'],
  ['snake_case & café', 'snakecase--caf', 'snake_case--café'],
  ['オールリモート', '', 'オールリモート'],
])('"%s" has the ids of kramdown and of Hugo', (title, kramdown, hugo) => {
  expect(kramdownIdOf(title)).toBe(kramdown)
  expect(goldmarkIdOf(title)).toBe(hugo)
})

test('a heading has the ids that other programs give it as further names, but none of another heading', () => {
  const plain = (id: string, title: string, source = title) => ({
    id,
    title,
    source,
    isGiven: false,
    untrimmed: title,
  })
  expect(
    otherNames([
      plain('1-goals', '1 Goals'),
      plain('2-goals', '2 Goals'),
      plain('see-us', 'See us', 'See [us](/team)'),
      plain('goals-1', 'Goals 1'),
      { ...plain('given', '3 Given'), isGiven: true },
      { ...plain('charter', 'Charter'), untrimmed: ' Charter' },
    ]),
  ).toEqual([['goals'], [], ['see-usteam'], [], [], ['-charter']])
})
