import { expect, test } from 'vitest'
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

const growing = (name: string) => {
  const before = String.fromCharCode(name.charCodeAt(0) - 1)
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`
}
