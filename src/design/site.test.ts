import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, script, stylesheet } from './site.ts'

test('the address of an asset names its content', () => {
  expect(stylesheet().href).toMatch(/^\/-\/assets\/site-[0-9a-f]{12}\.css$/)
  expect(new Set(assets().map(({ href }) => href)).size).toBe(3)
})

test('reading a page loads at most 10 kB of script, as it is sent', () => {
  expect(gzipSync(script().body).length).toBeLessThan(10_000)
  expect(script().body.length).toBeLessThan(30_000)
})

test('the stylesheet is one file in layers', () => {
  expect(stylesheet().body).toMatch(/^@layer reset,tokens,base,layout,prose,parts,print;/)
  expect(stylesheet().body).not.toContain('@import')
})
