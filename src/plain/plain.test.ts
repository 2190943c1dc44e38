import { expect, test } from 'vitest'
import { absoluteLinks } from './absolute-links.ts'
import { openSearch } from './open-search.ts'
import { robotsTxt } from './robots.ts'
import { sitemapIndex, sitemaps } from './sitemap.ts'

const url = 'https://handbook.example/'
const known: Readonly<Record<string, string>> = { 'b.md': '/a/b/', '/c (d)/': '/c%20(d)/' }
const rewritten = (body: string) =>
  absoluteLinks(
    body,
    new Set(['b.md', '/c (d)/', '/closed/', 'gone.md', 'https://example.org/b.md']),
    (href) => {
      if (href === '/closed/') return { kind: 'hidden' }
      const to = known[href]
      if (to !== undefined) return { kind: 'page', href: to }
      return href.startsWith('https:') ? { kind: 'external', href } : { kind: 'missing' }
    },
    url,
  )

test.each([
  ['[x](b.md)', '[x](https://handbook.example/a/b/)'],
  [
    '[x](b.md "T") and ![y](<b.md>)',
    '[x](https://handbook.example/a/b/ "T") and ![y](https://handbook.example/a/b/)',
  ],
  ['[x](</c (d)/>)', '[x](https://handbook.example/c%20%28d%29/)'],
  ['[x]: b.md', '[x]: https://handbook.example/a/b/'],
  ['<a href="b.md">x</a>', '<a href="https://handbook.example/a/b/">x</a>'],
  ['[x](/closed/)', '[x](#not-open-to-you)'],
  ['[x](gone.md) [y](https://example.org/b.md)', '[x](gone.md) [y](https://example.org/b.md)'],
  ['`[x](b.md)` and ``[x](b.md) ` ``', '`[x](b.md)` and ``[x](b.md) ` ``'],
  ['~~~\n[x](b.md)\n~~~\n[x](b.md)', '~~~\n[x](b.md)\n~~~\n[x](https://handbook.example/a/b/)'],
  ['````\n```\n[x](b.md)\n````', '````\n```\n[x](b.md)\n````'],
])('%j becomes %j', (body, expected) => {
  expect(rewritten(body)).toBe(expected)
})

test('links of a text that was made to take long are done in no time', () => {
  const began = performance.now()
  for (const body of ['`'.repeat(100_000), '['.repeat(100_000), '](b'.repeat(50_000), '`a``'.repeat(30_000)])
    rewritten(body)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('a sitemap is split where it would be too long, by addresses and by bytes (sitemaps.org)', () => {
  const pages = Array.from({ length: 7 }, (_, at) => ({ loc: `https://handbook.example/${at}/` }))
  const byCount = sitemaps(pages, { pages: 3, bytes: 1_000_000 })
  expect(byCount.map((file) => file.match(/<url>/g)?.length)).toEqual([3, 3, 1])
  const byBytes = sitemaps(pages, { pages: 50_000, bytes: 300 })
  expect(byBytes.length).toBeGreaterThan(1)
  for (const file of byBytes) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(300)
  expect(byBytes.join('').match(/<loc>/g)).toHaveLength(7)
  expect(sitemapIndex(['https://handbook.example/sitemap.xml?part=1&x'])).toContain('part=1&amp;x')
})

test('where nothing is public, programs that gather pages are sent away', () => {
  expect(robotsTxt(false, url)).toBe('User-agent: *\nDisallow: /\n')
  expect(robotsTxt(true, url)).toMatch(/Sitemap: https:\/\/handbook\.example\/sitemap\.xml\n$/)
})

test('a long name of a handbook is cut to what browsers take', () => {
  expect(openSearch('The handbook of everything & all', url)).toContain(
    '<ShortName>The handbook of</ShortName>',
  )
})
