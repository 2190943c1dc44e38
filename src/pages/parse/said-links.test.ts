import { expect, test } from 'vitest'
import { parsePage } from './parse-page.ts'
import { saidLinks } from './said-links.ts'

const links = (source: string) => saidLinks(parsePage({ path: 'a.md', source }))

test('each link has the sentence in which it stands, its line and its section', () => {
  const source = [
    '---',
    'title: A',
    '---',
    'Begin [here](/a/). Then ask',
    'somebody, or read [*the* rule](/b/#c) first. That is all.',
    '',
    '## Later',
    '- see [`more`](c.md)',
  ].join('\n')
  expect(links(source)).toEqual([
    { href: '/a/', sentence: 'Begin here.', line: 4 },
    { href: '/b/#c', sentence: 'Then ask somebody, or read the rule first.', line: 5 },
    { href: 'c.md', sentence: 'see more', line: 8, section: { id: 'later', title: 'Later' } },
  ])
})

test('one word linked twice is told with both of its sentences', () => {
  const said = links('Read [this](/a/). Nobody knows. But [that](/b/) is not it.')
  expect(said.map(({ sentence }) => sentence)).toEqual(['Read this.', 'But that is not it.'])
})

test('a link of HTML within a text counts; a picture and a block of code do not', () => {
  const source = 'Go <a class=x href="/a/">there</a>. ![p](/p.png)\n\n```\n[x](/x/)\n```\n'
  expect(links(source).map(({ href, sentence }) => [href, sentence])).toEqual([['/a/', 'Go there. p']])
})

test('of a sentence without end only what is around its link is kept', () => {
  const [link] = links(`${'word '.repeat(200)}[here](/a/)${' word'.repeat(200)}`)
  expect(link?.sentence).toMatch(/^….*here.*…$/)
  expect(link?.sentence.length).toBeLessThan(310)
})

test('a paragraph of many thousand links is read in a moment', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `[${n}](/${n}/)`).join(' ')
  expect(links(many)).toHaveLength(20_000)
}, 5000)
