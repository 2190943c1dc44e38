/** Draws `src/design/icons/*.png` from the mark, in Chromium: `node bin/draw-icons.ts` after the mark has changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const folder = new URL('../src/design/icons/', import.meta.url)
const mark = /(<path.*\/>)/.exec(readFileSync(new URL('mark.svg', folder), 'utf8'))?.[1] ?? ''

/** The ground fills the whole square, for systems cut corners of their own; `small` keeps the sign within any of them. */
const icons = [
  { file: 'touch.png', size: 180, small: 0.92 },
  { file: 'maskable.png', size: 512, small: 0.8 },
]

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const { file, size, small } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const from = 16 - 16 * small
  await page.setContent(
    `<style>body { margin: 0 }</style>
     <svg width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1c6b58"/>
     <g transform="translate(${from} ${from}) scale(${small})">${mark}</g></svg>`,
  )
  writeFileSync(new URL(file, folder), await page.screenshot())
}
await browser.close()
