import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import { shownPage } from '../testing/plain-html.ts'
import { renderPage } from './render-page.ts'

/** What authors of real handbooks write that no specification foresees, in words of our own. */
const findings = (source: string) =>
  renderPage(parsePage({ path: 'a.md', source }), {
    resolve: (href) => ({ kind: 'external', href }),
    isDefinition: () => false,
  }).findings.map(({ code, line, mend }) => [code, line, mend])

test('a bare address ends before the emphasis in brackets behind it', () => {
  expect(shownPage('Say it short: http://rooms.example/ ("*Rooms dot example*")')).toBe(
    '<p>Say it short: <a href="http://rooms.example/">http://rooms.example/</a> ("<em>Rooms dot example</em>")</p>',
  )
})

test('an address with an empty value, and one with a place in another project, stay as they are', () => {
  expect(
    shownPage(
      'Open it [there](https://git.example/issues/new?issuable_template=), ask [the leads](https://git.example/field#leads).',
    ),
  ).toBe(
    '<p>Open it <a href="https://git.example/issues/new?issuable_template=">there</a>, ask <a href="https://git.example/field#leads">the leads</a>.</p>',
  )
})

test('raw HTML that says it holds no Markdown holds none, and what it says of looks goes', () => {
  expect(
    shownPage('<div class="row" markdown="0" style="height:80px">\n<a href="x">Help *now*</a>\n</div>'),
  ).toBe('<div>\n<a href="x">Help *now*</a>\n</div>')
})

test('icons at the beginning of headings are no part of their names, and a name that two of them have is the first’s', () => {
  const page =
    '## <i class="fas fa-box" id="icon"></i> Tools\n\n## <i class="fas fa-bell" id="icon"></i> Alerts\n'
  const { sections } = parsePage({ path: 'a.md', source: page })
  expect(sections.map(({ id, title }) => [id, title])).toEqual([
    ['tools', 'Tools'],
    ['alerts', 'Alerts'],
  ])
  expect(shownPage(page).match(/id="icon"/g)).toHaveLength(1)
})

test('an address with a slip in its beginning is said to be one, with what was meant', () => {
  const page = 'Read [how](ttps://rooms.example/how), [call](tel:+4712), [chat](slack://open).'
  expect(findings(page)).toEqual([
    ['link-scheme', 1, 'Write "https://rooms.example/how".'],
    ['link-scheme', 1, undefined],
  ])
  expect(shownPage(page)).toMatch(/^<p>Read <a class="dead-link" title="[^"]*ttps[^"]*">how<\/a>/)
})

test('a list of classes directly below its block is about it, as in Hugo; elsewhere it is text', () => {
  expect(shownPage('We are many.\n{.h4}\n')).toBe('<p class="md-h4">We are many.</p>')
  expect(shownPage('- one\n- two\n{.plan #both}\n')).toMatch(/^<ul class="md-plan" id="both">/)
  expect(shownPage('Text\n\n{.h4}\n')).toBe('<p>Text</p>\n<p>{.h4}</p>')
  expect(shownPage('Text\n{.name of a thing}\n')).toBe('<p>Text\n{.name of a thing}</p>')
  expect(shownPage('Text\n{add words}\n')).toBe('<p>Text\n{add words}</p>')
})

test('a shortcode that a template shows stands in code as it would be written', () => {
  expect(
    shownPage('```markdown\n[grade]({{%/* ref "grades" */%}}) {{</* label "x" */>}} {add text}\n```\n'),
  ).toBe(
    '<pre><code class="language-markdown">[grade]({{% ref "grades" %}}) {{&lt; label "x" &gt;}} {add text}\n</code></pre>',
  )
})
