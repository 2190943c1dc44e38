import { describe, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { labels } from '#labels'
import { list, tryBlock } from '#model'
import { peopleKinds } from '#people'
import { approval } from './approval.ts'

const kinds = [list, ...peopleKinds, ...labels.kinds, ...campaigns.kinds, approval]
const attempt = (block: string, paragraph = 'It needs an approval.') =>
  tryBlock(kinds, approval, { block, paragraph })

const head = 'name: x\nof: campaigns\n'

test('an approval is said back with who gives it, by when, and what makes it void', () => {
  expect(tryBlock(kinds, approval, {}).definition).toMatchObject({
    said: 'Paid social campaigns need the approval of the Campaign Manager. The answer comes within 2 business days; after that a deputy may give it. If the places or starts on changes, it is asked for again. Where they may not decide, the Director, Digital Strategy does.',
    value: {
      of: 'campaigns',
      groups: [{ who: [{ by: 'role', title: 'Campaign Manager' }], atLeast: 1 }],
      inOrder: false,
      answerWithin: { count: 2, unit: 'business day' },
      askAgainIfChanged: ['places', 'starts-on'],
    },
  })
})

test.each(approval.refused)('refused at $at: $says', ({ block, at, says }) => {
  const [fault] = attempt(block).faults
  expect(fault).toContain(`${at} `)
  expect(fault).toContain(says)
})

test('several groups, how many of each, in order, and who helps', () => {
  const { definition, faults } = attempt(
    `${head}groups:\n  - {who: Campaign Manager, at-least: 2}\n  - {who: lead of team digital-strategy}\none-after-another: true\nasked-by: [sofia, henrik]\nasked-with: Seeking Approval\ncan-help: {slides: ruth}\n`,
    'It needs the approval of two Campaign Managers.',
  )
  expect(faults).toEqual([])
  expect(definition?.said).toBe(
    'Campaigns need the approval of 2 of the Campaign Manager and the lead of Digital Strategy, one after the other. Sofia Marchetti or Henrik Aalto may ask for it. It is asked for with the words “Seeking Approval” in a comment. After any change it is asked for again. Experts may come along: Ruth Clarke for slides.',
  )
  expect(definition?.mentions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'role Campaign Manager',
    'team digital-strategy',
    'person sofia',
    'person henrik',
    'person ruth',
  ])
})

describe('what nobody could give', () => {
  test('is an error where the people named are too few, whoever holds the titles', () => {
    expect(
      attempt(`${head}approved-by: Campaign Manager\nat-least: 4\n`, 'Four Campaign Managers approve it.')
        .faults,
    ).toEqual(['3:14 4 must agree, and here are only 3 who could. Ask for fewer, or name more people.'])
  })

  test('is none where somebody else decides then', () => {
    expect(attempt(`${head}asked-by: cora\napproved-by: cora\nelse-by: noor\n`).faults).toEqual([])
  })

  test('is told, and stands, where a title is vacant: its holder may come tomorrow', () => {
    const vacant = {
      kind: 'role',
      paragraph: 'Nobody holds the role of Jester.',
      block: 'title: Jester\nheld-by: []\n',
    }
    const { definition, faults } = tryBlock(kinds, approval, {
      block: `${head}approved-by: Jester\n`,
      paragraph: 'The Jester approves it.',
      beside: [vacant],
    })
    expect(definition?.name).toBe('x')
    expect(faults).toEqual([
      '3:14 nobody holds it now, so nobody named here could give the approval. Name somebody beside, or say in else-by who decides then.',
    ])
  })
})

describe('what the paragraph must agree with', () => {
  const block = `${head}approved-by: Campaign Manager\nanswer-within: 2 business days\n`
  test.each([
    'The Campaign Manager approves it within two business days.',
    'Before it starts, tag the Campaign Manager.',
    'Ask for a yes. The Head of Remote reads it too.',
  ])('agrees: %s', (paragraph) => {
    expect(attempt(block, paragraph).faults).toEqual([])
  })
  test.each([
    [
      'The Head of Remote approves it.',
      '3:14 "approved-by" is Campaign Manager, but the paragraph says “Head of Remote”.',
    ],
    [
      'It needs an approval of the Head of Remote.',
      '3:14 "approved-by" is Campaign Manager, but the paragraph says “Head of Remote”.',
    ],
    [
      'The Campaign Manager answers within three business days.',
      '4:16 "answer-within" is 2 business days, but the paragraph says “three business days”.',
    ],
  ])('disagrees: %s', (paragraph, fault) => {
    expect(attempt(block, paragraph).faults).toHaveLength(1)
    expect(attempt(block, paragraph).faults[0]).toContain(fault)
  })
  test('how many must agree', () => {
    const [fault] = attempt(
      `${head}approved-by: Campaign Manager\nat-least: 2\n`,
      'At least three Campaign Managers approve it.',
    ).faults
    expect(fault).toContain('"at-least" is 2, but the sentence says “three”')
  })
})
