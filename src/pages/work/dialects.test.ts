import { expect, test } from 'vitest'
import { surveyPage } from './survey-page.ts'

const page = (text: string) => surveyPage({ path: 'page.md', source: Buffer.from(text) })

test('each way of writing is told by its spelling, and code is not looked into', () => {
  const { dialects } = page(
    [
      '---',
      'title: Ways',
      '---',
      '# Ways {#ways}',
      '',
      'A lead.{: .lead}',
      '',
      '{{< youtube abc >}} and {{% alert %}}',
      '',
      '{{% /alert %}}',
      '',
      '{% include menu.html %} on {{ site.base_url }}',
      '',
      '> [!NOTE]',
      '> Look.',
      '',
      '- [ ] open',
      '',
      '<div class="box">',
      'boxed',
      '</div>',
      '',
      '```mermaid',
      'graph TD',
      '```',
      '',
      '```text',
      '{% not this %} {{< nor-this >}}',
      '```',
      '',
      'Nor `{{< this >}}` one.',
      '',
    ].join('\n'),
  )
  expect(dialects).toMatchObject({
    'front matter in YAML': 1,
    'explicit heading id': 1,
    'kramdown attribute list': 1,
    'Hugo shortcode youtube': 1,
    'Hugo shortcode alert': 1,
    'Liquid tag include': 1,
    'Liquid value': 1,
    alert: 1,
    task: 1,
    'mermaid drawing': 1,
    'raw HTML': 1,
  })
  expect(Object.keys(dialects)).not.toContain('Hugo shortcode nor-this')
  expect(Object.keys(dialects)).not.toContain('Hugo shortcode this')
})

test('words, handles and the language are those of the text; addresses hold no handle', () => {
  const { words, handles, language } = page(
    'Frag @noor oder @theo, wenn das nicht geht; die Adresse ist noor@example.org und sonst nichts für dich.\n\nUnd @noor.\n',
  )
  expect(handles).toEqual({ noor: 2, theo: 1 })
  expect(language).toBe('de')
  expect(words).toBe(19)
})

test('links to elsewhere are left to elsewhere; those to the handbook are kept with their lines', () => {
  const { links } = page('[a](/b/) ![c](d.png)\n\n[e](https://example.org) [f](#g) [h](../i.md#j)\n')
  expect(links).toEqual([
    ['/b/', 1, 'link'],
    ['d.png', 1, 'image'],
    ['../i.md#j', 3, 'link'],
  ])
})
