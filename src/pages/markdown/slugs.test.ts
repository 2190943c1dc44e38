import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Slugger, slugOf } from './slugs.ts'

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
