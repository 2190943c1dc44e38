import { expect, test } from 'vitest'
import { asksWith } from './asks-with.ts'

const words = 'Seeking Approval'

test.each([
  '@sofia Seeking Approval for the evening in Hanoi',
  'seeking approval',
  '**SEEKING\nAPPROVAL**, please',
  'Seeking *Approval*',
  '> they want me\n\nSeeking approval!',
])('[T64] asks: %j', (body) => {
  expect(asksWith(body, words)).toBe(true)
})

test.each([
  'Do I need an approval?',
  '> Seeking Approval',
  '`Seeking Approval`',
  '```\nSeeking Approval\n```',
  '~~~\nSeeking Approval\nwith no end',
  '   ```\nSeeking Approval\n   ```',
  '````\n```\nSeeking Approval\n````',
  '```x\n~~~\nSeeking Approval',
  '<!-- Seeking Approval -->',
  '<!-- write\nSeeking Approval\nwhere you need one -->',
  'unseeking approval',
  'seeking approvals',
])('[T64] does not ask: %j', (body) => {
  expect(asksWith(body, words)).toBe(false)
})

test.each([
  ['blocks of code that never end', '```x\n'.repeat(10_000)],
  ['spaces', ' '.repeat(49_000)],
  ['comments that never end', '<!--'.repeat(12_000)],
  ['backticks', '`'.repeat(49_000)],
  ['marks between the words', `seeking${' *'.repeat(24_000)}`],
])('a comment of nothing but %s is read', (_, body) => {
  expect(asksWith(`${body}x`, words)).toBe(false)
  expect(asksWith(`Seeking Approval\n${body}x`, words)).toBe(true)
})
