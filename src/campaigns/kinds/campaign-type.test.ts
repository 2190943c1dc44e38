import { tryBlock } from '#model'
import { expect, test } from 'vitest'
import { campaignType } from './campaign-type.ts'

const kinds = [campaignType]
const attempt = (block: string) => tryBlock(kinds, campaignType, { block })
const rest = 'channel: event\nstages: [planned, held]\nstatuses: [invited, attended]\n'

test('a campaign type is said back with its stages and how far a person can come', () => {
  expect(tryBlock(kinds, campaignType, {}).definition).toMatchObject({
    said: 'Paid social runs in the channel paid social and goes from planned to running to finished. A person is reached, then clicked, then signed up. We look at reach and clicks.',
    value: {
      channel: 'paid-social',
      stages: ['planned', 'running', 'finished'],
      statuses: ['reached', 'clicked', 'signed up'],
    },
  })
})

test.each(campaignType.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block).faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('a stage stands once, and a type hangs under one that there is, not under itself', () => {
  expect(
    attempt('name: dinner\nchannel: event\nstages: [planned, planned]\nstatuses: [invited]\n').faults,
  ).toEqual(['3:19 "planned" stands in the list twice. Keep one of them.'])
  expect(attempt(`name: dinner\nparent: dinnr\n${rest}`).faults).toEqual([
    '2:9 no campaign-type "dinnr". Did you mean "dinner"?',
  ])
  expect(attempt(`name: dinner\nparent: dinner\n${rest}`).faults).toEqual([
    '2:9 the type would hang under itself. Name a type above it, or none.',
  ])
})
