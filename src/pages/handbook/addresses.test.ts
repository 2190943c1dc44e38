import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addresses, reserved } from './addresses.ts'

const urls = (...paths: string[]) =>
  Object.fromEntries(addresses(paths).all.map(({ path, url }) => [path, url]))
const faults = (...paths: string[]) => addresses(paths).findings.map(({ code, path }) => [code, path])

test('a page is at its path, an index at its folder', () => {
  expect(urls('_index.md', 'a/index.md', 'b/README.md', 'c.md', 'd/e.markdown')).toEqual({
    '_index.md': '/',
    'a/index.md': '/a/',
    'b/README.md': '/b/',
    'c.md': '/c/',
    'd/e.markdown': '/d/e/',
  })
  expect(faults('_index.md', 'a/index.md', 'c.md')).toEqual([])
})

test('blanks, brackets and other scripts are encoded, case is kept', () => {
  expect(urls('Field Marketing.md', '[ARCHIVED]x/a?b#c%d.md', '日本/é.md')).toEqual({
    'Field Marketing.md': '/Field%20Marketing/',
    '[ARCHIVED]x/a?b#c%d.md': '/%5BARCHIVED%5Dx/a%3Fb%23c%25d/',
    '日本/é.md': '/%E6%97%A5%E6%9C%AC/%C3%A9/',
  })
})

test('a page named like a part of the product is under /page/, with a finding', () => {
  expect(urls('api.md', '-/x.md', 'git/setup.md', 'healthz/README.md', 'requests/api.md')).toEqual({
    'api.md': '/page/api/',
    '-/x.md': '/page/-/x/',
    'git/setup.md': '/page/git/setup/',
    'healthz/README.md': '/page/healthz/',
    'requests/api.md': '/requests/api/',
  })
  expect(faults('api.md', 'requests/api.md')).toEqual([['address-reserved', 'api.md']])
})

test('where two files want one address both are found, and the second one says so', () => {
  expect(urls('a.md', 'a/README.md')).toEqual({ 'a/README.md': '/a/', 'a.md': '/a.md/' })
  expect(urls('a/README.md', 'a/_index.md')).toEqual({ 'a/_index.md': '/a/', 'a/README.md': '/a/README/' })
  expect(urls('page/api.md', 'api.md')).toEqual({ 'page/api.md': '/page/api/', 'api.md': '/api.md/' })
  expect(faults('a.md', 'a/README.md')).toEqual([['address-shared', 'a.md']])
  expect(addresses(['a.md', 'a/README.md'], 'content').findings[0]).toMatchObject({
    path: 'content/a.md',
    message: 'content/a/README.md has the address /a/ too; this page is at /a.md/.',
  })
})

const part = fc.constantFrom(
  'a',
  'b',
  'api',
  '-',
  'git',
  'page',
  'README',
  'index',
  '_index',
  'a.md',
  'é',
  'a b',
  '%',
  'a~2',
)
const path = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('md', 'markdown'))
  .map(([parts, end]) => `${parts.join('/')}.${end}`)

test('every page has one address, no two share one, none is the product\u2019s, and order does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path), (paths) => {
      const { all } = addresses(paths)
      expect(all.map((address) => address.path).toSorted()).toEqual(paths.toSorted())
      expect(new Set(all.map(({ url }) => url)).size).toBe(paths.length)
      for (const { url } of all) expect(reserved.has(decodeURIComponent(url.split('/')[1] ?? ''))).toBe(false)
      expect(addresses(paths.toReversed()).all).toEqual(all)
    }),
  )
})
