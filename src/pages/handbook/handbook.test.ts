import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRepository, type Repository } from '../git/repository.ts'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'
import { destinations } from './destinations.ts'
import type { Handbook } from './handbook.ts'
import { openHandbook } from './open-handbook.ts'

let made: TestRepository
let repository: Repository
let handbook: Handbook

beforeAll(async () => {
  made = await makeRepository(
    {
      files: {
        'firsthand.yml': 'title: Meridian handbook\nzone: Europe/London\n',
        'README.md': 'For people who look at the repository.',
        'content/_index.md': '# Welcome',
        'content/marketing/_index.md':
          '---\ntitle: Marketing\nweight: 2\nowner: "@noor"\ndescription: How we work.\n---\n',
        'content/marketing/paid social.md': '# Paid social\n',
        'content/marketing/events/talks.md': '# Talks 10\n',
        'content/marketing/events/booths.md': '# Talks 9\n',
        'content/people.md': '---\nweight: 1\ntitle: People\n---\n',
        'content/people/leave.md': '# Leave',
        'content/Öffnung [neu] 日本.md': 'Text',
        'content/api.md': '# Interface',
        'content/requests/_index.md': '# Asking',
        'content/broken.md': '---\ntitle: A: b\n---\n# B',
        'content/picture.md': Buffer.from([0x89, 0, 1]),
        'content/crlf.md': '\uFEFF---\r\ntitle: Windows\r\n---\r\nText\r\n',
        'content/latin.md': Buffer.from('# Caf\xe9', 'latin1'),
        'content/same.md': { link: 'marketing/paid social.md' },
        'content/out.md': { link: '../../etc/passwd' },
        'content/absolute.md': { link: '/etc/passwd' },
        'content/loop.md': { link: 'loop.md' },
        'content/.draft.md': '# Hidden',
        '.github/a.md': '# Hidden',
        'content/marketing/team.png': 'png',
        'static/images/logo.png': 'png',
        'data/people.yml': '[]',
        module: { submodule: '1'.repeat(40) },
      },
    },
    { files: { 'content/people.md': null, 'content/people/leave.md': '# Holidays' } },
  )
  repository = openRepository(made.gitDir)
  handbook = await openHandbook(repository, made.commits[0] ?? '')
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

const outline = (node: Handbook['sidebar']): unknown =>
  node.children.length ? [node.title, ...node.children.map(outline)] : node.title

test('the sidebar goes by weight, then by title as people count, with folders that have no page', () => {
  expect(outline(handbook.sidebar)).toEqual([
    'Welcome',
    ['People', 'Leave'],
    ['Marketing', ['Events', 'Talks 9', 'Talks 10'], 'Paid social'],
    'A: b',
    'Asking',
    'Caf\uFFFD',
    'Interface',
    'Öffnung [neu] 日本',
    'Paid social',
    'Picture',
    'Windows',
  ])
  expect(handbook.pages.map(({ order }) => order)).toEqual(handbook.pages.map((_, at) => at))
})

test('a page knows its title, who answers for it and what is above it', () => {
  expect(handbook.find('/marketing/')).toMatchObject({
    path: 'content/marketing/_index.md',
    parentUrl: '/',
    title: 'Marketing',
    description: 'How we work.',
    owner: 'noor',
    weight: 2,
  })
  expect(handbook.find('/marketing/events/talks/')?.parentUrl).toBe('/marketing/')
  expect(handbook.find('/people/leave/')?.parentUrl).toBe('/people/')
  expect(handbook.find('/')?.parentUrl).toBeUndefined()
  expect(handbook.at('content/api.md')?.url).toBe('/page/api/')
})

test('a page is found with or without the slash and however it is encoded; nothing else is', () => {
  const page = handbook.at('content/Öffnung [neu] 日本.md')
  expect(page && handbook.find(page.url)).toBe(page)
  expect(handbook.find('/Öffnung [neu] 日本')).toBe(page)
  expect(handbook.find('/marketing/paid%20social?x=1#y')?.title).toBe('Paid social')
  for (const odd of [
    '/nowhere/',
    '/%E0%A4%A',
    '/../README/',
    '/marketing/..%2f',
    '/api/',
    '/.draft/',
    '/README/',
    '/Marketing/',
  ])
    expect(handbook.find(odd), odd).toBeUndefined()
})

test('breadcrumbs lead from the handbook to the page, also through a folder without one', () => {
  expect(handbook.breadcrumbs('/marketing/events/talks/')).toEqual([
    { title: 'Welcome', url: '/' },
    { title: 'Marketing', url: '/marketing/' },
    { title: 'Events' },
    { title: 'Talks 10', url: '/marketing/events/talks/' },
  ])
  expect(handbook.breadcrumbs('/nowhere/')).toEqual([])
})

test('what is wrong with files and settings is said by file and line; nothing is lost for it', () => {
  const said = handbook.findings.map(({ code, path, line }) => [code, path, line])
  expect(said.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ['address-reserved', 'content/api.md', undefined],
    ['front-matter-broken', 'content/broken.md', 2],
    ['link-leads-out', 'content/absolute.md', undefined],
    ['link-leads-out', 'content/loop.md', undefined],
    ['link-leads-out', 'content/out.md', undefined],
    ['not-text', 'content/picture.md', undefined],
    ['not-utf8', 'content/latin.md', 1],
  ])
})

test('a symbolic link inside the handbook is the page that it leads to', () => {
  expect(handbook.find('/same/')?.oid).toBe(handbook.at('content/marketing/paid social.md')?.oid)
  expect(handbook.file('content/out.md')).toBeUndefined()
})

test.each([
  ['content/marketing/_index.md', 'paid%20social.md', '/marketing/paid%20social/'],
  ['content/marketing/_index.md', './paid social.md#Costs%20now', '/marketing/paid%20social/#Costs now'],
  ['content/marketing/paid social.md', '../people.md', '/people/'],
  ['content/marketing/paid social.md', '../events/talks', '/marketing/events/talks/'],
  ['content/marketing/paid social.md', '/people/leave', '/people/leave/'],
  ['content/marketing/paid social.md', '/people/leave/?a=1#b', '/people/leave/#b'],
  ['content/marketing/paid social.md', '/content/people/leave.md', '/people/leave/'],
  ['content/marketing/paid social.md', '/people/leave.html', '/people/leave/'],
  ['content/marketing/paid social.md', '#costs', '/marketing/paid%20social/#costs'],
  ['content/marketing/paid social.md', '?x=1', '/marketing/paid%20social/'],
  ['content/marketing/paid social.md', '/', '/'],
  // Hugo leaves these as they are, and a browser reads them from /marketing/paid%20social/ on.
  ['content/marketing/paid social.md', '..', '/marketing/'],
  ['content/marketing/paid social.md', '.', '/marketing/paid%20social/'],
  ['content/people.md', 'api.md', '/page/api/'],
])('in %s the address %s leads to %s', (from, href, url) => {
  const link = handbook.resolveLink(from, href)
  expect(link.kind === 'page' && link.url + (link.anchor ? `#${link.anchor}` : '')).toBe(url)
})

test('pictures and documents are files, from the page, the root or Hugo\u2019s static folder', () => {
  const from = 'content/marketing/paid social.md'
  const paths = ['team.png', '../marketing/team.png', '/images/logo.png', '../../data/people.yml'].map(
    (href) => {
      const link = handbook.resolveLink(from, href)
      return link.kind === 'file' && link.path
    },
  )
  expect(paths).toEqual([
    'content/marketing/team.png',
    'content/marketing/team.png',
    'static/images/logo.png',
    'data/people.yml',
  ])
})

test.each([
  'https://example.com/',
  'mailto:a@example.com',
  '//example.com',
  'ttps://x',
  '/-/requests/12',
  '/api',
])('%s is not the handbook\u2019s', (href) =>
  expect(handbook.resolveLink('content/people.md', href)).toEqual({ kind: 'external', href }),
)

test.each([
  ['/people/leaves/', '/people/leave/'],
  ['/old/place/booths/', '/marketing/events/booths/'],
  ['train/educate', undefined],
  ['LINK', undefined],
  ['', undefined],
  ['../../../etc/passwd', undefined],
  ['.draft.md', undefined],
  ['%E0%A4%A', undefined],
])('[D-30] nothing is at %s; the nearest page is offered', (href, nearest) => {
  const link = handbook.resolveLink('content/people.md', href)
  expect(link.kind).toBe('missing')
  expect(link.kind === 'missing' ? link.nearest?.url : undefined).toBe(nearest)
})

test.each([
  ['/Marketing/Paid Social/', '/marketing/paid%20social/'],
  ['PEOPLE.md', '/people/'],
])('%s leads to the page that is written in other letters, and is said to', (href, url) =>
  expect(handbook.resolveLink('content/people.md', href)).toMatchObject({ kind: 'page', url, slip: 'case' }),
)

test('for a screen, files lie below /-/files and a dead link says what is near', () => {
  const resolve = destinations(handbook, 'content/marketing/paid social.md', '?at=1')
  expect(resolve('team.png', 'image')).toEqual({
    kind: 'file',
    href: '/-/files/content/marketing/team.png?at=1',
  })
  expect(resolve('/people/leave#a b', 'link')).toEqual({ kind: 'page', href: '/people/leave/?at=1#a%20b' })
  expect(resolve('/peeple/', 'link')).toEqual({ kind: 'missing', hint: 'Did you mean /people/?' })
})

test('a handbook cannot be changed once it is read, and the next commit is one of its own', async () => {
  expect(
    Object.isFrozen(handbook) && Object.isFrozen(handbook.pages) && Object.isFrozen(handbook.pages[0]),
  ).toBe(true)
  const next = await openHandbook(repository, made.commits[1] ?? '')
  expect(next.find('/people/')).toBeUndefined()
  expect(next.find('/people/leave/')?.title).toBe('Holidays')
  expect(handbook.find('/people/leave/')?.title).toBe('Leave')
})
