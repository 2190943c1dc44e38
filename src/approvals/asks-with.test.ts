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
  'unseeking approval',
  'seeking approvals',
])('[T64] does not ask: %j', (body) => {
  expect(asksWith(body, words)).toBe(false)
})
