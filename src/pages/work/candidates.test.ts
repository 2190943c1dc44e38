import { expect, test } from 'vitest'
import { candidatesIn } from './candidates.ts'

const said = (text: string, sort: 'prose' | 'code' = 'prose') =>
  candidatesIn([{ sort, text, lines: [7, 9] }]).candidates.map((one) => one.sort)

test.each([
  ['Each team may start no more than three campaigns a month.', 'limit'],
  ['Requests must be filed at least 10 business days before the event.', 'lead time'],
  ['Please respond within two weeks of receiving the brief.', 'lead time'],
  ['Every landing page must be approved by the brand team first.', 'approval'],
  ['The regional leads meet every other Tuesday for a sync.', 'cadence'],
  ['Assign the issue to @noor when the brief is ready.', 'assignment'],
])('“%s” may be a rule: %s', (sentence, sort) => {
  expect(said(sentence)).toEqual([sort])
})

test.each([
  ['We grew up to 40 percent in the last year alone.'],
  ['The team was founded within two years of the company.'],
  ['Everybody approved of the new colour at once.'],
  ['Every week brings something new to all of us here.'],
  ['At most we hope that you enjoy reading this page.'],
])('“%s” is none', (sentence) => {
  expect(said(sentence)).toEqual([])
})

test('quick actions are found where templates quote them, and nothing else of code is', () => {
  expect(
    said('/label ~"mktg-status::triage"\n/assign @noor\nno more than three campaigns a month\n', 'code'),
  ).toEqual(['quick action', 'quick action'])
})

test('each keeps its lines, and what binds goes before what asks', () => {
  const { candidates, counted } = candidatesIn([
    { sort: 'prose', text: 'Teams should send at most 5 mails a month to partners.', lines: [3, 3] },
    { sort: 'prose', text: 'Teams must send at most 2 mails a week to customers.', lines: [8, 9] },
  ])
  expect(candidates.map(({ lines }) => lines)).toEqual([
    [8, 9],
    [3, 3],
  ])
  expect(counted).toEqual({ limit: 2 })
})
