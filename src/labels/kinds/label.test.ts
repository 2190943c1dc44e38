import { team } from '#people'
import { tryBlock } from '#model'
import { describe, expect, test } from 'vitest'
import { labelGroup } from './label-group.ts'
import { label } from './label.ts'

const kinds = [label, labelGroup]
const attempt = (block: string, paragraph: string) => tryBlock(kinds, label, { block, paragraph })

test('a label is said back with what it means, whom it calls and what it goes with', () => {
  expect(tryBlock(kinds, label, {}).definition).toMatchObject({
    name: 'HOR Attention',
    said: '“HOR Attention” means: Only the Head of Remote can get this moving again. It calls the Head of Remote. It goes with “All-Remote Team”.',
    value: {
      mentions: [{ by: 'role', title: 'Head of Remote' }],
      goesWith: ['All-Remote Team'],
      notWith: [],
    },
  })
})

test.each(label.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block, 'Something is stuck.').faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('a label of a group may be named', () => {
  expect(
    attempt('label: Stuck\nmeans: Stuck.\nnot-with: mktg-status::wip\n', 'It is stuck.').definition?.value
      .notWith,
  ).toEqual(['mktg-status::wip'])
})

test('a label may put requests and changes on the board of a team', () => {
  const tried = (of: string) =>
    tryBlock([...kinds, team], label, {
      block: `label: Stuck\nmeans: Stuck.\nboard: ${of}\n`,
      paragraph: 'It is stuck.',
    })
  expect(tried('digital-strategy').definition).toMatchObject({
    said: '“Stuck” means: Stuck. It puts requests and changes on the board of Digital Strategy.',
    value: { board: 'digital-strategy' },
  })
  expect(tried('digital-strateg').faults[0]).toContain('3:8 ')
  expect(tried('digital-strateg').faults[0]).toContain('Did you mean')
})

test('a label cannot go with itself, nor with one that it never stands together with', () => {
  expect(attempt('label: Stuck\nmeans: Stuck.\ngoes-with: Stuck\n', 'It is stuck.').faults).toEqual([
    '3:12 a label cannot name itself here. Take it away.',
  ])
  expect(
    attempt(
      'label: Stuck\nmeans: Stuck.\ngoes-with: All-Remote Team\nnot-with: [All-Remote Team]\n',
      'It is stuck.',
    ).faults,
  ).toEqual(['4:11 "All-Remote Team" stands in "goes-with" too. Keep one of them.'])
})

describe('what the paragraph must agree with', () => {
  const block = 'label: HOR Attention\nmeans: Stuck.\nmentions: Head of Remote\n'
  test.each([
    'The label HOR Attention calls the Head of Remote.',
    'The label HOR Attention comes on top of All-Remote Team.',
    'HOR Attention is for the Head of Remote. Take the label All-Remote Team off first.',
    'Only the Campaign Manager need not care.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test('disagrees: another label is explained', () => {
    expect(attempt(block, 'The label All-Remote Team says that it is stuck.').faults[0]).toContain(
      '1:8 "label" is HOR Attention, but the paragraph says “All-Remote Team”.',
    )
  })
})
