import { list, tryBlock } from '#model'
import { describe, expect, test } from 'vitest'
import { region } from './region.ts'
import { role } from './role.ts'
import { team } from './team.ts'

const kinds = [team, region, role, list]
const attempt = (block: string, paragraph?: string) =>
  tryBlock(kinds, region, { block, ...(paragraph === undefined ? {} : { paragraph }) })

test('a region is said back with its countries, its time and its leads', () => {
  expect(tryBlock(kinds, region, {}).definition).toMatchObject({
    said: 'EMEA is the United Kingdom and Germany. It keeps London time. Ines Carvalho leads sales there.',
    value: { places: ['GB', 'DE'], zone: 'Europe/London', leads: { sales: 'ines' } },
  })
})

test('countries may be written by code, by name, and as people call them', () => {
  const { definition } = attempt('name: emea\nplaces: [UK, Germany, NO, Côte d’Ivoire, US-CA]\n', 'EMEA.')
  expect(definition?.value.places).toEqual(['GB', 'DE', 'NO', 'CI', 'US-CA'])
})

test.each(region.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'EMEA is far away.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('a country twice, a code in small letters, a person by name', () => {
  expect(
    attempt('name: emea\nplaces: [UK, GB, de]\nleads: {sales: Ines Carvalho}\n', 'EMEA is far away.').faults,
  ).toEqual([
    '2:14 the United Kingdom stands in the list twice. Keep one of them.',
    '2:18 codes of places are written in capitals. Write DE.',
    '3:16 "Ines Carvalho" is a name; people are named by handle. Write ines.',
  ])
})

describe('what the paragraph must agree with', () => {
  const block = 'name: emea\nplaces: [GB, DE, FR]\nleads: {sales: ines, field marketing: tomas}\n'
  test.each([
    'EMEA covers the United Kingdom, Germany and France.',
    'EMEA is where most of us live.',
    'EMEA keeps London time, and our office is in Germany.',
    'Tomas Lindqvist leads field marketing there, Ines Carvalho leads sales.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    [
      'EMEA covers the United Kingdom and France.',
      '2:9 "places" names Germany, which the paragraph leaves out.',
    ],
    [
      'EMEA covers the UK, Germany, France and Spain.',
      '2:9 the paragraph names “Spain”, which "places" does not.',
    ],
    [
      'Ines Carvalho leads field marketing there.',
      '3:39 "leads" is Tomas Lindqvist, but the paragraph says “Ines Carvalho”.',
    ],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults[0]).toContain(fault)
    expect(attempt(block, paragraph).faults).toHaveLength(1)
  })
})
