import { describe, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { compileModel, type PageOfFences } from '#model'
import { sayFinding, type Finding } from '#pages'
import { peopleKinds } from '#people'
import { limit } from './limit.ts'

const kinds = [...peopleKinds, ...campaigns.kinds, limit]

const page = (
  path: string,
  blocks: readonly (readonly [kind: string, paragraph: string, body: string])[],
): PageOfFences => ({
  path,
  url: `/${path}/`,
  title: path,
  fences: blocks.map(([info, paragraph, body], at) => ({
    info,
    body,
    lines: [at * 20 + 3, at * 20 + 15],
    bodyLine: at * 20 + 4,
    bodyColumn: 1,
    columns: [],
    closed: true,
    paragraph: {
      text: paragraph,
      sentences: paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u),
      lines: [at * 20 + 1, at * 20 + 1],
    },
  })),
})

const world = page('world.md', [
  [
    'team',
    'Digital Strategy buys attention.',
    'name: digital-strategy\ntitle: Digital Strategy\nalso-called: [digital marketing team]\n',
  ],
  ['team', 'Digital Experience builds the website.', 'name: digital-experience\ntitle: Digital Experience\n'],
  ['team', 'Content writes.', 'name: content\ntitle: Content\n'],
  ['region', 'EMEA is far away.', 'name: emea\ntitle: EMEA\nplaces: [GB]\n'],
  [
    'campaign-type',
    'Paid social it is.',
    'name: paid-social\ntitle: Paid social\nchannel: paid-social\nstages: [planned]\nstatuses: [seen]\n',
  ],
  [
    'campaign-type',
    'Conferences too.',
    'name: conference\ntitle: Conference\nchannel: conference\nstages: [planned]\nstatuses: [seen]\n',
  ],
])

const paidSocial = 'name: x\nof: campaigns\nwhere: {channel: paid-social}\nper: team\n'
const outside = `${paidSocial}except: [digital-strategy]\nat-most: 3\neach: calendar month\n`
const everybody = `${paidSocial}at-most: 3\neach: calendar month\n`
const conferences =
  'name: x\nof: campaigns\nwhere: {channel: conference}\nper: region\nat-most: 2\neach: quarter\notherwise: ask for a reason\n'

function findings(paragraph: string, body: string): readonly Finding[] {
  const pages = [world, page('limits.md', [['limit', paragraph, body]])]
  return compileModel({ commit: 'c', pages, kinds, people: [], settings: { zone: 'UTC' } }).findings
}

describe('a paragraph that says the same', () => {
  test.each([
    ['Teams outside Digital Strategy may start three paid social campaigns a calendar month.', outside],
    ['Teams outside the digital marketing team may only run three paid social campaigns a month.', outside],
    ['Teams outside of Digital Strategy may start 3 paid social campaigns per month.', outside],
    ['Every team except Digital Strategy starts at most three paid social campaigns each month.', outside],
    ['No team other than Digital Strategy may start more than three paid social campaigns a month.', outside],
    [
      'Fewer than four paid social campaigns a month is our rule for all teams but not Digital Strategy.',
      outside,
    ],
    ['A fourth paid social campaign in a month is refused. Digital Strategy is exempt.', outside],
    [
      'A team may start up to three paid social campaigns in any one month. Digital Strategy is not bound by this.',
      outside,
    ],
    ['Three paid social campaigns a month for each team, Digital Strategy apart.', outside],
    [
      'Our 12 teams share one agency. Teams outside Digital Strategy may start three paid social campaigns a month.',
      outside,
    ],
    [
      'Since 2021 we have had two agencies. Teams outside Digital Strategy may start three paid social campaigns a month.',
      outside,
    ],
    [
      'Teams outside Digital Strategy may start three paid social campaigns a month. Ask two weeks before the start.',
      outside,
    ],
    [
      'Teams outside Digital Strategy may start three paid social campaigns a month, planned six weeks ahead.',
      outside,
    ],
    [
      'Teams outside Digital Strategy may start three paid social campaigns a month, at 12–15 % for the agency.',
      outside,
    ],
    [
      'Teams outside Digital Strategy may start three paid social campaigns a month, each below 2,500 EUR.',
      outside,
    ],
    [
      'From 1 February 2027 teams outside Digital Strategy may start three paid social campaigns a month.',
      outside,
    ],
    ['In FY27, teams outside Digital Strategy may start three paid social campaigns a month.', outside],
    [
      'One of our rules: teams outside Digital Strategy may start three paid social campaigns a month.',
      outside,
    ],
    [
      'There are only so many people at the agency. Teams outside Digital Strategy may start three paid social campaigns a month.',
      outside,
    ],
    [
      'Teams outside Digital Strategy must not start more than three paid social campaigns a month.',
      `${outside}otherwise: refuse\n`,
    ],
    [
      'Teams outside Digital Strategy can never have more than three paid social campaigns a month.',
      `${outside}otherwise: refuse\n`,
    ],
    ['Teams may start three paid social campaigns a month.', everybody],
    [
      'Teams may start three paid social campaigns a month. Digital Experience helps with the page behind them.',
      everybody,
    ],
    ['Teams may start three paid social campaigns a month; ask Digital Strategy how.', everybody],
    ['Teams may start a dozen paid social campaigns a month.', everybody.replace('3', '12')],
    ['Teams may start half a dozen paid social campaigns a month.', everybody.replace('3', '6')],
    ['Teams may start twenty-five paid social campaigns a month.', everybody.replace('3', '25')],
    ['A team may run paid social campaigns twice a month.', everybody.replace('3', '2')],
    ['A team may start a single paid social campaign a month.', everybody.replace('3', '1')],
    ['A team starts one paid social campaign a month.', everybody.replace('3', '1')],
    ['A team may run a paid social campaign once a month.', everybody.replace('3', '1')],
    ['A team may start a paid social campaign every month.', everybody.replace('3', '1')],
    ['Teams do not start paid social campaigns in any month.', everybody.replace('3', '0')],
    ['A region should sponsor at most two conferences a quarter.', conferences],
    ['Please do not sponsor more than two conferences per quarter in a region.', conferences],
    ['A region should ideally sponsor no more than two conferences each quarter.', conferences],
    [
      'Each stand takes six people and four days. A region should sponsor at most two conferences a quarter.',
      conferences,
    ],
    [
      'A region may sponsor two conferences a quarter, and we point it out when there are more.',
      conferences.replace('ask for a reason', 'say so'),
    ],
    ['Two conferences a quarter for each region.', conferences],
    ['We must be kind. A region should sponsor at most two conferences a quarter.', conferences],
    [
      'A region should sponsor at most two conferences a quarter. The four teams there share them.',
      conferences,
    ],
    [
      'A region should sponsor at most two conferences a quarter; the third weekend of a month is best.',
      conferences,
    ],
    [
      'Teams may start three paid social campaigns a month; please plan them early.',
      `${everybody}otherwise: refuse\n`,
    ],
    [
      'Teams may start three paid social campaigns a month, and please say so when one is called off.',
      `${everybody}otherwise: refuse\n`,
    ],
    ['Within the region, two conferences quarterly should do.', conferences],
  ])('%s', (paragraph, body) => {
    expect(findings(paragraph, body).map(sayFinding)).toEqual([])
  })
})

describe('a paragraph that says something else', () => {
  test.each([
    [
      'Teams outside Digital Strategy may start two paid social campaigns a calendar month.',
      outside,
      'at-most',
    ],
    [
      'Teams outside Digital Strategy may start 4 paid social campaigns a calendar month.',
      outside,
      'at-most',
    ],
    [
      'Teams outside Digital Strategy may start a dozen paid social campaigns a calendar month.',
      outside,
      'at-most',
    ],
    ['Teams outside Digital Strategy may run paid social campaigns twice a month.', outside, 'at-most'],
    ['Teams outside Digital Strategy may start one paid social campaign a month.', outside, 'at-most'],
    ['Teams outside Digital Strategy may start a few paid social campaigns a month.', outside, 'at-most'],
    ['Fewer than three paid social campaigns a month outside Digital Strategy.', outside, 'at-most'],
    ['A third paid social campaign in a month is refused outside Digital Strategy.', outside, 'at-most'],
    [
      'Our three regions differ. Teams outside Digital Strategy may start two paid social campaigns a month.',
      outside,
      'at-most',
    ],
    [
      'Teams of three people outside Digital Strategy may start two paid social campaigns a month.',
      outside,
      'at-most',
    ],
    [
      'Plan three weeks ahead: outside Digital Strategy, two paid social campaigns a month.',
      outside,
      'at-most',
    ],
    ['Teams outside Digital Strategy may start three paid social campaigns a quarter.', outside, 'each'],
    ['Teams outside Digital Strategy may start three paid social campaigns a week.', outside, 'each'],
    ['Teams outside Digital Strategy may start three paid social campaigns yearly.', outside, 'each'],
    ['Teams may start three paid social campaigns a month.', outside, 'except'],
    ['Teams outside Digital Experience may start three paid social campaigns a month.', outside, 'except'],
    ['Teams outside Digital Strategy may start three paid social campaigns a month.', everybody, 'except'],
    [
      'Teams other than Digital Strategy and Content may start three paid social campaigns a month.',
      outside,
      'except',
    ],
    [
      'Teams may start three paid social campaigns a month, and Digital Strategy is exempt.',
      everybody,
      'except',
    ],
    [
      'Teams outside Digital Strategy should start three paid social campaigns a month.',
      `${outside}otherwise: refuse\n`,
      'otherwise',
    ],
    [
      'Teams outside Digital Strategy must start at most three paid social campaigns a month.',
      `${outside}otherwise: say so\n`,
      'otherwise',
    ],
    [
      'Only three paid social campaigns a month for teams outside Digital Strategy.',
      `${outside}otherwise: ask for a reason\n`,
      'otherwise',
    ],
    ['A region must not sponsor more than two conferences a quarter.', conferences, 'otherwise'],
    ['A region should sponsor at most three conferences a quarter.', conferences, 'at-most'],
    ['A region should sponsor at most two conferences a month.', conferences, 'each'],
  ])('%s', (paragraph, body, key) => {
    const found = findings(paragraph, body)
    const line = body.split('\n').findIndex((one) => one.startsWith(`${key}:`))
    expect(found.map(({ code }) => code)).toContain('disagrees')
    // Where the block does not have the key, the error stands at the block's first value.
    expect(found.map((finding) => finding.line)).toContain(4 + Math.max(0, line))
    expect(found.map(({ message }) => message).join(' ')).toContain(
      line < 0 ? 'the block does not' : key === 'except' ? '' : `"${key}"`,
    )
  })

  test('the error names the place, both versions and what to do', () => {
    expect(
      findings('Teams outside Digital Strategy may start two paid social campaigns a month.', outside).map(
        sayFinding,
      ),
    ).toEqual([
      'limits.md:9:10  limit x: "at-most" is 3, but the sentence says “two”: “Teams outside Digital Strategy may start two paid social campaigns a month.” Change the one that is wrong.',
    ])
  })
})

describe('which sentence a block quotes', () => {
  const quoteOf = (paragraph: string, body: string): string | undefined => {
    const pages = [world, page('limits.md', [['limit', paragraph, body]])]
    const { model } = compileModel({ commit: 'c', pages, kinds, people: [], settings: { zone: 'UTC' } })
    return model.find(limit, 'x')?.citation.quote
  }

  test('the one that speaks of it, wherever it stands', () => {
    const rule = 'Teams outside Digital Strategy may start three paid social campaigns a month.'
    expect(
      quoteOf(
        `Our agency gives every campaign a manager. ${rule} If a month is full, hand a place over.`,
        outside,
      ),
    ).toBe(rule)
  })

  test('each of two blocks under one paragraph its own', () => {
    const both =
      'A team may start three paid social campaigns a month. A region should sponsor at most two conferences a quarter.'
    expect(quoteOf(both, everybody)).toBe('A team may start three paid social campaigns a month.')
    expect(quoteOf(both, conferences)).toBe('A region should sponsor at most two conferences a quarter.')
  })

  test('the one that the block quotes a part of', () => {
    const both = 'Teams may start three paid social campaigns a month. We mean it: three a month.'
    expect(quoteOf(both, `${everybody}quotes: We mean it\n`)).toBe('We mean it: three a month.')
  })

  test('a part that no sentence holds is an error at that key', () => {
    const [found] = findings(
      'Teams may start three paid social campaigns a month.',
      `${everybody}quotes: four a month\n`,
    )
    expect(found).toMatchObject({ code: 'disagrees', line: 10, column: 9 })
  })
})

describe('strength from the verb, where the block leaves it open', () => {
  test.each([
    ['Teams may start three paid social campaigns a month.', 'refuse'],
    ['Teams must not start more than three paid social campaigns a month.', 'refuse'],
    ['Teams should start at most three paid social campaigns a month.', 'reason'],
    ['Please start at most three paid social campaigns a month in a team.', 'reason'],
  ])('%s', (paragraph, expected) => {
    const pages = [world, page('limits.md', [['limit', paragraph, everybody]])]
    const { model } = compileModel({ commit: 'c', pages, kinds, people: [], settings: { zone: 'UTC' } })
    expect(model.one(limit, 'x').value.otherwise).toBe(expected)
  })
})
