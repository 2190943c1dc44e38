import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import { readFrontMatter } from './front-matter.ts'

const cases: readonly [
  name: string,
  text: string,
  values: object,
  body: string,
  above: number,
  fault?: object,
][] = [
  ['none', '# Plan\n', {}, '# Plan\n', 0],
  ['a map', '---\ntitle: Plan\nweight: 3\n---\nText\n', { title: 'Plan', weight: 3 }, 'Text\n', 4],
  ['an empty one', '---\n---\nText', {}, 'Text', 2],
  ['blanks behind the marks', '--- \na: 1\n---\t\nText', { a: 1 }, 'Text', 3],
  ['nothing below it', '---\na: 1\n---', { a: 1 }, '', 3],
  [
    'a rule at the top of the page is no front matter',
    '---\n\nHello\n\n---\nBye',
    {},
    '---\n\nHello\n\n---\nBye',
    0,
  ],
  ['a rule alone', '---\nHello', {}, '---\nHello', 0],
  [
    'a colon in the title',
    '---\ntitle: Ads: how we plan them\nowner: noor\n---\nText',
    { title: 'Ads: how we plan them', owner: 'noor' },
    'Text',
    4,
    { code: 'front-matter-broken', line: 2, column: 8 },
  ],
  [
    'a handle with @',
    '---\ntitle: Plan\nowner: @noor\n---\nText',
    { title: 'Plan', owner: '@noor' },
    'Text',
    4,
    { code: 'front-matter-broken', line: 3, column: 8 },
  ],
  ['ended by three dots', '---\ntitle: Plan\n...\nText', { title: 'Plan' }, 'Text', 3],
  ['below empty lines, as Hugo takes it', '\n  \n---\ntitle: Plan\n---\nText', { title: 'Plan' }, 'Text', 5],
  ['below a comment', '<!-- lint off -->\n\n---\ntitle: Plan\n---\nText', { title: 'Plan' }, 'Text', 5],
  ['inside a comment', '<!--\n---\ntitle: Plan\n---\n-->\nText', { title: 'Plan' }, '-->\nText', 4],
  ['a comment above the first key', '---\n# ours\ntitle: Plan\n---\nText', { title: 'Plan' }, 'Text', 4],
  [
    'words of several lines, folded and as they stand',
    '---\na: >-\n  one\n  two\nb: |\n  three\n  four\n---\nText',
    { a: 'one two', b: 'three\nfour\n' },
    'Text',
    8,
  ],
  ['dates stay what is written', '---\ndate: 2026-03-01\n---\n', { date: '2026-03-01' }, '', 3],
  [
    'a key twice: the last one counts',
    '---\ntitle: A\nowner: noor\ntitle: B\n---\n',
    { title: 'B', owner: 'noor' },
    '',
    5,
    { code: 'front-matter-twice', line: 4, column: 1 },
  ],
  [
    'one broken line, and a list below it',
    '---\ntitle: Paid: social\ntags:\n  - [a]\n  - b\nowner: "noor"\n---\nText',
    { title: 'Paid: social', tags: [['a'], 'b'], owner: 'noor' },
    'Text',
    7,
    { code: 'front-matter-broken', line: 2, column: 8 },
  ],
  [
    'brackets before a title',
    '---\ntitle: [Draft] Plan\n---\nText',
    { title: '[Draft] Plan' },
    'Text',
    3,
    { code: 'front-matter-broken', line: 2 },
  ],
  [
    'tabs before keys',
    '---\ncascade:\n\ttype: docs\n---\nText',
    { cascade: { type: 'docs' } },
    'Text',
    4,
    { code: 'front-matter-broken', line: 3 },
  ],
  [
    'a paragraph between two rules, with a colon far in',
    '---\nWe have two rules here: ask, and wait.\n---\nBye',
    {},
    '---\nWe have two rules here: ask, and wait.\n---\nBye',
    0,
  ],
  ['a heading between two rules', '---\n# Hello\n---\nBye', {}, '---\n# Hello\n---\nBye', 0],
  [
    'TOML',
    '+++\ntitle = "Paid: social" # why\nweight = 3\ndate = 2026-03-01\naliases = ["/a/", "/b/"]\n[cascade]\nowner = "noor"\n+++\nText',
    {
      title: 'Paid: social',
      weight: 3,
      date: '2026-03-01',
      aliases: ['/a/', '/b/'],
      cascade: { owner: 'noor' },
    },
    'Text',
    8,
  ],
  [
    'broken TOML',
    '+++\ntitle = "Plan"\nowner = noor\n+++\nText',
    { title: 'Plan' },
    'Text',
    4,
    { code: 'front-matter-broken', line: 3 },
  ],
  [
    'TOML never closed',
    '+++\ntitle = "Plan"\n\nText',
    { title: 'Plan' },
    '\nText',
    2,
    { code: 'front-matter-open', line: 1 },
  ],
  ['JSON', '{\n  "title": "A } b",\n  "draft": true\n}\nText', { title: 'A } b', draft: true }, 'Text', 4],
  [
    'broken JSON',
    '{\n  "title": "Plan",\n  "owner": "noor" "x"\n}\nText',
    { title: 'Plan' },
    'Text',
    4,
    { code: 'front-matter-broken', line: 3 },
  ],
  ['a shortcode at the top is no JSON', '{{< note >}}\nText', {}, '{{< note >}}\nText', 0],
  ['an attribute list at the top is no JSON', '{:.x}\nText', {}, '{:.x}\nText', 0],
  [
    'never closed',
    '---\ntitle: Plan\nowner: noor\n\n# Heading\n\nText\n',
    { title: 'Plan', owner: 'noor' },
    '\n# Heading\n\nText\n',
    3,
    { code: 'front-matter-open', line: 1, column: 1 },
  ],
]

test.each(cases)('front matter: %s', (_name, text, values, body, above, fault) => {
  const read = readFrontMatter(text)
  expect(read.values).toMatchObject(values)
  expect(read.body).toBe(body)
  expect(read.linesAbove).toBe(above)
  expect(read.faults).toMatchObject(fault ? [fault] : [])
})

test('front matter made to grow or nest without end is a finding, and the page is still there', () => {
  const grow = ['a: &a [x,x,x,x,x,x,x,x,x]', ...['b', 'c', 'd', 'e', 'f'].map(growing)].join('\n')
  for (const yaml of [grow, `a: ${'['.repeat(20_000)}`, `a: ${'{b: '.repeat(5000)}`]) {
    const read = readFrontMatter(`---\n${yaml}\n---\nText`)
    expect(read.body).toBe('Text')
    expect(read.faults).toMatchObject([{ code: 'front-matter-broken' }])
  }
})

test('front matter in lines of Windows, behind a byte order mark, is the same', () => {
  const page = parsePage({
    path: 'a.md',
    source: Buffer.from('\uFEFF---\r\ntitle: Plan\r\n---\r\n## One\r\n'),
  })
  expect(page).toMatchObject({ title: 'Plan', sections: [{ lines: [4, 4] }], findings: [] })
})

test('a megabyte that never becomes front matter is soon done with', () => {
  const parts = ['---\n', '<!-- -->\n', '<!--\n', '+++\na', '{"a":', '{', '? ', '\n', 'a: b\n', 'a\t: "', "'"]
  for (const part of parts) {
    const long = part.repeat(1_000_000 / part.length)
    const short = long.slice(0, 90_000)
    for (const text of [long, `---\n${long}`, `---\n${short}\n---\n`, `+++\n${short}\n+++\n`]) {
      const start = performance.now()
      readFrontMatter(text)
      expect(performance.now() - start, JSON.stringify(part)).toBeLessThan(5000)
    }
  }
})

const growing = (name: string) => {
  const before = String.fromCharCode(name.charCodeAt(0) - 1)
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`
}
