import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import { renderPage } from '../render/render-page.ts'

/** The HTML of a page without permalinks and lines. */
function shown(source: string): string {
  const page = parsePage({ path: 'page.md', source })
  const { sections } = renderPage(page, {
    resolve: (href) => ({ kind: 'external', href }),
    isDefinition: () => false,
  })
  return sections
    .flatMap(({ heading = '', parts }) => [
      heading,
      ...parts.map((part) => (part.kind === 'html' ? part.html : '')),
    ])
    .filter(Boolean)
    .join('\n')
    .replaceAll(/ <a class="permalink".*?<\/a>| data-lines="[^"]*"| loading="lazy" decoding="async"/g, '')
}
const contents = (source: string) =>
  renderPage(parsePage({ path: 'page.md', source }), {
    resolve: () => ({ kind: 'missing' }),
    isDefinition: () => false,
  }).toc.map(({ id }) => id)

// Expected values by the rules of kramdown's own syntax page, "Attribute List Definitions" and "Inline Attribute Lists".
test.each([
  ['below a paragraph it is about it', 'Text\n{: .note #n}\n', '<p class="md-note" id="n">Text</p>'],
  ['after an empty line it is about the next block', 'A\n\n{: .b}\nB\n', '<p>A</p>\n<p class="md-b">B</p>'],
  ['of a heading on the next line', '## Ways\n{:#our-ways}\n', '<h2 id="our-ways">Ways</h2>'],
  [
    'of a heading behind it, as Hugo writes it',
    '## Ways {#our-ways .big}\n',
    '<h2 id="our-ways" class="md-big">Ways</h2>',
  ],
  [
    'behind a picture, classes joined by dots',
    '![P](p.png){: .shadow.medium}',
    '<p><img src="p.png" alt="P" class="md-shadow md-medium"></p>',
  ],
  ['two behind one link', '[L](l){:.a}{: target="_blank"} on', '<p><a class="md-a" href="l">L</a> on</p>'],
  ['behind stressed words', 'so *much*{:.more}!', '<p>so <em class="md-more">much</em>!</p>'],
  ['inside a list', '- one\n{: .x}\n', '<ul class="md-x">\n<li>one</li>\n</ul>'],
  [
    'in code it is text',
    '`{:.x}` and\n\n```\n{:.x}\n```',
    '<p><code>{:.x}</code> and</p>\n<pre tabindex="0"><code>{:.x}\n</code></pre>',
  ],
  ['that has nothing before it is text', 'a {: .x} b', '<p>a {: .x} b</p>'],
  ['options say nothing', '{::options parse_block_html="true" /}\n\nText', '<p>Text</p>'],
  [
    'comments say nothing',
    'A\n\n{::comment}\nnot *this*\n{:/comment}\n\nB {::comment}nor this{:/}!',
    '<p>A</p>\n<p>B !</p>',
  ],
  ['a comment that nothing closes takes its own line only', '{::comment}\n\nText', '<p>Text</p>'],
  ['what is no Markdown stays as it is', '{::nomarkdown}\n<b>*a*</b>\n{:/nomarkdown}', '<b>*a*</b>'],
  [
    'Markdown in an element that asks for it',
    '<div markdown="1">\n**a**\n</div>',
    '<div>\n<p><strong>a</strong></p>\n</div>',
  ],
  ['none in one that asks for none', '<div markdown="0">\n\n**a**\n\n</div>', '<div>\n\n**a**\n\n</div>'],
  [
    'Markdown in every element, where the page asks for it',
    '{::options parse_block_html="true" /}\n<div class="x">\n**a**\n</div>',
    '<div>\n<p><strong>a</strong></p>\n</div>',
  ],
])('an attribute list or extension never shows: %s', (_, source, html) => {
  expect(shown(source)).toBe(html)
})

test('the list that stands for the contents goes, with the heading above it that is for it alone', () => {
  const source =
    '# Page\n\n## On this page\n{:.no_toc .hidden-md}\n\n- TOC\n{:toc .icons}\n\n## First\n\nText\n'
  expect(shown(source)).toBe('<h2 id="first">First</h2>\n<p>Text</p>')
  expect(contents(source)).toEqual(['first'])
})

test('a heading that is to be kept out of the contents is', () => {
  expect(contents('## In\n\n## Out\n{:.no_toc}\n\nText')).toEqual(['in'])
})

test('an id that stands twice is given once; one of the product is given to nobody', () => {
  const ids = (source: string) => parsePage({ path: 'page.md', source }).sections.map(({ id }) => id)
  expect(ids('## A {#x}\n\n## B {#x}\n\n## C {#fh-top}')).toEqual(['x', 'b', 'c'])
})
