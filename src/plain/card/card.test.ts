import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { cardPng } from './card-png.ts'
import { cardSvg } from './card-svg.ts'
import { drawable } from './drawable.ts'
import { wrapped } from './wrapped.ts'

const handbook = 'The marketing handbook'
const card = (title: string, more: { above?: readonly string[]; owner?: string } = {}) => ({
  handbook,
  page: { title, above: [], ...more },
})
/** All that is written on a card, in order. */
function written(svg: string): readonly string[] {
  const words: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => words.push(text))
  parser.write(svg).close()
  return words
}

test.each([
  ['Plans 🎉🏽 for you', 'Plans for you'],
  ['👩‍👩‍👧 Family', 'Family'],
  ['\u202Eabc\u0007', 'abc'],
  ['Kế hoạch, Łódź, Ärzte', 'Kế hoạch, Łódź, Ärzte'],
  ['Πλάνο и план', 'Πλάνο и план'],
  ['マーケティング', undefined],
  ['Plan 計画', undefined],
  ['🎉', undefined],
  ['', undefined],
])('“%s” is drawn as “%s”', (title, drawn) => {
  expect(drawable(title)).toBe(drawn)
})

test('a title is set as large as it fits; one that is too long ends in an ellipsis, one word of it breaks', () => {
  expect(wrapped('Paid social', 1024)).toEqual({ lines: ['Paid social'], size: 84 })
  const long = wrapped('How a campaign is planned '.repeat(30).trim(), 1024)
  expect(long.lines).toHaveLength(4)
  expect(long.lines.at(-1)).toMatch(/[a-z]…$/)
  const word = 'Donaudampfschifffahrtsgesellschaftskapitän'
  const broken = wrapped(word, 1024)
  expect(broken.lines.length).toBeGreaterThan(1)
  expect(broken.lines.join('')).toBe(word)
})

test('a card says title, place, who answers and which handbook', () => {
  const svg = cardSvg(card('Paid social', { above: ['Marketing', 'Campaigns'], owner: 'Noor Haddad' }))
  expect(written(svg)).toEqual([
    'Firsthand',
    'Marketing / Campaigns',
    'Paid social',
    'Noor Haddad answers for this',
    handbook,
  ])
})

test('where our fonts have no letters for a title, it is the card of the handbook; nothing of the page is on it', () => {
  const svg = cardSvg(card('計画', { above: ['Marketing'], owner: 'Noor' }))
  expect(written(svg)).toEqual(['Firsthand', handbook])
  expect(svg).toBe(cardSvg({ handbook }))
})

test.each([']]> <script>&amp;" onload="x', "</text><image href='file:///etc/passwd'/>", '\uD800 half'])(
  'a hostile title is words and nothing else: %s',
  (title) => {
    const svg = cardSvg(card(title, { above: [title], owner: title }))
    expect(() => written(svg)).not.toThrow()
    expect(svg).not.toMatch(/<image|<script/)
  },
)

test('the picture is a PNG of 1200 × 630', async () => {
  const png = await cardPng(card('Kế hoạch của Łódź'))
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(await cardPng(card('Another'))).not.toEqual(png)
})
