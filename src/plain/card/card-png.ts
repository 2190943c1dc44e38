import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Remembered } from '#kernel'
import { Turns } from '#reading'
import { cardSvg, type CardWords } from './card-svg.ts'

/** Beside the bundle, or in `dist/` as seen from the source. */
const folders = ['./', '../../../dist/']

const fontFiles = (): string[] =>
  ['card-serif.ttf', 'card-sans.ttf'].flatMap((name) =>
    folders
      .map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)))
      .filter((path) => existsSync(path))
      .slice(0, 1),
  )

/** Of some thirty thousand bytes each; the same words are the same card. */
const drawn = new Remembered<Buffer>(200)
/** Each keeps a thread busy for a moment. */
const turns = new Turns(2, 100)

/** The card as a picture; drawn beside the requests, once for the same words. */
export function cardPng(words: CardWords): Promise<Buffer> {
  const svg = cardSvg(words)
  return drawn.get(svg, () =>
    turns.take(async () => {
      const { renderAsync } = await import('@resvg/resvg-js')
      const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' }
      return (await renderAsync(svg, { font, logLevel: 'off' })).asPng()
    }),
  )
}
