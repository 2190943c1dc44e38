import { describe, expect, test } from 'vitest'
import { parsePage, renderPage, type Destination, type ParsedPage } from '../index.ts'

const there = (href: string, use: 'link' | 'image'): Destination => ({
  kind: use === 'image' ? 'file' : 'page',
  href,
})

function rendered(source: string, more: { include?: (path: string) => ParsedPage | undefined } = {}) {
  const page = parsePage({ path: 'content/plan.md', source })
  return { page, made: renderPage(page, { resolve: there, isDefinition: () => false, ...more }) }
}

/** The HTML without what every block has. */
function html(source: string, more: { include?: (path: string) => ParsedPage | undefined } = {}): string {
  return rendered(source, more)
    .made.sections.flatMap(({ heading = '', parts }) => [
      heading,
      ...parts.map((part) => (part.kind === 'html' ? part.html : '')),
    ])
    .join('\n')
    .replaceAll(/ data-lines(?:="[\d-]*")?/g, '')
    .replaceAll(/>\s+</g, '><')
    .trim()
}

const text = (source: string) => html(source).replaceAll(/<[^>]*>/g, '')
const findings = (source: string) =>
  rendered(source).made.findings.map(({ code, line, severity }) => `${severity} ${code} ${line ?? ''}`)

describe('boxes', () => {
  test.each([
    [
      '{{% alert title="Ask first" color="warning" %}}\nTwo **people**.\n{{% /alert %}}',
      'alert-warning',
      'Ask first',
    ],
    [
      '{{< alert title="Ask first" color="warning" >}}\nTwo **people**.\n{{< /alert >}}',
      'alert-warning',
      'Ask first',
    ],
    [
      '{{% panel header="**Ask first**" header-bg="danger" %}}\nTwo **people**.\n{{% /panel %}}',
      'alert-caution',
      'Ask first',
    ],
    ['{{% note %}}Two **people**.{{% /note %}}', 'alert-note', 'Note'],
    ['{% note %}\nTwo **people**.\n{% endnote %}', 'alert-note', 'Note'],
  ])('%j is a box that holds Markdown', (source, tone, title) => {
    expect(html(source)).toBe(
      `<div class="alert ${tone}"><p class="alert-title">${title}</p><p>Two <strong>people</strong>.</p></div>`,
    )
  })

  test('details fold, also within each other, in a list, and around code that names what closes them', () => {
    const source =
      '- First\n\n  {{% details "More" %}}\n  {{% details summary="Most" %}}\n  Words\n  {{% /details %}}\n\n  ```md\n  {{% /details %}}\n  ```\n  {{% /details %}}\n\nAfter'
    expect(html(source)).toBe(
      '<ul><li><p>First</p><details><summary>More</summary><details><summary>Most</summary><p>Words</p></details>' +
        '<pre tabindex="0" data-language="md"><code class="language-md">{{% /details %}}\n</code></pre></details></li></ul><p>After</p>',
    )
  })

  test('what a box holds may be indented as in a template', () => {
    expect(
      html(
        '{{< cardpane >}}\n    {{< card header="A" footer="B" >}}\n    C\n    {{< /card >}}\n{{< /cardpane >}}',
      ),
    ).toBe(
      '<div class="panes"><div class="pane"><p class="alert-title">A</p><p>C</p><p class="pane-foot">B</p></div></div>',
    )
  })

  test('a box that begins on one line and ends in another keeps all words, those behind it too', () => {
    expect(text('{{% alert %}}One\n\ntwo{{% /alert %}} three')).toBe('Onetwothree')
  })

  test('a box in the middle of a sentence or in a cell is its title, and the words go on', () => {
    expect(html('See {{% alert "Now" %}}this{{% /alert %}} here')).toBe(
      '<p>See <strong>Now</strong> this here</p>',
    )
    expect(html('| a |\n| --- |\n| {{< note >}}x{{< /note >}} |')).toContain(
      '<td><strong>Note</strong> x</td>',
    )
  })
})

describe('what is known', () => {
  test.each([
    ['{{< label name="mktg::triage" >}}', '<p><span class="md-label">mktg::triage</span></p>'],
    ['{% slack_channel "#help" %}', '<p>#help</p>'],
    ['{% slack_channel "help" "the help desk" %}', '<p>the help desk</p>'],
    ['[Levels]({{< ref "levels#two" >}})', '<p><a href="levels#two">Levels</a></p>'],
    ['[Trips]({{ site.base_url }}/trips/)', '<p><a href="/trips/">Trips</a></p>'],
    ["[Trips]({{ '/trips/' | relative_url }})", '<p><a href="/trips/">Trips</a></p>'],
    ['[Trips]({% page "trips/" %} "Far")', '<p><a title="Far" href="/trips/">Trips</a></p>'],
    ['[Trips][t]\n\n[t]: {{site.baseurl}}/trips/', '<p><a href="/trips/">Trips</a></p>'],
    ['<a href="{{< ref "levels" >}}">Levels</a>', '<p><a href="levels">Levels</a></p>'],
    ['{% link _pages/a.md %}', '<p><a href="/_pages/a.md">/_pages/a.md</a></p>'],
    [
      '{% highlight ruby %}\nx\n{% endhighlight %}',
      '<pre tabindex="0" data-language="ruby"><code class="language-ruby">x\n</code></pre>',
    ],
    ['A{% comment %}\nsecret\n{% endcomment %}B', '<p>AB</p>'],
    ['{% comment %}\nsecret\n\nthing\n{% endcomment %}\n\nB', '<p>B</p>'],
    [
      '{{< lead.name >}}',
      '<p><span class="shortcode" title="Made by the page’s old system; Firsthand does not know it.">lead.name</span></p>',
    ],
  ])('%j', (source, shown) => {
    expect(html(source)).toBe(shown)
  })

  test('a film waits for a press, from a host that takes no notes of who reads', () => {
    const { frames } = rendered('{{< youtube "Kf-1?start=14" >}}').made
    expect(frames).toEqual(['https://www.youtube-nocookie.com'])
    expect(html('{{< youtube "Kf-1?start=14" >}}')).toBe(
      '<p><a class="embed film" href="https://www.youtube.com/watch?v=Kf-1&amp;t=14" rel="external noopener" data-frame="https://www.youtube-nocookie.com/embed/Kf-1?start=14" data-host="youtube.com">Watch on youtube.com</a></p>',
    )
  })

  test('a picture with its words below', () => {
    expect(html('{{< figure src="a.png" alt="Us" caption="In May" >}}')).toBe(
      '<figure><img src="a.png" alt="Us" loading="lazy" decoding="async"><figcaption>In May</figcaption></figure>',
    )
  })

  test('the head of a design document is read from the page itself', () => {
    expect(
      text('---\ntitle: T\nstatus: accepted\nauthors: [ann, bo]\n---\n{{< design-document-header >}}'),
    ).toBe('StatusacceptedAuthorsann, bo')
  })
})

describe('what is not known', () => {
  test('stands there by its name and what was given along, what it holds is read, and it is said once', () => {
    const source =
      'A {{< team-size of="x" >}} and {{< team-size >}}.\n\n{{< vanished red >}}\nIt **holds**.\n{{< /vanished >}}'
    expect(text(source)).toBe('A team size · of: x and team size.vanished · redIt holds.')
    expect(findings(source)).toEqual(['info unknown-tag 1', 'info unknown-tag 3'])
  })

  test.each([
    ['<%= partial "x" %>', 'partial "x"'],
    ['{{generator:team.lead_one}}', 'team lead one'],
    ['{% if page.x %}', 'if · page.x'],
    ['{{lead.First Name}}', '{{lead.First Name}}'],
    ['{{< oops', '{{&lt; oops'],
    ['{{</* ref "x" */>}}', '{{&lt; ref "x" &gt;}}'],
    ['{{%/* ref "x" */%}}', '{{% ref "x" %}}'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ])('%j reads %j', (source, shown) => {
    expect(text(`A ${source} B`)).toBe(source === '{{< oops' ? 'A {{&lt; oops B' : `A ${shown} B`)
  })

  test('what begins and never ends, or ends and never began, loses nothing and is said', () => {
    expect(text('{{% alert %}}\nwords')).toContain('words')
    expect(findings('{{% alert %}}\nwords')).toEqual(['warning tag-without-end 1'])
    expect(text('words\n\n{{% /alert %}}')).toBe('words')
    expect(findings('words\n\n{{% /alert %}}')).toEqual(['warning tag-without-beginning 3'])
    expect(findings('{{< oops')).toEqual(['warning tag-without-end 1'])
  })
})

test('in code nothing is followed', () => {
  for (const source of [
    '`{{< label "x" >}}`',
    '    {{< label "x" >}}',
    '```\n{{< label "x" >}}\n```',
    '<code>{{< label "x" >}}</code>',
  ])
    expect(text(source).trim()).toBe('{{&lt; label "x" &gt;}}')
  expect(findings('`{{< oops` and ```{% x %}```')).toEqual([])
})

test('a heading is called by its words, whatever stands in it', () => {
  const { toc } = rendered('## Triage {{< label name="a::b" >}} {{< unknown x >}}\n\n## {{< ref "x" >}}').made
  expect(toc.map(({ title }) => title)).toEqual(['Triage a::b', 'x'])
})

test('people are asked for with the line on which they stand', () => {
  const source =
    '---\ntitle: T\n---\nLed\nby {{< member-by-name "Noor Haddad" >}}.\n\n{{< team-by-manager-slug manager="noor" team="(Manager|Lead), Digital" >}}'
  const { asked } = rendered(source).made
  expect(asked.map(({ by, names, titles, form, line }) => [by, names, titles, form, line])).toEqual([
    ['name', ['Noor Haddad'], [], 'words', 5],
    ['led-by', ['noor'], ['Manager', 'Lead , Digital'], 'list', 7],
  ])
})

test('another file stands in its place, never in itself, and one that is not there is said', () => {
  const files = new Map<string, ParsedPage>()
  const include = (path: string) => files.get(path)
  for (const [path, source] of [
    ['a.md', 'A {{< label "x" >}}\n\n{{% include "b.md" %}}'],
    ['b.md', 'B\n\n{{% include "a.md" %}}'],
  ] as const)
    files.set(path, parsePage({ path, source }))
  const source = '{{% include "a.md" %}}\n\n{{% include "none.md" %}}'
  expect(html(source, { include }).replaceAll(/<[^>]*>/g, '')).toBe(
    'A xBThe part a.md is not hereThe part none.md is not here',
  )
  const { made } = rendered(source, { include })
  expect(made.findings.map(({ code, line }) => [code, line])).toEqual([['dead-include', 3]])
})

test.each([
  ['opened', '{{< alert >}}\n'],
  ['opened and closed', '{{< alert >}}\nx\n{{< /alert >}}\n'],
  ['opened in a row', '{{< x >}} '],
  ['never ended', '{{< x\n'],
  ['never ended in a row', '{{< x '],
  ['comments', '{% comment %} '],
  ['values', '{{ x }} '],
  ['braces', '{{'],
  ['quotes', '{{< "'],
  ['backticks', '`{{< '],
  ['dollars', '$x '],
  ['closed', '{{< /a >}}\n'],
  ['in items', '- {{< alert >}}\n'],
  ['in quotations', '> {{% a %}}\n'],
  ['in HTML', '<a href="{{ x '],
])('twenty thousand %s take seconds at most', (_what, one) => {
  const began = performance.now()
  rendered(one.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(20_000)
})
