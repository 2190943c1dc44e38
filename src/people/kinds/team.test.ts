import { list, tryBlock } from '#model'
import { describe, expect, test } from 'vitest'
import { region } from './region.ts'
import { role } from './role.ts'
import { team } from './team.ts'

const kinds = [team, region, role, list]
const attempt = (block: string, paragraph?: string) =>
  tryBlock(kinds, team, { block, ...(paragraph === undefined ? {} : { paragraph }) })

test('a team is said back with what it belongs to, who leads it and where it talks', () => {
  expect(tryBlock(kinds, team, {}).definition).toMatchObject({
    name: 'digital-strategy',
    title: 'Digital Strategy',
    said: 'Digital Strategy is part of Integrated Marketing, is led by Noor Haddad, talks in #digital-strategy and is also called digital marketing team.',
    value: {
      partOf: 'integrated-marketing',
      lead: 'noor',
      alsoCalled: ['digital marketing team'],
      channel: 'digital-strategy',
    },
  })
})

test('[A-11] another name by which pages call a team means that team', () => {
  const { definition } = attempt('name: paid-media\npart-of: Integrated Marketing\n', 'Paid media.')
  expect(definition?.value.partOf).toBe('integrated-marketing')
})

test.each(team.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'Content writes.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

describe('what the paragraph must agree with', () => {
  const block = 'name: content\ntitle: Content\nlead: ruth\npart-of: integrated-marketing\nchannel: content\n'
  test.each([
    'Ruth Clarke leads it.',
    'Content, led by Ruth Clarke, writes.',
    'Ruth Clarke leads Content, and Noor Haddad lends a hand.',
    'Content is part of Integrated Marketing. Noor Haddad leads the work on tools there.',
    'We write. Ask anybody.',
    'We talk in #content, and all of marketing in #marketing. See example.com/#writing.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    [
      'Noor Haddad leads it.',
      '3:7 "lead" is Ruth Clarke, but the paragraph says “Noor Haddad”. Change the one that is wrong.',
    ],
    [
      'Content is led by Noor Haddad.',
      '3:7 "lead" is Ruth Clarke, but the paragraph says “Noor Haddad”. Change the one that is wrong.',
    ],
    [
      'Content is part of Content.',
      '4:10 "part-of" is Integrated Marketing, but the paragraph says “Content”. Change the one that is wrong.',
    ],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults).toEqual([fault])
  })
})

test('a team cannot be part of itself, whichever way round', () => {
  const beside = [
    {
      kind: 'team',
      paragraph: 'Integrated Marketing.',
      block: 'name: integrated-marketing\npart-of: content\n',
    },
  ]
  const { faults } = tryBlock(kinds, team, {
    block: 'name: content\npart-of: integrated-marketing\n',
    paragraph: 'Content.',
    beside,
  })
  expect(faults).toEqual([
    '2:10 the team would be part of itself, by way of Content and Integrated marketing. Name a team above it, or none.',
    '102:10 the team would be part of itself, by way of Integrated marketing and Content. Name a team above it, or none.',
  ])
})

test('a name by which two teams are called means neither', () => {
  const { faults } = attempt('name: content\nalso-called: [Integrated Marketing]\n', 'Content.')
  expect(faults).toEqual([
    '2:15 "Integrated Marketing" would mean Integrated Marketing too. Leave a name to one team.',
  ])
})
