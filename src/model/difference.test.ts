import type { Definition, Model } from '#kernel'
import { describe, expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { snapshotOf } from './snapshot.ts'

const limit = (name: string, value: object, more: Partial<Definition> = {}): Definition => ({
  kind: 'limit',
  name,
  title: 'Paid social',
  formerly: [],
  value,
  citation: { path: 'a.md', url: '/a/', title: 'A', lines: [1, 1], commit: 'c', quote: 'So many.' },
  lines: [3, 8],
  said: 'At most so many.',
  mentions: [],
  ...more,
})
const model = (...definitions: Definition[]): Model => snapshotOf('c', definitions)
const said = (before: Model, after: Model) =>
  differenceOf(before, after).map(({ change, name, says }) => `${change} ${name}: ${says.join('; ')}`)

describe('what changes between two versions, in words', () => {
  const three = limit('paid-social', { atMost: 3, except: ['a', 'b'], where: { parts: [] } })

  test.each([
    ['nothing', model(three), model(three), []],
    ['a new one', model(), model(three), ['added paid-social: At most so many.']],
    ['one that ends', model(three), model(), ['ended paid-social: At most so many.']],
    [
      'a number',
      model(three),
      model(limit('paid-social', { atMost: 2, except: ['a', 'b'], where: { parts: [] } })),
      ['changed paid-social: at most 3 → 2'],
    ],
    [
      'a list, a condition and an owner',
      model(three),
      model(
        limit('paid-social', { atMost: 3, except: ['b', 'c'], where: { parts: [1] } }, { owner: 'noor' }),
      ),
      ['changed paid-social: except with c, without a; where changed; owner nobody → noor'],
    ],
    [
      'a rename that changes a number too',
      model(three),
      model(
        limit(
          'social',
          { atMost: 2, except: ['a', 'b'], where: { parts: [] } },
          { formerly: ['paid-social'] },
        ),
      ),
      ['renamed social: paid-social → social; at most 3 → 2'],
    ],
    [
      'another name without a word of the old one',
      model(three),
      model(limit('social', {})),
      ['added social: At most so many.', 'ended paid-social: At most so many.'],
    ],
    [
      'a key that comes and one that goes',
      model(limit('x', { per: 'team' })),
      model(limit('x', { zone: 'UTC' })),
      ['changed x: per team → nothing; zone nothing → UTC'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected)
  })

  test('only another wording or another place is no change of the rule', () => {
    const moved = limit('paid-social', three.value as object, { lines: [30, 38] })
    expect(said(model(three), model(moved))).toEqual([])
  })
})
