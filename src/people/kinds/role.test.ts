import { list, tryBlock } from '#model'
import { describe, expect, test } from 'vitest'
import { region } from './region.ts'
import { role } from './role.ts'
import { team } from './team.ts'

const kinds = [team, region, role, list]
const attempt = (block: string, paragraph?: string) =>
  tryBlock(kinds, role, { block, ...(paragraph === undefined ? {} : { paragraph }) })

test('a role is said back with who holds it and who stands in', () => {
  expect(tryBlock(kinds, role, {}).definition).toMatchObject({
    name: 'Campaign Manager',
    said: 'Mei Lim and Tomas Lindqvist hold the role Campaign Manager; the deputy is Noor Haddad.',
    value: { heldBy: ['mei', 'tomas'], deputy: 'noor' },
  })
})

test('one holder needs no list, and a role nobody holds is said so', () => {
  expect(
    attempt('title: Content Lead\nheld-by: ruth\n', 'Ruth Clarke holds it.').definition?.value.heldBy,
  ).toEqual(['ruth'])
  expect(attempt('title: Content Lead\nheld-by: []\n', 'Nobody holds it.').definition?.said).toBe(
    'Nobody holds the role Content Lead now.',
  )
})

test.each(role.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'The Campaign Manager plans.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

describe('what the paragraph must agree with', () => {
  const block = 'title: Campaign Manager\nheld-by: [mei, tomas]\ndeputy: noor\nteam: integrated-marketing\n'
  test.each([
    'Mei Lim and Tomas Lindqvist hold the role; the deputy is Noor Haddad.',
    'The Campaign Manager keeps the plan.',
    'Mei Lim and Tomas Lindqvist hold the role and learned it from Ruth Clarke.',
    'Noor Haddad stands in.',
    'The weekly call is held by Ruth Clarke.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    ['Mei Lim holds the role.', '2:10 "held-by" names Tomas Lindqvist, which the paragraph leaves out.'],
    [
      'Ruth Clarke holds the role.',
      '2:10 "held-by" is Mei Lim and Tomas Lindqvist, but the paragraph says “Ruth Clarke”.',
    ],
    [
      'Mei Lim and Tomas Lindqvist hold the role in Digital Strategy.',
      '4:7 "team" is Integrated Marketing, but the paragraph says “Digital Strategy”.',
    ],
    ['The deputy is Ruth Clarke.', '3:9 "deputy" is Noor Haddad, but the paragraph says “Ruth Clarke”.'],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults[0]).toContain(fault)
    expect(attempt(block, paragraph).faults).toHaveLength(1)
  })
})

test('roles cannot report to each other in a circle', () => {
  const beside = [
    {
      kind: 'role',
      paragraph: 'B.',
      block: 'title: Content Lead\nheld-by: ruth\nreports-to: Campaign Manager\n',
    },
  ]
  const { faults } = tryBlock(kinds, role, {
    block: 'title: Campaign Manager\nheld-by: mei\nreports-to: Content Lead\n',
    paragraph: 'A.',
    beside,
  })
  expect(faults[0]).toBe(
    '3:13 the role would report to itself, by way of Campaign Manager and Content Lead. Name a role above it, or none.',
  )
})
