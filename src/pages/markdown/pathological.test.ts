import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import { renderPage } from '../render/render-page.ts'

const rendered = (source: string): number => {
  const start = performance.now()
  renderPage(parsePage({ path: 'page.md', source }), {
    resolve: (href) => ({ kind: 'external', href }),
    isDefinition: () => false,
  })
  return performance.now() - start
}

/** What a rule could look for to the end of the page, again and again: at 1 MB that would take hours. */
const parts: readonly string[] = [
  '{:.a} ',
  '{:.a}\n',
  '{:a: .b}\n',
  '{: "',
  '# a {#b.c.d.e',
  '{::comment}\n',
  '{::comment} ',
  '{::nomarkdown} ',
  '<div markdown="0">\n',
  '<p markdown="1">\n',
  '<td markdown="span">',
  '*[a]: b\n',
  '[^a]: ',
  '[^a]',
  ': ',
  'www.',
  'https://',
  '(https://a.b/',
  'https://x.y/&a;&a;',
  '<a',
  '<title>',
  '~a ',
  '~a~~b',
  '<!--',
  '{#',
]

test.each(parts)('a page of one megabyte of %j renders in seconds', { timeout: 120_000 }, (part) => {
  expect(rendered(part.repeat(1_000_000 / part.length))).toBeLessThan(60_000)
})
