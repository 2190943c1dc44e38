import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRepository, type Repository } from '../git/repository.ts'
import { sightOf, strangers } from '../readers/readers.ts'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'
import type { Handbook } from './handbook.ts'
import { openHandbook } from './open-handbook.ts'

const readers = `title: Meridian
readers:
  /: public
  /marketing/: internal
  /marketing/budget/: [noor, Finance]
  /marketing/events.md: public
  /plan.png: internal
  /mergers/: [noor]
`

let made: TestRepository
let repository: Repository
let whole: Handbook
let undecided: Handbook
beforeAll(async () => {
  const pages = {
    'content/_index.md':
      '# Welcome\n\n[In](marketing/) [Budget](marketing/budget/fees.md) [Gone](marketing/budjet/)',
    'content/marketing/_index.md': '# Marketing',
    'content/marketing/events.md': '# Events',
    'content/marketing/budget/_index.md': '# Canary budget',
    'content/marketing/budget/fees.md': '# Canary fees',
    'content/open.md': { link: 'marketing/budget/fees.md' },
    'content/merger.md':
      '::: confidential noor\n# Canary merger\n:::\n\n## What everybody knows\n\nWe grow.\n',
    'content/mergers.md': '# Canary of mergers',
    'content/plan.png': 'png',
    'content/marketing/budget/sheet.csv': 'canary',
  }
  made = await makeRepository(
    { files: { 'firsthand.yml': 'title: Meridian\n', ...pages } },
    {
      files: {
        'firsthand.yml': readers,
        'mkdocs.yml': 'nav:\n  - Canary: marketing/budget/fees.md\n',
        _redirects:
          '/canary-fees /marketing/budget/fees/\n/fair /marketing/events/\n/shop https://shop.example/\n',
        'SUMMARY.md': '- [Canary](content/marketing/budget/fees.md)\n',
      },
    },
  )
  repository = openRepository(made.gitDir)
  undecided = await openHandbook(repository, made.commits[0] ?? '')
  whole = await openHandbook(repository, made.commits[1] ?? '')
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

const noor = sightOf(['noor', 'digital-strategy'])
const mei = sightOf(['mei', 'field-apac'])
const finance = sightOf(['vera', 'finance'])
const urls = (handbook: Handbook) => handbook.pages.map(({ url }) => url)

test('strangers see what is public and nothing of the rest, not even its name', () => {
  const seen = whole.seenBy(strangers)
  expect(urls(seen)).toEqual(['/', '/marketing/events/', '/merger/'])
  expect(JSON.stringify([seen.pages, seen.sidebar, seen.findings])).not.toMatch(/canary|budget/i)
  expect(seen.find('/marketing/budget/')).toBeUndefined()
  expect(seen.file('content/marketing/budget/sheet.csv')).toBeUndefined()
  expect(seen.file('content/plan.png')).toBeUndefined()
  expect(seen.file('firsthand.yml')).toBeUndefined()
  for (const path of ['mkdocs.yml', '_redirects', 'SUMMARY.md']) {
    expect(seen.file(path)).toBeUndefined()
    expect(whole.seenBy(mei).file(path)).toBeDefined()
  }
  // Whoever has an old address is led all the same, also to another site.
  expect(seen.resolveLink('', '/fair')).toMatchObject({ kind: 'page', url: '/marketing/events/' })
  expect(seen.resolveLink('', '/shop')).toMatchObject({ href: 'https://shop.example/' })
  expect(seen.resolveLink('', '/canary-fees')).toMatchObject({ kind: 'missing' })
  expect(seen.breadcrumbs('/marketing/events/').map(({ title, url }) => [title, url])).toEqual([
    ['Welcome', '/'],
    ['Marketing', undefined],
    ['Events', '/marketing/events/'],
  ])
})

test('whoever works here sees what is internal, and the named what is theirs, by handle or by team', () => {
  expect(urls(whole.seenBy(mei))).toEqual(['/', '/marketing/', '/marketing/events/', '/merger/'])
  for (const sight of [noor, finance]) {
    expect(urls(whole.seenBy(sight))).toContain('/marketing/budget/fees/')
    expect(whole.seenBy(sight).file('content/marketing/budget/sheet.csv')).toBeDefined()
  }
})

test('a page whose first heading is closed to some is called in every list by the first that everybody reads', () => {
  for (const handbook of [whole, whole.seenBy(mei), whole.seenBy(strangers)])
    expect(handbook.find('/merger/')?.title).toBe('What everybody knows')
})

test('a symbolic link opens to nobody what it leads to', () => {
  expect(urls(whole.seenBy(mei))).not.toContain('/open/')
  expect(urls(whole.seenBy(noor))).toContain('/open/')
})

test('a link to what one may not read is said to be none of theirs, and nothing near it is named', () => {
  const link = (handbook: Handbook, href: string) => handbook.resolveLink('content/_index.md', href)
  expect(link(whole.seenBy(strangers), 'marketing/budget/fees.md')).toEqual({ kind: 'hidden' })
  expect(link(whole.seenBy(strangers), 'marketing/')).toEqual({ kind: 'hidden' })
  expect(link(whole.seenBy(mei), 'marketing/')).toMatchObject({ kind: 'page' })
  expect(link(whole.seenBy(mei), 'marketing/budjet/')).toEqual({ kind: 'missing', href: 'marketing/budjet/' })
  expect(link(whole.seenBy(noor), 'marketing/budjet/')).toMatchObject({
    nearest: { url: '/marketing/budget/' },
  })
})

test('who asks for an address is told the same of what they may not read as of what is not there', () => {
  const seen = whole.seenBy(strangers)
  const nearest = { url: '/merger/', title: 'What everybody knows' }
  expect(seen.resolveLink('', '/merges/')).toMatchObject({ kind: 'missing', nearest })
  expect(seen.resolveLink('', '/mergers/')).toMatchObject({ kind: 'missing', nearest })
  expect(whole.resolveLink('', '/mergers/')).toMatchObject({ kind: 'page' })
})

test('as long as nobody decided who reads it, a handbook is for those who work here', () => {
  expect(urls(undecided.seenBy(strangers))).toEqual([])
  expect(urls(undecided.seenBy(mei)).length).toBe(8)
})

test('who may read the same shares one tree; other names do not matter', () => {
  expect(whole.keyOf(mei)).toBe(whole.keyOf(sightOf(['tomas', 'field-emea'])))
  expect(whole.keyOf(noor)).not.toBe(whole.keyOf(finance))
  expect(whole.seenBy(mei)).toBe(whole.seenBy(sightOf(['tomas'])))
})
