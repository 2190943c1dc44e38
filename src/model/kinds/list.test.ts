import { describe, expect, test } from 'vitest'
import { tryBlock } from '../example-handbook.ts'
import { list } from './list.ts'

const attempt = (block: string, paragraph: string) => tryBlock([list], list, { block, paragraph })

test('a list of places is said back with their names', () => {
  expect(tryBlock([list], list, {}).definition).toMatchObject({
    said: 'Countries of focus in FY27: the United Kingdom, Germany and Japan.',
    value: { of: 'places', values: ['GB', 'DE', 'JP'], year: 'FY27' },
  })
})

test('a list of anything else keeps the words', () => {
  const { definition } = attempt(
    'name: segments\nof: segments\nvalues: [SMB, Mid-Market, 2026]\n',
    'We know three segments.',
  )
  expect(definition?.value).toEqual({ of: 'segments', values: ['SMB', 'Mid-Market', '2026'] })
})

test.each(list.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'There is a list.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

describe('what the paragraph must agree with', () => {
  const places = 'name: focus\nof: places\nyear: FY27\nvalues: [GB, DE, JP, VN]\n'
  const segments = 'name: segments\nof: segments\nvalues: [SMB, Mid-Market, Enterprise]\n'
  test.each([
    [places, 'In FY27 the countries of focus are the UK, Germany, Japan and Vietnam.'],
    [places, 'The countries of focus are the United Kingdom, Germany, Japan and Viet Nam.'],
    [places, 'We chose the countries of focus with Sales. We met in Germany.'],
    [places, 'There are four countries in which we work.'],
    [segments, 'We work for three segments: SMB, Mid-Market and Enterprise.'],
    [segments, 'We know segments, and twelve teams work for them.'],
    [segments, 'There are segments.'],
  ])('agrees: %s %s', (block, paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    [
      places,
      'In FY26 the countries of focus are the UK, Germany, Japan and Vietnam.',
      '3:7 "year" is FY27, but the paragraph says “FY26”.',
    ],
    [
      places,
      'The countries of focus are the UK, Germany and Japan.',
      '4:9 "values" names Viet Nam, which the paragraph leaves out.',
    ],
    [
      places,
      'The countries of focus are the UK, Germany, Japan, Vietnam and Spain.',
      '4:9 the paragraph names “Spain”, which "values" does not.',
    ],
    [
      places,
      'There are five countries in which we work.',
      '4:9 "values" has 4, but the sentence says “five”',
    ],
    [
      segments,
      'We work for two segments: SMB, Mid-Market and Enterprise.',
      '3:9 "values" has 3, but the sentence says “two”',
    ],
    [
      segments,
      'We work for SMB and Enterprise.',
      '3:9 "values" names Mid-Market, which the paragraph leaves out.',
    ],
  ])('disagrees: %s %s', (block, paragraph, fault) => {
    expect(attempt(block, paragraph).faults[0]).toContain(fault)
  })
})
