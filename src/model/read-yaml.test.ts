import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FenceBlock } from '#pages'
import { readYaml } from './read-yaml.ts'

const fence = (body: string, at: Partial<FenceBlock> = {}): FenceBlock => ({
  info: 'team',
  body,
  lines: [13, 20],
  bodyLine: 14,
  bodyColumn: 1,
  columns: [],
  closed: true,
  ...at,
})

const told = (body: string, at?: Partial<FenceBlock>): readonly string[] =>
  readYaml(fence(body, at)).faults.map(
    ({ line, column, message, mend }) => `${line}:${column} ${message} ${mend}`,
  )

describe('what an author types and YAML reads otherwise', () => {
  test.each([
    ['lead: @noor', '14:7 a value cannot begin with "@". Write noor, without the @.'],
    ['held-by: [@mei, tomas]', '14:11 a value cannot begin with "@". Write mei, without the @.'],
    ['leads: {sales: @ines}', '14:16 a value cannot begin with "@". Write ines, without the @.'],
    ['channel: `content`', '14:10 a value cannot begin with "`". Write content, without the backticks.'],
    ['note: %FY27', '14:7 a value cannot begin with "%". Put it in quotes: "%FY27".'],
    [
      'channel: #x',
      '14:10 everything after "#" is a comment, so "channel" has no value. Write channel: x, without the #.',
    ],
    ['channels: [#x, y]', '14:12 everything after "#" is a comment. Write x, without the #.'],
    ['leads: {sales: #x}', '14:16 everything after "#" is a comment. Write x, without the #.'],
    [
      'subject: Proposal: {idea}',
      '14:10 the value of "subject" holds a colon, which YAML reads as another key. Put it in quotes: subject: "Proposal: {idea}".',
    ],
    [
      'subject: {idea} please',
      '14:10 the value of "subject" begins with {, which YAML reads as more than text. Put it in quotes: subject: "{idea} please".',
    ],
    [
      'title: [draft] Content',
      '14:8 the value of "title" begins with [, which YAML reads as more than text. Put it in quotes: title: "[draft] Content".',
    ],
    [
      "note: 'It's fine'",
      `14:7 the value of "note" begins with ', which YAML reads as more than text. Put it in quotes: note: "It's fine".`,
    ],
    [
      'note: see: "this"',
      `14:7 the value of "note" holds a colon, which YAML reads as another key. Put it in quotes: note: 'see: "this"'.`,
    ],
    ['note: "open', '14:7 a quote is opened and not closed. Add " at the end of the text.'],
    ['labels: [a, b', '14:9 a "[" is opened and not closed. Add "]" after the last item.'],
    ['name:content', '14:1 the space after the colon is missing. Write name: content.'],
    [
      'where: {channel:paid-social}',
      '14:9 the space after the colon is missing. Write channel: paid-social.',
    ],
    [
      'note: *bold* words',
      '14:7 the value of "note" begins with *, which YAML reads as more than text. Put it in quotes: note: "*bold* words".',
    ],
    ['note: *bold', '14:7 a value cannot begin with "*". Put it in quotes if it is text, like "*…".'],
    ['note: !important x', '14:7 a value cannot begin with "!". Put it in quotes if it is text, like "!…".'],
    ['note: &x y', '14:7 a value cannot begin with "&". Put it in quotes if it is text, like "&…".'],
    ['note:', '14:1 "note" has no value. Write one, or take the line away.'],
    ['- content', '14:1 "- content" is not a key with a value. Write each line as key: value.'],
    ['', '14:1 the block is empty. Write each line as key: value.'],
    ['# only a comment', '14:1 the block is empty. Write each line as key: value.'],
    ['? [a]\n: b', '14:3 "[a]" cannot be a key. A key is a word.'],
    ['__proto__: x', '14:1 "__proto__" cannot be a key. A key is a word.'],
    ['3: x', '14:1 "3" cannot be a key. A key is a word.'],
    [
      '---\nname: x',
      '14:1 "---" does not belong in a definition. Take it away; one block is one definition.',
    ],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual([expected])
  })

  test('a tab before a key', () => {
    expect(told('leads:\n\tsales: ines\n')).toEqual(['15:1 a tab indents this line. Use spaces.'])
  })

  test('the same key twice, whichever value it has', () => {
    expect(told('name: a\ntitle: A\nname: a\n')).toEqual([
      '16:1 "name" stands here twice, first in line 14. Keep one of them.',
    ])
  })

  test('a line that begins further left than the first', () => {
    expect(told('  name: a\ntitle: A\n')).toEqual([
      '15:1 this line does not begin in the same column as the keys it belongs to. Begin all keys of the block in one column.',
    ])
  })

  test('all of it is told at once, each at its own place', () => {
    const places = told(
      'name: content\nlead: @ruth\nchannel: #content\nnote: Mind: this\nlabels: [@a, @b]\n',
    ).map((line) => line.split(' ')[0])
    expect(new Set(places)).toEqual(new Set(['15:7', '16:10', '17:7', '18:10', '18:14']))
  })

  test('what the author meant is read, so that the rest of the block is checked too', () => {
    expect(readYaml(fence('lead: @ruth\ntitle: Content\n')).plain).toEqual({ lead: 'ruth', title: 'Content' })
  })
})

describe('what is simply text', () => {
  test.each([
    ['places: [NO, SE]', { places: ['NO', 'SE'] }],
    ['options: [yes, no, on, off]', { options: ['yes', 'no', 'on', 'off'] }],
    ['year: FY27', { year: 'FY27' }],
    ['since: 2027-03-01', { since: '2027-03-01' }],
    ['rate: 12–15 %', { rate: '12–15 %' }],
    ['note: see https://example.com/x', { note: 'see https://example.com/x' }],
    ['leads: {field marketing: tomas}', { leads: { 'field marketing': 'tomas' } }],
    ['trial: until 2027-03-01 # we shall see', { trial: 'until 2027-03-01' }],
  ])('%s', (line, plain) => {
    const written = readYaml(fence(line))
    expect(written.faults).toEqual([])
    expect(written.plain).toEqual(plain)
  })
})

describe('places in the file', () => {
  test('a block inside a list item counts from its own indent', () => {
    expect(told('name: a\nlead: @ruth\n', { bodyLine: 40, bodyColumn: 5 })).toEqual([
      '41:11 a value cannot begin with "@". Write ruth, without the @.',
    ])
  })

  test('lines that end with CR and LF count as one', () => {
    expect(told('name: a\r\nlead: @ruth\r\n')).toEqual([
      '15:7 a value cannot begin with "@". Write ruth, without the @.',
    ])
  })

  test('keys and values are found, also inside lists and maps', () => {
    const written = readYaml(fence('name: a\nwhere: {channel: paid-social}\nexcept: [x, yy]\n'))
    expect(written.valueAt(['where', 'channel'])).toEqual({ line: 15, column: 18 })
    expect(written.keyAt(['where', 'channel'])).toEqual({ line: 15, column: 9 })
    expect(written.valueAt(['except', 1])).toEqual({ line: 16, column: 13 })
    expect(written.valueAt(['missing'])).toEqual({ line: 14, column: 1 })
  })
})

describe('a block made to harm', () => {
  test.each([
    ['many brackets', '['.repeat(30_000)],
    ['many braces', `a: ${'{b: '.repeat(8_000)}`],
    ['many dashes', `a: ${'- '.repeat(15_000)}`],
    ['many levels', Array.from({ length: 240 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['aliases that grow', `a: &a [x,x]\n${'b: &b [*a,*a,*a]\n'.repeat(50)}`],
    ['a megabyte', `note: ${'x'.repeat(1_000_000)}`],
    ['an escaped null byte', 'name: "a\\0"\n'],
    ['many faults', 'lead: @x\n'.repeat(3_000)],
    ['a null byte and half a character', 'name: a\u0000b\ud800\n'],
  ])('%s is answered soon and clearly', (_, body) => {
    const begun = performance.now()
    expect(told(body).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test('no text makes the reader throw', () => {
    const signs = fc.constantFrom(...'ab:-#@[]{}\'"|>&*!%?,` \n\t\r'.split(''))
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (text) => {
        const written = readYaml(fence(text.join('')))
        for (const { line, column } of written.faults) expect(line >= 14 && column >= 1).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
