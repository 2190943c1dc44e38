import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldmarkIdOf, kramdownIdOf, slugOf } from '../markdown/slugs.ts'
import { parsePage } from '../parse/parse-page.ts'
import { readAnchors } from '../parse/read-anchors.ts'
import { anchorsOf, findAnchor, nearestAnchor } from './anchors.ts'

const page = (source: string) => parsePage({ path: 'content/a.md', source })
const found = (source: string, name: string) => findAnchor(anchorsOf(page(source)), name)

// What hugo 0.111 made of these headings, what kramdown's basic rule says of them, and GitHub's rule.
test.each([
  ['[Link here](https://x.y/z) now', 'link-herehttpsxyz-now', 'link-herehttpsxyz-now', 'link-here-now'],
  ['A & B -- c', 'a--b----c', 'a--b----c', 'a--b----c'],
  ['1. First step', '1-first-step', 'first-step', '1-first-step'],
  ['⓵ Über ½ x_y', '-über--x_y', 'ber--xy', '⓵-über-½-x_y'],
  ['🎉 Party', '-party', 'party', '-party'],
  ['日本', '日本', '', '日本'],
])('“%s” is named by Hugo, kramdown and GitHub', (source, hugo, kramdown, github) => {
  expect([
    goldmarkIdOf(source),
    kramdownIdOf(source),
    slugOf(page(`# ${source}`).sections[0]?.title ?? ''),
  ]).toEqual([hugo, kramdown, github])
})

test.each([
  ['## 1. First step', 'first-step', 'first-step', 'id'],
  ['## [Plan](https://x.y) now', 'planhttpsxy-now', 'planhttpsxy-now', 'id'],
  ['## Plan {#goals}', 'plan', 'goals', 'alias'],
  ['## Plan{#goals}', 'goals', 'goals', 'id'],
  ['## Plan <a name="old"></a>', 'old', 'old', 'id'],
  ['<div id="deck">x</div>', 'deck', 'deck', 'id'],
  ['## Formal (impact) reviews', 'Formal-(impact)-reviews', 'formal-impact-reviews', 'form'],
  ['## Thanks and praise', 'Thanks and praise', 'thanks-and-praise', 'form'],
  ['## Partner marketing', 'partner-marketing/', 'partner-marketing', 'form'],
  ['## Partner marketing', 'Partner_Marketing.', 'partner-marketing', 'form'],
  ['## A & B', 'a-b', 'a--b', 'form'],
  ['## Überblick', '%C3%9Cberblick', 'überblick', 'form'],
  ['## Plan', 'user-content-plan', 'plan', 'id'],
])('in “%s” the fragment %s leads to %s', (source, name, id, by) => {
  expect(found(source, name)).toEqual({ id, by })
})

test('[D-27] a heading that was reworded is offered where no name leads to it', () => {
  const anchors = anchorsOf(page('## Director, Digital Experience\n\n## Manager, Digital Experience\n'))
  expect(findAnchor(anchors, 'director-of-digital-experience')).toBeUndefined()
  expect(nearestAnchor(anchors, 'director-of-digital-experience')).toBe('director-digital-experience')
  expect(nearestAnchor(anchors, 'screening-call')).toBeUndefined()
})

test('what two headings would be called is nobody’s, and what history tells goes before what only looks alike', () => {
  expect(found('## A B\n\n## A-B!\n\n## A  b\n', 'a_b')).toBeUndefined()
  const anchors = anchorsOf(page('## Booth sizes\n\n## Booths-we-take\n'))
  expect(findAnchor(anchors, 'booths', new Map([['booths', 'booth-sizes']]))).toEqual({
    id: 'booth-sizes',
    by: 'former',
  })
  expect(findAnchor(anchors, 'x', new Map([['x', 'gone']]))).toBeUndefined()
})

test('[D-13] a repeated heading keeps the number its site gives it, and has a name that says which it is', () => {
  const { anchors, aliases } = page('## Junior\n\n### Requirements\n\n## Senior\n\n### Requirements\n')
  expect(anchors.map(({ id }) => id)).toEqual(['junior', 'requirements', 'senior', 'requirements-1'])
  expect(aliases).toEqual([
    { id: 'junior-requirements', of: 'requirements' },
    { id: 'senior-requirements', of: 'requirements-1' },
  ])
  const more = page(
    '## New\n\n### Requirements\n\n## Junior\n\n### Requirements\n\n## Senior\n\n### Requirements\n',
  )
  expect(more.aliases.find(({ id }) => id === 'senior-requirements')?.of).toBe('requirements-2')
})

test('a name that somebody gave is never taken by one that was made', () => {
  const source = '## Senior\n\n### Requirements\n\n## Senior requirements\n\n## Junior\n\n### Requirements\n'
  expect(found(source, 'senior-requirements')).toEqual({ id: 'senior-requirements', by: 'id' })
  expect(found('## 1. Plan\n\nText\n\n## Plan\n', 'plan')).toEqual({ id: 'plan', by: 'id' })
  expect(found('<a id="first-step"></a>\n\n## 1. First step\n', 'first-step')).toEqual({
    id: 'first-step',
    by: 'id',
  })
})

const block = fc.constantFrom(
  '# A',
  '## A {#b}',
  '## [A](x.md) `c`',
  'Text with <a name="n"></a> and *more*',
  '- <span id="s">x</span>\n- y',
  '<div id="d" markdown="1">\n\n## In it\n\n</div>',
  '{:#k}\nText',
  'Text\n{:#below}',
  '> ## Quoted',
  '| a <a id="t"></a> | b |\n|---|---|\n| 1 | 2 |',
  'Note[^1]\n\n[^1]: It <b id="f">is</b>',
  '```\n# no\n```',
)

test('anchors read by themselves are those of the whole page', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const source = blocks.join('\n\n')
      expect([...readAnchors(source).ids]).toEqual([...anchorsOf(page(source)).ids])
    }),
  )
})
