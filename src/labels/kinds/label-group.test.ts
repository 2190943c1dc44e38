import { tryBlock } from '#model'
import { expect, test } from 'vitest'
import { labelGroup } from './label-group.ts'
import { label } from './label.ts'

const kinds = [label, labelGroup]

test('a group is said back with each of its labels', () => {
  expect(tryBlock(kinds, labelGroup, {}).definition).toMatchObject({
    name: 'mktg-status',
    said: 'One label of mktg-status at a time: triage (nobody has looked yet) and wip (in work).',
    value: {
      labels: [
        { label: 'mktg-status::triage', short: 'triage', means: 'nobody has looked yet' },
        { label: 'mktg-status::wip', short: 'wip', means: 'in work' },
      ],
    },
  })
})

test.each(labelGroup.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = tryBlock(kinds, labelGroup, { block }).faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('a label of the group cannot be defined a second time by itself', () => {
  const { faults } = tryBlock(kinds, labelGroup, {
    beside: [{ kind: 'label', paragraph: 'Wip.', block: 'label: mktg-status::wip\nmeans: In work.\n' }],
  })
  expect(faults).toEqual([
    '101:8 label mktg-status::wip is defined in examples/label-group.md:0 too, so neither is put in force. Give one of them another name, or take it away.',
  ])
})

test('a short name holds no colons', () => {
  expect(tryBlock(kinds, labelGroup, { block: 'group: a\nlabels: {"b::c": x}\n' }).faults[0]).toContain(
    '"b::c" is not a short name',
  )
})
