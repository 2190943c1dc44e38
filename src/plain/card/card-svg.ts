import { xmlText } from '../xml.ts'
import { drawable } from './drawable.ts'
import { wrapped } from './wrapped.ts'

/** What a card says. */
export interface CardWords {
  /** Name of the handbook. */
  readonly handbook: string
  /** Of a page that whoever sees the card may read; absent on the card of the handbook. */
  readonly page?: {
    readonly title: string
    /** Titles of the pages above, from the top. */
    readonly above: readonly string[]
    readonly owner?: string | undefined
  }
}

/** As the site's in the light. */
const colours = { paper: '#fbfaf6', ink: '#23211c', soft: '#6a655a', act: '#1c6b58', line: '#e3dfd3' }
const serif = 'Source Serif 4'
const sans = 'Inter'
const [left, right] = [88, 1112]
const mark = 'M14 6h10v20h-4V8h-2v18h-4v-8a6 6 0 0 1 0-12z'

const line = (
  text: string,
  { x = left, y, size, colour = colours.soft, font = sans, anchor = 'start' }: Line,
): string =>
  `<text x="${x}" y="${y}" font-family="${font}" font-weight="${font === serif ? 600 : 400}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${xmlText(text)}</text>`

interface Line {
  readonly x?: number
  readonly y: number
  readonly size: number
  readonly colour?: string
  readonly font?: string
  readonly anchor?: 'start' | 'end'
}

/** A card of 1200 × 630. Where our fonts have no letters for a title, it is the card of the handbook. */
export function cardSvg({ handbook, page }: CardWords): string {
  const title = page && drawable(page.title)
  const name = drawable(handbook)
  const heading = title ?? name ?? 'Handbook'
  const { lines, size } = wrapped(heading, right - left)
  const leading = size * 1.14
  const first = 345 - ((lines.length - 1) * leading) / 2 + size * 0.3
  const above = title === undefined ? undefined : drawable(short(page?.above.join(' / ') ?? '', 70))
  const owner = title === undefined || page?.owner === undefined ? undefined : drawable(page.owner)
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    `<rect width="1200" height="630" fill="${colours.paper}"/><rect width="16" height="630" fill="${colours.act}"/>`,
    `<g transform="translate(${left} 68)"><rect width="48" height="48" rx="10.5" fill="${colours.act}"/><path transform="scale(1.5)" d="${mark}" fill="${colours.paper}"/></g>`,
    line('Firsthand', { x: left + 66, y: 104, size: 34, colour: colours.ink, font: serif }),
    above === undefined ? '' : line(above, { y: first - size * 1.05 - 14, size: 26 }),
    ...lines.map((text, at) =>
      line(text, { y: first + at * leading, size, colour: colours.ink, font: serif }),
    ),
    `<rect x="${left}" y="524" width="${right - left}" height="2" fill="${colours.line}"/>`,
    owner === undefined ? '' : line(short(`${owner} answers for this`, 44), { y: 574, size: 26 }),
    title === undefined || name === undefined
      ? ''
      : line(short(name, 40), { x: right, y: 574, size: 26, anchor: 'end' }),
    '</svg>',
  ].join('')
}

/** The end of what is above a page says more than its beginning. */
const short = (text: string, most: number): string =>
  text.length <= most ? text : `…${text.slice(text.length - most + 1).trimStart()}`
