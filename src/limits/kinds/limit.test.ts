import { describe, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { fitsWhere, tryBlock } from '#model'
import { peopleKinds } from '#people'
import { limit } from './limit.ts'

const kinds = [...peopleKinds, ...campaigns.kinds, limit]
const silent = 'Three of them, in a month.'
const attempt = (block: string, paragraph = silent) => tryBlock(kinds, limit, { block, paragraph })
const said = (block: string, paragraph?: string) => attempt(block, paragraph).definition?.said
const head = 'name: x\nof: campaigns\n'
const three = 'at-most: 3\neach: calendar month\n'

describe('the sentence said back', () => {
  test('[R1.34] teams outside Digital Strategy, three paid social campaigns a calendar month', () => {
    expect(tryBlock(kinds, limit, {}).definition?.said).toBe(
      'At most 3 paid social campaigns for each team in a calendar month; Digital Strategy excepted. A further one is refused.',
    )
  })

  test.each([
    [three, 'At most 3 campaigns in a calendar month, all together. A further one is refused.'],
    [
      `per: region\n${three}otherwise: say so\n`,
      'At most 3 campaigns for each region in a calendar month. A further one is pointed out.',
    ],
    [
      `where: {region: emea}\n${three}zone: America/New_York\n`,
      'At most 3 campaigns in EMEA in a calendar month (New York time), all together. A further one is refused.',
    ],
    [
      `${three}approved-by: [Campaign Manager, noor]\n`,
      'At most 3 campaigns in a calendar month, all together. A further one is refused. The Campaign Manager or Noor Haddad may let one through.',
    ],
    [
      `${three}since: 2027-02-01\ntrial: until 2027-03-01\n`,
      'At most 3 campaigns in a calendar month, all together. A further one is refused. It holds from 1 February 2027. On trial until 1 March 2027: it stops nobody before.',
    ],
  ])('%s', (lines, expected) => {
    expect(said(`${head}${lines}`)).toBe(expected)
  })

  test('one is one, and none is none', () => {
    expect(said(`${head}at-most: 1\neach: week\n`, 'A campaign a week.')).toBe(
      'At most 1 campaign in a week, all together. A further one is refused.',
    )
    expect(said(`${head}at-most: 0\neach: day\n`, 'No campaigns on any day.')).toBe(
      'No campaigns on a day. One is refused.',
    )
  })
})

describe('the compiled value', () => {
  test('[Q3] [A-10] counts by team where it says so, else in one pool', () => {
    expect(attempt(`${head}per: team\n${three}`).definition?.value.per).toBe('team')
    expect(attempt(`${head}${three}`).definition?.value).not.toHaveProperty('per')
  })

  test('[A-11] excepts a team under any name that it goes by', () => {
    const paragraph = 'Teams outside the digital marketing team may start three a month.'
    const { definition } = attempt(`${head}per: team\nexcept: digital marketing team\n${three}`, paragraph)
    expect(definition?.value.except).toEqual([{ fact: 'team', value: 'digital-strategy' }])
  })

  test('speaks of paid social campaigns and of no others', () => {
    const { definition } = tryBlock(kinds, limit, {})
    if (!definition) throw new Error('the example compiles')
    expect(fitsWhere(definition.value.where, { channel: 'paid-social' })).toMatchObject({ fits: true })
    expect(fitsWhere(definition.value.where, { channel: 'webinar' })).toEqual({
      fits: false,
      decided: [{ fact: 'channel', saw: 'webinar', holds: false }],
    })
  })
})

describe('what is refused', () => {
  test.each(limit.refused)('[G2] at $at: $says', ({ block, at, says }) => {
    const [fault] = attempt(block).faults
    expect(fault).toContain(`${at} `)
    expect(fault).toContain(says)
  })

  test.each([
    ['of: campaings\n', '2:5 no subject "campaings". Did you mean "campaigns"?', 'name: x\n'],
    ['per: starts-on\n', '3:6 no fact of campaigns to count by "starts-on".', head],
    ['where: {channel: paid-socail}\n', '3:18 no channel "paid-socail". Did you mean "paid-social"?', head],
    [
      'where: channel == "x"\n',
      '3:8 a condition in one text is not supported yet. Write a map, like {channel: paid-social}.',
      head,
    ],
    ['otherwise: ask legal\n', '3:12 no approval "legal". Define it, or name one that there is.', head],
    [
      'otherwise: shrug\n',
      '3:12 "otherwise" cannot be "shrug". Write refuse, ask for a reason, or say so.',
      head,
    ],
    [
      'zone: EST\n',
      '3:7 "EST" is not the name of a time zone. Write area and city, like Europe/London.',
      head,
    ],
    [
      'zone: Europe/Lundon\n',
      '3:7 "Europe/Lundon" is not the name of a time zone. Did you mean "Europe/London"?',
      head,
    ],
    [
      'since: 2027-02-30\n',
      '3:8 "2027-02-30" is not a day. Write year, month and day, like 2027-03-01.',
      head,
    ],
    ['trial: until May\n', '3:8 "May" is not a day. Write year, month and day, like 2027-03-01.', head],
    [
      'since: 2027-02-01\nuntil: 2027-01-01\n',
      '4:8 it would end on 2027-01-01, before it begins on 2027-02-01.',
      head,
    ],
    [
      'approved-by: Noor Haddad\n',
      '3:14 "Noor Haddad" is a name; people are named by handle. Write noor.',
      head,
    ],
    [
      'approved-by: Campain Manager\n',
      '3:14 nobody is called "Campain Manager", by handle or by title. Did you mean "Campaign Manager"?',
      head,
    ],
  ])('%s', (lines, fault, before) => {
    expect(attempt(`${before}${lines}${three}`).faults[0]).toContain(fault)
  })

  test('a period that is none, or that leaves its meaning open', () => {
    expect(attempt(`${head}at-most: 3\neach: month\n`).faults).toEqual([
      '4:7 "each" cannot be "month". Did you mean "calendar month"?',
    ])
    expect(attempt(`${head}at-most: 3\neach: fortnight\n`).faults[0]).toContain(
      '4:7 "each" cannot be "fortnight". It can be "day"',
    )
  })

  test('a number in quotes, and one that is not whole', () => {
    expect(attempt(`${head}at-most: "3"\neach: day\n`).faults[0]).toContain('3:10 "at-most" is a number')
    expect(attempt(`${head}at-most: 2.5\neach: day\n`).faults[0]).toContain(
      '3:10 "at-most" is 2.5, not a whole number.',
    )
  })
})
