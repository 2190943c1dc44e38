import type { Mention } from '#kernel'
import { describe, expect, test } from 'vitest'
import { knownOf, type Context } from '../known.ts'
import { subject } from '../subject.ts'
import { amount, sayAmount } from './amount.ts'
import { day } from './day.ts'
import { fitsWhere } from './fits-where.ts'
import { placeOf, sayPlace } from './place-names.ts'
import { place } from './place.ts'
import { sayWhere } from './say-where.ts'
import { saySpan, span } from './span.ts'
import { where, type WrittenWhere } from './where.ts'
import { sayWho, whoOf } from './who.ts'
import { sayZone, zone } from './zone.ts'

const campaigns = subject({
  name: 'campaigns',
  one: 'campaign',
  about: 'Campaigns.',
  facts: {
    channel: { about: 'Channel.', type: 'name', vocabulary: 'channel', says: 'before' },
    team: { about: 'Team.', type: 'name', refersTo: 'team', says: 'of …' },
    places: { about: 'Countries.', type: 'places', says: 'in …' },
    people: { about: 'How many are expected.', type: 'number', says: 'for … people' },
    notice: { about: 'From planning to start.', type: 'span', says: 'planned … ahead' },
    public: { about: 'Whether anybody may come.', type: 'flag', says: 'that are public: …' },
  },
})

const name = (
  kind: string,
  of: string,
  title = of,
  aliases: readonly string[] = [],
  former: readonly string[] = [],
) => ({
  kind,
  name: of,
  title,
  aliases,
  former,
})
const known = knownOf(
  [
    name('team', 'digital-strategy', 'Digital Strategy', ['digital marketing team'], ['media']),
    name('role', 'Campaign Manager'),
    name('region', 'emea', 'EMEA'),
    name('area', 'sales'),
    name('list', 'countries-of-focus', 'Countries of focus'),
    name('channel', 'paid-social', 'Paid social'),
    name('channel', 'webinar', 'Webinar'),
  ],
  [
    { handle: 'noor', name: 'Noor Haddad' },
    { handle: 'henrik', name: 'Henrik Aalto', title: 'Head of Remote' },
  ],
  [campaigns],
  'UTC',
)

const values: Readonly<Record<string, unknown>> = {
  'list countries-of-focus': { values: ['GB', 'DE'] },
  'region emea': { places: ['GB', 'DE', 'ZA'] },
}

/** What a word reads, and what it has to say against it. */
function reading<T>(read: (context: Context) => T): {
  value: T
  faults: readonly string[]
  mentions: readonly Mention[]
} {
  const faults: string[] = []
  const mentions: Mention[] = []
  const tell = (path: readonly PropertyKey[], message: string, mend?: string): void => {
    faults.push(`${path.map(String).join('.')}: ${message}${mend === undefined ? '' : ` ${mend}`}`)
  }
  const context: Context = {
    known,
    mentions: (mention) => void mentions.push(mention),
    fault: tell,
    warn: tell,
    later: tell,
    unknown: (path, what, written, choices) =>
      tell(path, `no ${what} "${written}", of ${[...choices].join(', ')}`),
    verb: () => undefined,
    page: () => undefined,
    look: (kind, of) => {
      const value = values[`${kind} ${of}`]
      const citation = { path: '', url: '', title: '', lines: [1, 1], commit: '', quote: '' } as const
      return value === undefined
        ? undefined
        : { kind, name: of, title: of, formerly: [], value, citation, lines: [1, 1], said: '', mentions: [] }
    },
  }
  return { value: read(context), faults, mentions }
}

describe('who', () => {
  const who = (written: string | readonly string[]) =>
    reading((context) => whoOf(context, ['assign'], written))

  test.each([
    ['noor', 'Noor Haddad'],
    ['Campaign Manager', 'the Campaign Manager'],
    ['campaign manager', 'the Campaign Manager'],
    ['Head of Remote', 'the Head of Remote'],
    ['team digital-strategy', 'the Digital Strategy team'],
    ['team media', 'the Digital Strategy team'],
    ['lead of team Digital Strategy', 'the lead of Digital Strategy'],
    ['sales lead of region', 'the sales lead of the region'],
    ['manager of requester', 'the manager of the requester'],
    ['team lead of requester', 'the team lead of the requester'],
    ['requester', 'the requester'],
  ])('%s', (written, said) => {
    const { value, faults } = who(written)
    expect(faults).toEqual([])
    expect(sayWho(value, known)).toBe(said)
  })

  test('what each names is noted: a relation names nobody before somebody acts', () => {
    expect(
      who(['noor', 'lead of team media', 'sales lead of region', 'manager of requester']).mentions,
    ).toEqual([
      { kind: 'person', name: 'noor', key: ['assign', 0] },
      { kind: 'team', name: 'digital-strategy', key: ['assign', 1], as: 'lead' },
      { kind: 'area', name: 'sales', key: ['assign', 2] },
    ])
  })

  test('a list', () => {
    expect(sayWho(who(['noor', 'Campaign Manager']).value, known)).toBe(
      'Noor Haddad and the Campaign Manager',
    )
  })

  test.each([
    ['@noor', 'assign: a handle is written without @. Write noor.'],
    ['Noor Haddad', 'assign: "Noor Haddad" is a name; people are named by handle. Write noor.'],
    [
      'Campaign Manger',
      'assign: nobody is called "Campaign Manger", by handle or by title. Did you mean "Campaign Manager"?',
    ],
    [
      'digital-strategy',
      'assign: "digital-strategy" is a team. Write team digital-strategy, or lead of team digital-strategy.',
    ],
    ['team content', 'assign: no team "content", of digital-strategy'],
    ['finance lead of region', 'assign: no area that a region has a lead for "finance", of sales'],
  ])('%s is refused', (written, fault) => {
    expect(who(written).faults).toEqual([fault])
  })
})

describe('place', () => {
  test.each([
    ['GB', 'GB', 'the United Kingdom'],
    ['UK', 'GB', 'the United Kingdom'],
    ['Germany', 'DE', 'Germany'],
    ['the Netherlands', 'NL', 'the Netherlands'],
    ['NO', 'NO', 'Norway'],
    ['Viet Nam', 'VN', 'Viet Nam'],
    ['vietnam', 'VN', 'Viet Nam'],
    ["Cote d'Ivoire", 'CI', 'Côte d’Ivoire'],
    ['US-CA', 'US-CA', 'California'],
    ['Scotland', 'GB-SCT', 'Scotland'],
    ['South Korea', 'KR', 'South Korea'],
  ])('%s', (written, code, said) => {
    expect(placeOf(written)).toBe(code)
    expect(sayPlace(code)).toBe(said)
  })

  test.each([
    ['gb', 'p: codes of places are written in capitals. Write GB.'],
    ['Germny', 'p: no place "Germny", of Germany'],
    ['Congo', 'p: no place "Congo", of '],
    ['EU', 'p: no place "EU", of '],
  ])('%s is refused', (written, fault) => {
    expect(reading((context) => place(context, ['p'], written)).faults[0]).toContain(fault)
  })
})

describe('span, amount, day and zone', () => {
  test.each([
    ['50 minutes', '50 minutes'],
    ['1 week', '1 week'],
    ['5 working days', '5 business days'],
  ])('span %s', (written, said) => {
    const { value, faults } = reading((context) => span(context, ['s'], written))
    expect([saySpan(value), faults]).toEqual([said, []])
  })
  test.each([
    ['five days', 's: "five days" is not a length of time. Write 5 days.'],
    ['soon', 's: "soon" is not a length of time. Write it like 5 business days, or 6 weeks.'],
    ['-3 days', 's: "-3 days" is not a length of time. Write it like 5 business days, or 6 weeks.'],
  ])('span %s is refused', (written, fault) => {
    expect(reading((context) => span(context, ['s'], written)).faults).toEqual([fault])
  })

  test.each([
    [3, { from: 3, to: 3 }, '3'],
    ['12–15 %', { from: 12, to: 15, unit: '%' }, '12–15 %'],
    ['12 to 15%', { from: 12, to: 15, unit: '%' }, '12–15 %'],
    ['2,500 EUR', { from: 2500, to: 2500, unit: 'EUR' }, '2,500 EUR'],
    ['1,000-2,500.50 USD', { from: 1000, to: 2500.5, unit: 'USD' }, '1,000–2,500.5 USD'],
  ])('amount %s', (written, expected, said) => {
    const { value, faults } = reading((context) => amount(context, ['a'], written))
    expect([value, sayAmount(value), faults]).toEqual([expected, said, []])
  })
  test.each([
    ['15–12 %', 'a: the range 15–12 % ends below its beginning. Write 12–15 %.'],
    ['2.500,00 EUR', 'a: "2.500,00 EUR" is not an amount. Write it like 3, 12–15 % or 2,500 EUR.'],
    ['30 EUX', 'a: "EUX" is not a currency. Write its three letters, like EUR or USD.'],
    ['some', 'a: "some" is not an amount. Write it like 3, 12–15 % or 2,500 EUR.'],
  ])('amount %s is refused', (written, fault) => {
    expect(reading((context) => amount(context, ['a'], written)).faults).toEqual([fault])
  })

  test('a day is one that the calendar has', () => {
    expect(reading((context) => day(context, ['d'], '2028-02-29'))).toMatchObject({
      value: '2028-02-29',
      faults: [],
    })
    expect(reading((context) => day(context, ['d'], '2027-02-29')).faults[0]).toContain(
      '"2027-02-29" is not a day.',
    )
  })

  test.each([
    ['Europe/London', 'Europe/London', []],
    ['America/New_York', 'America/New_York', []],
    ['UTC', 'UTC', []],
    ['europe/london', 'Europe/London', []],
    ['New York', 'New York', ['z: "New York" is not the name of a time zone. Write America/New_York.']],
    ['CET', 'CET', ['z: "CET" is not the name of a time zone. Write area and city, like Europe/London.']],
    [
      'UTC+2',
      'UTC+2',
      ['z: "UTC+2" is not the name of a time zone. Write area and city, like Europe/London.'],
    ],
  ])('zone %s', (written, value, faults) => {
    expect(reading((context) => zone(context, ['z'], written))).toMatchObject({ value, faults })
  })
  test('a zone is said by its city', () => {
    expect(sayZone('America/New_York')).toBe('New York time')
  })
})

describe('where', () => {
  const read = (written: WrittenWhere) => reading((context) => where(context, ['where'], written, campaigns))
  const base = {
    channel: 'paid-social',
    team: 'digital-strategy',
    places: ['GB'],
    people: 12,
    notice: 30,
    public: true,
  }

  test.each([
    [{ channel: 'paid-social' }, 'paid social campaigns', { channel: 'webinar' }],
    [{ channel: ['paid-social', 'webinar'] }, 'paid social or webinar campaigns', { channel: 'conference' }],
    [{ channel: 'not webinar' }, 'campaigns whose channel is anything but webinar', { channel: 'webinar' }],
    [{ team: 'digital marketing team' }, 'campaigns of Digital Strategy', { team: 'content' }],
    [{ people: 'more than 10' }, 'campaigns for more than 10 people', { people: 10 }],
    [{ people: 'at least 12' }, 'campaigns for at least 12 people', { people: 11 }],
    [{ people: 'fewer than 13' }, 'campaigns for less than 13 people', { people: 13 }],
    [{ notice: 'at least 4 weeks' }, 'campaigns planned at least 4 weeks ahead', { notice: 27 }],
    [
      { places: 'within countries-of-focus' },
      'campaigns in the countries of focus',
      { places: ['GB', 'FR'] },
    ],
    [{ places: 'not within countries-of-focus' }, 'campaigns in anything but the countries of focus', {}],
    [{ places: 'EMEA' }, 'campaigns in the United Kingdom, Germany or South Africa', { places: ['FR'] }],
    [{ public: true }, 'campaigns that are public: true', { public: false }],
  ] as const)('%o', (written, said, other) => {
    const { value, faults } = read(written as WrittenWhere)
    expect(faults).toEqual([])
    expect(sayWhere(value, campaigns, known, 'campaigns')).toBe(said)
    const negatesAll = Object.keys(other).length === 0
    expect(fitsWhere(value, base).fits).toBe(!negatesAll)
    expect(fitsWhere(value, { ...base, ...other }).fits).toBe(false)
  })

  test('a part of a country lies in it', () => {
    expect(fitsWhere(read({ places: 'US' }).value, { places: ['US-CA'] }).fits).toBe(true)
  })

  test('says which part decided, and what it saw', () => {
    const { value } = read({ channel: 'paid-social', people: 'more than 10' })
    expect(fitsWhere(value, { ...base, people: 3 })).toEqual({
      fits: false,
      decided: [{ fact: 'people', saw: 3, holds: false }],
    })
    expect(fitsWhere(value, base).decided).toHaveLength(2)
    expect(fitsWhere(value, {})).toMatchObject({ fits: false, decided: [{ fact: 'channel', saw: null }] })
  })

  test.each([
    [{ chanel: 'paid-social' }, 'where.chanel: campaigns have no fact "chanel". Did you mean "channel"?'],
    [{ channel: 'paid-socail' }, 'where.channel: no channel "paid-socail", of paid-social, webinar'],
    [{ channel: ['webinar', 'x'] }, 'where.channel.1: no channel "x", of paid-social, webinar'],
    [
      { channel: 'more than 3' },
      'where.channel: "channel" is not a number, so nothing is more than it. Name the values themselves.',
    ],
    [{ people: 'more than many' }, 'where.people: "many" is not a number. Write more than 3.'],
    [{ people: 'some' }, 'where.people: "people" is a number. Write 3, or more than 3.'],
    [
      { places: 'within countries-in-focus' },
      'where.places: no list "countries-in-focus", of countries-of-focus, Countries of focus',
    ],
    [{ public: 'yes' }, 'where.public: "public" is true or false. Write true or false.'],
    [
      'channel == "x"',
      'where: a condition in one text is not supported yet. Write a map, like {channel: paid-social}.',
    ],
  ])('%o is refused', (written, fault) => {
    expect(read(written as WrittenWhere).faults[0]).toBe(fault)
  })
})
