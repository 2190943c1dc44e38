import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handbook } from '../handbook/handbook.ts'
import { openHandbook } from '../handbook/open-handbook.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { strangers } from '../readers/readers.ts'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'

const redirects = `
- sources: [/handbook/fairs/, /handbook/shows]
  target: /handbook/marketing/events/
  comp_op: '='
- sources: /handbook/advertising/
  target: /handbook/marketing/
  comp_op: '~'
- sources: /gifts
  target: /handbook/marketing/events/#giveaways
  comp_op: ^~
- sources: /round/
  target: /about/round/
  comp_op: '='
- sources: /about/round/
  target: /round/
  comp_op: '='
- sources: /wiki
  target: https://wiki.example.org
  comp_op: '~'
- sources: '/news/(.*)/old'
  target: /handbook/$1/
  comp_op: '~'
- sources: '(a+)+$'
  target: /never/
  comp_op: '~'
- sources: /step-one/
  target: /step-two/
  comp_op: '='
- sources: /step-two/
  target: /handbook/marketing/plan
  comp_op: '='
- sources: /budget-of-old/
  target: /handbook/secret/budget/
  comp_op: '='
`

let made: TestRepository
let repository: Repository
let handbook: Handbook
beforeAll(async () => {
  made = await makeRepository({
    files: {
      'firsthand.yml':
        'title: Meridian\nhosts: [about.meridian.example, "docs.meridian.example/team"]\nreaders:\n  /: public\n  /handbook/secret/: internal\n  /../data/: internal\n',
      'data/redirects.yml': redirects,
      'layouts/index.redirects':
        '# moved in spring\n{{ range .Pages }}\n/stalls/* /handbook/marketing/:splat 301\n/p/:name /handbook/marketing/:name/\n/gone/ /404.html 404\n',
      'static/images/logo.png': 'png',
      'content/_index.md': '# Welcome',
      'content/handbook/_index.md': '# Handbook',
      'content/handbook/marketing/_index.md': '# Marketing',
      'content/handbook/marketing/plan.md':
        '---\naliases: [/plans/2026/, roadmap, /handbook/Old%20Plan.html]\n---\n# Plan',
      'content/handbook/marketing/plan/next.md': '# Next',
      'content/handbook/marketing/next.md': '# Next of marketing',
      'content/handbook/marketing/events/_index.md': '# Events',
      'content/handbook/marketing/field marketing.md': '# Field',
      'content/handbook/[ARCHIVED]rules.md': '# Rules',
      'content/handbook/Café.md': '# Café',
      'content/handbook/secret/budget.md': '---\nredirect_from: /old-budget/\n---\n# Budget',
      'content/handbook/signpost.md': '---\nredirect_to: /handbook/marketing/plan/\n---\n',
    },
  })
  repository = openRepository(made.gitDir)
  handbook = await openHandbook(repository, made.commits[0] ?? '')
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

const plan = 'content/handbook/marketing/plan.md'
const marketing = 'content/handbook/marketing/_index.md'

const leads = (from: string, href: string, seen = handbook): string => {
  const link = seen.resolveLink(from, href)
  switch (link.kind) {
    case 'page':
      return decodeURIComponent(link.url) + (link.anchor === undefined ? '' : `#${link.anchor}`)
    case 'file':
      return link.path
    case 'external':
      return link.slip ? `${link.slip} ${link.href}` : link.kind
    default:
      return link.kind
  }
}

/** Where a browser, Hugo, Netlify or GitLab's own server leads; worked out from their rules. */
test.each([
  [marketing, '/handbook/marketing/plan', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/plan.html', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/plan/index.html', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/plan.md', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/events/index', '/handbook/marketing/events/'],
  [marketing, '/handbook/marketing/events/README', '/handbook/marketing/events/'],
  [marketing, '/handbook/marketing/events/_index.md', '/handbook/marketing/events/'],
  [marketing, '//about.meridian.example/handbook/', '/handbook/'],
  [
    marketing,
    'https://about.meridian.example/handbook/marketing/plan/#goals',
    '/handbook/marketing/plan/#goals',
  ],
  [marketing, 'HTTPS://About.Meridian.Example/handbook', '/handbook/'],
  [marketing, 'https://about.meridian.example/blog/', 'site'],
  [marketing, 'https://docs.meridian.example/team/handbook/marketing/plan/', '/handbook/marketing/plan/'],
  [marketing, 'https://about.meridian.example.evil.example/handbook/', 'external'],
  [marketing, '/team/handbook/marketing/plan/', '/handbook/marketing/plan/'],
  [marketing, '/Handbook/Marketing/PLAN/', '/handbook/marketing/plan/'],
  [marketing, 'field%20marketing.md', '/handbook/marketing/field marketing/'],
  [marketing, 'field+marketing', '/handbook/marketing/field marketing/'],
  [marketing, 'field marketing.md', '/handbook/marketing/field marketing/'],
  [marketing, '../[ARCHIVED]rules.md', '/handbook/[ARCHIVED]rules/'],
  [marketing, '../%5BARCHIVED%5Drules.md', '/handbook/[ARCHIVED]rules/'],
  [marketing, '/handbook//marketing//plan/#goals', '/handbook/marketing/plan/#goals'],
  [marketing, '/handbook/marketing/plan//#goals', '/handbook/marketing/plan/#goals'],
  [marketing, '/handbook/marketing/plan/#goals/', '/handbook/marketing/plan/#goals/'],
  [marketing, '/handbook/marketing/plan/#', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/plan/?utf8=1&x[]=2#goals', '/handbook/marketing/plan/#goals'],
  [marketing, '/handbook/marketing/plan#:~:text=Teams%20may', '/handbook/marketing/plan/'],
  [marketing, '/handbook/Cafe\u0301/', '/handbook/Café/'],
  [marketing, '/images/logo.png', 'static/images/logo.png'],
  [marketing, 'train/educate', 'missing'],
  [marketing, '', 'missing'],
  [marketing, '#', '/handbook/marketing/'],
  [plan, '../events/', '/handbook/marketing/events/'],
  [plan, 'next.md', '/handbook/marketing/next/'],
  [plan, 'next/', '/handbook/marketing/plan/next/'],
  [marketing, '/handbook/fairs/', '/handbook/marketing/events/'],
  [marketing, '/handbook/shows/#stands', '/handbook/marketing/events/#stands'],
  [marketing, '/handbook/advertising/plan/#goals', '/handbook/marketing/plan/#goals'],
  [marketing, '/handbook/advertising', '/handbook/marketing/'],
  [marketing, '/gifts-for-all', '/handbook/marketing/events/#giveaways'],
  [marketing, '/news/marketing/old/', '/handbook/marketing/'],
  [marketing, '/round/', 'missing'],
  [marketing, '/step-one/', '/handbook/marketing/plan/'],
  [marketing, '/plans/2026', '/handbook/marketing/plan/'],
  [marketing, '/handbook/marketing/roadmap/', '/handbook/marketing/plan/'],
  [marketing, '/handbook/old plan/', '/handbook/marketing/plan/'],
  [marketing, '/stalls/events/', '/handbook/marketing/events/'],
  [marketing, '/p/plan', '/handbook/marketing/plan/'],
  [marketing, '/gone/', 'missing'],
  [marketing, '/wiki/page', 'moved https://wiki.example.org/page/'],
  [marketing, '/wiki.evil.example/', 'missing'],
])('in %s the link %s leads to %s', (from, href, to) => expect(leads(from, href)).toBe(to))

test('[D-30] a rule that leads round and one that cannot be read are findings with their line', () => {
  expect(
    handbook.findings
      .filter(({ code }) => code.startsWith('redirect'))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ code, line }) => [code, line]),
  ).toEqual([
    ['redirect-loop', 11],
    ['redirect-loop', 14],
    ['redirect-unread', 23],
  ])
})

test('an old address of a page that a reader may not see says nothing of it to them', () => {
  const seen = handbook.seenBy(strangers)
  expect(leads('', '/old-budget/')).toBe('/handbook/secret/budget/')
  for (const url of ['/old-budget/', '/budget-of-old/']) {
    // A page may say that it links to what is not open; who asks for the address is told that nothing is there.
    expect(seen.resolveLink('content/marketing/events.md', url).kind).toBe('hidden')
    expect(seen.resolveLink('', url).kind).toBe('missing')
  }
  expect(leads('', '/handbook/fairs/', seen)).toBe('/handbook/marketing/events/')
})

test('what is written in other letters, moved, or means two pages leads there and is said', () => {
  const slipOf = (from: string, href: string) => {
    const link = handbook.resolveLink(from, href)
    return link.kind === 'page' ? link.slip : link.kind
  }
  expect(slipOf(marketing, '/Handbook/')).toBe('case')
  expect(slipOf(marketing, '/handbook/fairs/')).toBe('moved')
  expect(slipOf(plan, 'next/')).toBe('ambiguous')
  expect(slipOf(plan, 'next.md')).toBeUndefined()
  expect(slipOf(marketing, '/handbook/Cafe\u0301/')).toBeUndefined()
})

test('ten thousand links to moved and missing pages are looked up while one waits', () => {
  const begun = performance.now()
  for (let at = 0; at < 10_000; at++) handbook.resolveLink(marketing, `/nowhere/${at}/${'a'.repeat(100)}`)
  expect(performance.now() - begun).toBeLessThan(5000)
})
