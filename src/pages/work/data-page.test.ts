import { expect, test } from 'vitest'
import { renderSource } from './render-source.ts'

const indicators = `
- name: Guests who come back
  base_path: "/marketing/figures/"
  definition: Of all guests, **those** who came before.
  target: 40 %
  is_key: true
  health:
    level: 2
    reasons:
      - Spring was <b>slow</b>
- name: Rooms booked
  definition: All of them.
  is_key: false
`
const tools = `
- title: Roomly
  description: Books rooms
  provisioner: Noor
- title: Other
`

/** A page with these files beside it, as it is shown, without lines. */
function shown(source: string, files: Readonly<Record<string, string>>) {
  const { sections, findings } = renderSource(
    { page: { path: 'a.md', source } },
    {
      resolve: (href) => ({ kind: 'page', href }),
      isDefinition: () => false,
      include: (path) => {
        const found = files[path.split('?')[0] ?? '']
        return found === undefined ? undefined : { path, source: found }
      },
    },
  )
  const html = sections
    .flatMap(({ parts }) => parts.map((part) => (part.kind === 'html' ? part.html : '')))
    .join('\n')
  return {
    html,
    text: html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    said: findings.map(({ message }) => message),
  }
}

test('performance indicators come from the handbook’s own data: a table, then each with what it means', () => {
  const { text, html } = shown('{{< performance-indicators "field_marketing" >}}\n', {
    'data/performance_indicators/field_marketing.yml': indicators,
  })
  expect(text).toMatch(
    /^Indicator Target Health Guests who come back 40 % Needs attention Rooms booked Unknown Guests who come back .*Of all guests, those who came before\. Target: 40 % · Health: Needs attention Spring was &lt;b&gt;slow&lt;\/b&gt; Rooms booked .*All of them\. Target: none yet · Health: Unknown$/,
  )
  expect(html).toContain('<strong>those</strong>')
})

test('key figures are those of the data that are key, each with its page', () => {
  const { html, text } = shown('{{< kpi "Field Marketing" >}}\n', {
    'data/performance_indicators/field_marketing.yml': indicators,
  })
  expect(html).toContain('<a href="/marketing/figures/">Guests who come back</a> (target: 40 %)')
  expect(text).not.toContain('Rooms booked')
})

test('a tool is shown as the list of tools describes it', () => {
  const { text } = shown('{{% tech-stack "Roomly" %}}\n', { 'data/tech_stack.yml': tools })
  expect(text).toBe('What it is for: Books rooms Who gives access: Noor')
})

test.each([
  ['{{< kpi "Sales" >}}', 'Key figures (Sales): there is no data/performance_indicators/sales.yml'],
  ['{{< kpi >}}', 'Key figures: nothing is named'],
  [
    '{{< kpi "../../secret" >}}',
    'Key figures (../../secret): there is no data/performance_indicators/_secret.yml',
  ],
  ['{{< tech-stack "Phone" >}}', 'Phone is not among the tools of data/tech_stack.yml'],
  [
    '{{< performance-indicators "broken" >}}',
    'data/performance_indicators/broken.yml cannot be read as a list',
  ],
])('%s that is not there says so', (source, words) => {
  const { text, html } = shown(source, {
    'data/tech_stack.yml': tools,
    'data/performance_indicators/broken.yml': 'a: [',
  })
  expect(text).toBe(words)
  expect(html).toContain('class="shortcode"')
})

test('a file of figures that is not there is something to mend', () => {
  expect(shown('{{< kpi "Sales" >}}', {}).said).toEqual([
    'There is no file "data/performance_indicators/sales.yml" to show here.',
  ])
})
