import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { markPath } from './parts/mark.tsx'
import { assets, icon, keptPages, manifest, neededFonts, script, stylesheet } from './site.ts'

test('the address of an asset names its content', () => {
  expect(stylesheet().href).toMatch(/^\/-\/assets\/site-[0-9a-f]{12}\.css$/)
  expect(new Set(assets().map(({ href }) => href)).size).toBe(assets().length)
})

test('every font that the stylesheet names is served beside it, and two are asked for at once', () => {
  const named = [...stylesheet().body.matchAll(/url\("?\.\/([^")]+)"?\)/g)].map(
    ([, file]) => `/-/assets/${file}`,
  )
  expect(named.length).toBeGreaterThan(0)
  expect(assets().map(({ href }) => href)).toEqual(expect.arrayContaining(named))
  expect(neededFonts()).toHaveLength(2)
})

test('the two fonts that every page needs are no more than 100 kB', () => {
  const needed = assets().filter(({ href }) => neededFonts().includes(href))
  expect(needed.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(100_000)
})

test('reading a page loads at most 10 kB of script, as it is sent', () => {
  expect(gzipSync(script().body).length).toBeLessThan(10_000)
  expect(script().body.length).toBeLessThan(30_000)
})

test('the worker that keeps what was read is no more than 3 kB', () => {
  expect(keptPages().length).toBeLessThan(3000)
})

test('the stylesheet is one file in layers', () => {
  expect(stylesheet().body).toMatch(/^@layer reset,tokens,base,layout,prose,parts,print;/)
  expect(stylesheet().body).not.toContain('@import')
})

test('the mark of the pages, of the tab and of the phone is one drawing', () => {
  expect(icon().body).toContain(`d="${markPath}"`)
  const { icons } = JSON.parse(manifest().body) as { icons: { src: string }[] }
  expect(assets().map(({ href }) => href)).toEqual(expect.arrayContaining(icons.map(({ src }) => src)))
})
