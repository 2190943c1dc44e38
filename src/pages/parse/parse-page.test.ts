import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePage } from './parse-page.ts'
import { placeInFile, type FenceBlock } from './parsed-page.ts'

const parse = (source: string | Uint8Array, path = 'content/paid-social.md') => parsePage({ path, source })
const onlyFence = (source: string | Uint8Array): FenceBlock => {
  const [fence, ...others] = parse(source).fences
  expect(others).toEqual([])
  if (!fence) throw new Error('There is no fence.')
  return fence
}

test('a definition knows its section, the paragraph before it and that paragraph\u2019s sentences', () => {
  const fence = onlyFence(
    [
      '---',
      'title: Channels',
      '---',
      '## Paid <a name="social"></a>*social*',
      '',
      'Teams outside **Digital Strategy** may start',
      'three [campaigns](x.md) a `calendar` month. Ask first.',
      '',
      '```limit',
      'name: paid-social',
      'at-most: 3',
      '```',
    ].join('\n'),
  )
  expect(fence).toMatchObject({
    info: 'limit',
    body: 'name: paid-social\nat-most: 3\n',
    lines: [9, 12],
    bodyLine: 10,
    bodyColumn: 1,
    closed: true,
    section: { id: 'paid-social', title: 'Paid social', line: 4 },
    paragraph: {
      text: 'Teams outside Digital Strategy may start three campaigns a calendar month. Ask first.',
      sentences: ['Teams outside Digital Strategy may start three campaigns a calendar month.', 'Ask first.'],
      lines: [6, 7],
    },
  })
})

test('several definitions share one paragraph, and a new heading ends its reach', () => {
  const { fences } = parse('Say it.\n\n```a\n```\n\n```b\n```\n\n# New\n\n```c\n```\n')
  expect(fences.map(({ info, paragraph }) => [info, paragraph?.text])).toEqual([
    ['a', 'Say it.'],
    ['b', 'Say it.'],
    ['c', undefined],
  ])
})

test('a list item or a quotation is a paragraph too; a picture alone or a comment is none', () => {
  expect(onlyFence('Intro.\n\n- first\n- last one\n\n```a\n```').paragraph?.text).toBe('last one')
  expect(onlyFence('> Quoted rule.\n\n```a\n```').paragraph?.text).toBe('Quoted rule.')
  expect(onlyFence('Rule.\n\n![](a.png)\n\n<!-- keep -->\n\n```a\n```').paragraph?.text).toBe('Rule.')
})

const places: readonly [name: string, source: string, line: number, column: number][] = [
  ['at the margin', 'Text\n\n```limit\nname: X\n```', 4, 7],
  ['CRLF', 'Text\r\n\r\n```limit\r\nname: X\r\n```\r\n', 4, 7],
  ['a byte order mark', '\uFEFF```limit\nname: X\n```', 2, 7],
  ['front matter', '---\na: 1\n---\n\n```limit\nname: X\n```', 6, 7],
  ['indented by two', '  ```limit\n  name: X\n  ```', 2, 9],
  ['indented less than its fence', '  ```limit\n name: X\n  ```', 2, 8],
  ['in a list', '1. Item\n\n   ```limit\n   name: X\n   ```', 4, 10],
  ['in a nested list', '- a\n  - b\n\n    ```limit\n    k: 1\n    name: X\n    ```', 6, 11],
  ['in a quotation', '> ```limit\n> name: X\n> ```', 2, 9],
  ['in a list in a quotation', '> - a\n>\n>   ```limit\n>   name: X\n>   ```', 4, 11],
  ['after a wide character', '```limit\nname: X # \u{1F389}\n```', 2, 7],
  ['tildes', '~~~limit\nname: X\n~~~', 2, 7],
]

test.each(places)('a place in a definition is its place in the file: %s', (_name, source, line, column) => {
  const fence = onlyFence(Buffer.from(source))
  const at = fence.body.split('\n').findIndex((text) => text.includes('name: X'))
  const inLine = fence.body.split('\n')[at]?.indexOf('X') ?? -1
  expect(placeInFile(fence, at + 1, inLine + 1)).toEqual({ line, column })
  const written = source.replace('\uFEFF', '').split(/\r?\n/)[line - 1]
  expect(written?.[column - 1]).toBe('X')
})

test('a fence that never closes says so and reaches to the end', () => {
  expect(onlyFence('Text\n\n```limit\nname: x\n\nmore\n')).toMatchObject({
    closed: false,
    lines: [3, 6],
    bodyLine: 4,
  })
  expect(onlyFence('- a\n\n  ```limit\n  name: x\n\nNext')).toMatchObject({
    closed: false,
    body: 'name: x\n\n',
  })
  expect(onlyFence('```limit').body).toBe('')
})

test('an inner fence of another length belongs to the text of the outer one', () => {
  expect(onlyFence('````markdown\n```limit\nname: x\n```\n````\n')).toMatchObject({
    info: 'markdown',
    lines: [1, 5],
  })
})

test('the title comes from the front matter, else from the first heading, else from the name', () => {
  expect(parse('---\nTitle: Paid\n---\n# Other').title).toBe('Paid')
  expect(parse('Intro\n\n# `Paid` & *social*').title).toBe('Paid & social')
  expect(parse('Only text').title).toBe('Paid social')
  expect(parse('Text', 'content/field marketing/README.md').title).toBe('Field marketing')
  expect(parse('', 'index.md').title).toBe('Untitled')
})

test('the first heading is the title only where it says the same, or nothing else does', () => {
  expect(parse('---\ntitle: Plan\n---\n# plan').titleSection?.id).toBe('plan')
  expect(parse('---\ntitle: Plan\n---\n# Mission').titleSection).toBeUndefined()
  expect(parse('# Plan').titleSection?.id).toBe('plan')
  expect(parse('## Goals').titleSection).toBeUndefined()
})

test('[D-19] a name inside a heading is a target and no part of its title or its id', () => {
  const { sections, anchors } = parse('# Marketing OKRs<a name="okrs"></a>\n\n## <a id=\'who\'>Team</a>\n')
  expect(sections.map(({ id, title, names }) => [id, title, names])).toEqual([
    ['marketing-okrs', 'Marketing OKRs', ['okrs']],
    ['team', 'Team', ['who']],
  ])
  expect(anchors.map(({ id, line }) => [id, line])).toEqual([
    ['marketing-okrs', 1],
    ['okrs', 1],
    ['team', 3],
    ['who', 3],
  ])
})

test('anchors in raw HTML are targets too', () => {
  const { anchors } = parse(
    '<a name="a"></a>\n\nText <span id=b>x</span>\n\n<div class="x" id="c">\n</div>\n',
  )
  expect(anchors.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a wrapped line that begins with # is text; headings in lists are no sections', () => {
  expect(parse('Ask in\n#slack-admins first.\n\n##Salary\n').sections).toEqual([])
  expect(parse('- # In a list\n\n> ## Quoted\n\n# Real\n').sections.map(({ title }) => title)).toEqual([
    'Real',
  ])
})

test('a heading without a blank is words, with a finding that says what to write; a channel is none', () => {
  expect(parse('#team-channel\n\n##Salary\n').findings).toMatchObject([
    { code: 'heading-unspaced', line: 3, mend: 'Write "## Salary".' },
  ])
})

test('links know their own line', () => {
  const { links } = parse('Text\n[one](a.md) and\n![pic](b.png) [**two**]()\n')
  expect(links).toEqual([
    { href: 'a.md', text: 'one', line: 2, use: 'link' },
    { href: 'b.png', text: 'pic', line: 3, use: 'image' },
    { href: '', text: 'two', line: 3, use: 'link' },
  ])
})

test('a binary file named like a page is a page that says so', () => {
  expect(parse(Buffer.from([1, 0, 2]))).toMatchObject({
    isText: false,
    sections: [],
    findings: [{ code: 'not-text', path: 'content/paid-social.md' }],
  })
})

const block = fc.constantFrom(
  '# Heading',
  'Setext\n---',
  'Some text\nof two lines',
  '- a\n- b\n  more',
  '1. one\n\n   two',
  '> quoted\nlazy',
  '```limit\nname: x\n\nmore: y\n```',
  '    code',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<div>\nraw\n</div>',
  '<!-- note -->',
  '***',
)
const page = fc.tuple(
  fc.constantFrom('', '---\ntitle: T\n---\n', '\uFEFF'),
  fc.array(block, { minLength: 1 }),
  fc.boolean(),
)
const write = (above: string, blocks: readonly string[], crlf: boolean) =>
  (above + blocks.join('\n\n')).replaceAll('\n', crlf ? '\r\n' : '\n')

test('every line with something on it belongs to a block, whatever the page is made of', () => {
  fc.assert(
    fc.property(page, ([above, blocks, crlf]) => {
      const source = write(above, blocks, crlf)
      const parsed = parse(source)
      const ranges = parsed.tokens.flatMap((token) => {
        const [, from, to] = /^(\d+)-(\d+)$/.exec(String(token.attrGet('data-lines') ?? '')) ?? []
        return from && to ? [[Number(from), Number(to)] as const] : []
      })
      const lines = source.split(/\r?\n/)
      const first = above.includes('title') ? 4 : 1
      for (const [at, text] of lines.entries()) {
        const line = at + 1
        if (line < first || !text.replace('\uFEFF', '').trim()) continue
        expect(
          ranges.some(([from, to]) => from <= line && line <= to),
          `line ${line} of ${JSON.stringify(source)}`,
        ).toBe(true)
      }
    }),
  )
})

test('sections follow one another without a gap, and each fence is where it says', () => {
  fc.assert(
    fc.property(page, ([above, blocks, crlf]) => {
      const source = write(above, blocks, crlf)
      const { sections, fences } = parse(source)
      for (const [at, section] of sections.entries())
        expect(section.lines[1]).toBe((sections[at + 1]?.lines[0] ?? source.split(/\r?\n/).length + 1) - 1)
      const lines = source.split(/\r?\n/)
      for (const {
        lines: [from, to],
        bodyLine,
        body,
      } of fences) {
        expect(lines[from - 1]).toMatch(/^\uFEFF?```limit/)
        expect(lines[to - 1]).toBe('```')
        expect(lines.slice(bodyLine - 1, to - 1).join('\n')).toBe(body.trimEnd())
      }
    }),
  )
})
