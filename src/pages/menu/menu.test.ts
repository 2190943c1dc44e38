import { expect, test } from 'vitest'
import { openRepository } from '../git/repository.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { openHandbook } from '../handbook/open-handbook.ts'
import { sightOf, strangers } from '../readers/readers.ts'
import { makeRepository } from '../testing/make-repository.ts'

type Files = Readonly<Record<string, string>>

async function withHandbook(files: Files, look: (handbook: Handbook) => void): Promise<void> {
  const made = await makeRepository({ files })
  const repository = openRepository(made.gitDir)
  try {
    look(await openHandbook(repository, made.commits[0] ?? ''))
  } finally {
    repository.close()
    await made.remove()
  }
}

const outline = (node: Handbook['sidebar']): unknown =>
  node.children.length ? [node.title, ...node.children.map(outline)] : node.title

const page = (front: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.entries(front)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n`

// `{{ range .Pages }}{{ .LinkTitle }}` of hugo 0.111 over the same files, pages with `toc_hide` left out as Docsy does.
const hugo = {
  'content/_index.md': page({ title: 'Welcome' }),
  'content/guides/_index.md': page({ title: 'Guides', weight: 20 }),
  'content/guides/z.md': page({ title: 'Zebra', weight: 1 }),
  'content/guides/b.md': page({ title: 'How we answer', linkTitle: 'Answering' }),
  'content/guides/a.md': page({ title: 'Bringing news' }),
  'content/guides/c.md': '---\ntitle: Old news\ndate: 2026-01-02\n---\n',
  'content/guides/d.md': '---\ntitle: Late news\ndate: 2026-03-02\nweight: 0\n---\n',
  'content/guides/e.md': page({ title: 'Kept back', toc_hide: true }),
  'content/people.md': page({ title: 'People', weight: 10 }),
  'content/tools.md': page({ title: 'Tools' }),
}

test('a Hugo handbook stands as Hugo orders it: weight, latest date, short title', () =>
  withHandbook(hugo, (handbook) => {
    expect(outline(handbook.sidebar)).toEqual([
      'Welcome',
      'People',
      ['Guides', 'Zebra', 'Late news', 'Old news', 'Answering', 'Bringing news'],
      'Tools',
    ])
    expect(handbook.find('/guides/b/')?.title).toBe('How we answer')
    expect(handbook.breadcrumbs('/guides/b/').at(-1)?.title).toBe('Answering')
  }))

test('one reads on from page to page in the order of the sidebar, past what is in no menu', () =>
  withHandbook(hugo, (handbook) => {
    const beside = (url: string) => {
      const { before, after } = handbook.neighbours(url)
      return [before?.url, after?.url]
    }
    expect(beside('/')).toEqual([undefined, '/people/'])
    expect(beside('/guides/a/')).toEqual(['/guides/b/', '/tools/'])
    expect(beside('/tools')).toEqual(['/guides/a/', undefined])
    expect(beside('/guides/e/')).toEqual([undefined, undefined])
    expect(handbook.find('/guides/e/')?.title).toBe('Kept back')
  }))

test.each([
  ['headless', { headless: true }],
  ['listed never by Hugo', { build: { list: 'never' } }],
  ['listed never by an older Hugo', { _build: { list: false } }],
  ['left out of the navigation in Jekyll', { nav_exclude: true }],
  ['unlisted in Docusaurus', { unlisted: true }],
])('a page that is %s stands in no menu, nor does what is below it', (_, front) =>
  withHandbook(
    { 'a.md': '# A', 'b/index.md': page({ title: 'B', ...front }), 'b/c.md': '# C', 'README.md': '# All' },
    (handbook) => {
      expect(outline(handbook.sidebar)).toEqual(['All', 'A'])
      expect(handbook.find('/b/c/')?.title).toBe('C')
    },
  ),
)

test('a handbook on GitHub stands by the names of its files, numbers as people count, with each README before its folder', () =>
  withHandbook(
    {
      'README.md': '# Start here',
      '10-later.md': '# A page for later',
      '2-soon.md': '# What comes soon',
      'about/README.md': '# Who we are',
      'about/zoo.md': '# A zoo',
      'about/ants.md': '# Our ants',
    },
    (handbook) =>
      expect(outline(handbook.sidebar)).toEqual([
        'Start here',
        'What comes soon',
        'A page for later',
        ['Who we are', 'Our ants', 'A zoo'],
      ]),
  ))

test('a Jekyll handbook goes by nav_order, then by title', () =>
  withHandbook(
    {
      '_config.yml': 'title: x',
      'index.md': page({ title: 'Home', nav_order: 1 }),
      'z.md': page({ title: 'Alpha' }),
      'a.md': page({ title: 'Beta' }),
      'm.md': page({ title: 'Middle', nav_order: 0 }),
    },
    (handbook) => expect(outline(handbook.sidebar)).toEqual(['Home', 'Middle', 'Alpha', 'Beta']),
  ))

test('a Docusaurus handbook goes by its positions, those of folders among them', () =>
  withHandbook(
    {
      'docs/intro.md': page({ title: 'Introduction', sidebar_position: 0, sidebar_label: 'Start' }),
      'docs/last.md': '# Last',
      'docs/ways/_category_.json': '{"label": "How we work", "position": 1}',
      'docs/ways/b.md': page({ sidebar_position: 2 }),
      'docs/ways/c.md': page({ sidebar_position: 1 }),
      'docs/odd/_category_.yml': 'label: [',
      'docs/odd/a.md': '# A',
    },
    (handbook) =>
      expect(outline(handbook.sidebar)).toEqual([
        'Handbook',
        ['Docs', 'Start', ['How we work', 'C', 'B'], 'Last', ['Odd', 'A']],
      ]),
  ))

const mkdocs = {
  'mkdocs.yml': [
    'site_name: x',
    'nav:',
    '  - Home: index.md',
    '  - Rules:',
    '      - How we plan: rules/plan.md',
    '      - rules/ask.md',
    '      - Elsewhere: https://example.com/',
    '      - Secrets:',
    '          - rules/secret.md',
    '  - people.md',
    '  - Gone: gone.md',
    'markdown_extensions:',
    '  - x: !!python/name:a.b',
  ].join('\n'),
  'firsthand.yml': 'readers:\n  /: public\n  /docs/rules/secret.md: [noor]\n',
  'docs/index.md': '# Home of all',
  'docs/people.md': '# People',
  'docs/rules/ask.md': '# Asking',
  'docs/rules/plan.md': '# Planning',
  'docs/rules/secret.md': '# Secret',
  'docs/unlisted.md': '# Unlisted',
}

test('MkDocs writes its menu out; what it leaves out is read where it is linked', () =>
  withHandbook(mkdocs, (handbook) => {
    expect(outline(handbook.seenBy(sightOf(['noor'])).sidebar)).toEqual([
      'Handbook',
      ['Home of all', ['Rules', 'How we plan', 'Asking', ['Secrets', 'Secret']], 'People'],
    ])
    expect(handbook.neighbours('/docs/people/').before?.url).toBe('/docs/rules/secret/')
    expect(handbook.find('/docs/unlisted/')?.title).toBe('Unlisted')
    expect(handbook.neighbours('/docs/unlisted/')).toEqual({})
  }))

test('of a menu one sees what one may read, and no heading over what one may not', () =>
  withHandbook(mkdocs, (handbook) => {
    const seen = handbook.seenBy(strangers)
    expect(outline(seen.sidebar)).toEqual([
      'Handbook',
      ['Home of all', ['Rules', 'How we plan', 'Asking'], 'People'],
    ])
    expect(seen.neighbours('/docs/people/').before?.url).toBe('/docs/rules/ask/')
  }))

test('GitBook and mdBook write their menu as lists in SUMMARY.md', () =>
  withHandbook(
    {
      'README.md': '# Book',
      'SUMMARY.md': [
        '# Summary',
        '* [Introduction](README.md)',
        '* [First *steps*](first.md)',
        '    * [A step (small)](<steps/a step.md>)',
        '',
        '## Later',
        '* Only words',
        '  * [Second](second%20one.md#part)',
        '* [Draft]()',
        '[Thanks](thanks.md)',
      ].join('\n'),
      'first.md': '# One',
      'steps/a step.md': '# Step',
      'second one.md': '# Two',
      'thanks.md': '# Thank you',
      'forgotten.md': '# Forgotten',
    },
    (handbook) =>
      expect(outline(handbook.sidebar)).toEqual([
        'Book',
        ['First steps', 'A step (small)'],
        ['Later', ['Only words', 'Second'], 'Thanks'],
      ]),
  ))
