import { describe, expect, test } from 'vitest'
import { dangersIn } from '../testing/dangers.ts'
import { forged, shownOf } from '../testing/shown.ts'
import { allVectors, vectors } from '../testing/vectors.ts'

/** Reproduced by `FIRSTHAND_SEED`; a new one each run. */
const seed = Number(process.env['FIRSTHAND_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** Mulberry32: small, and the same everywhere. */
function chance(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('what is looked for is found where it stands', () => {
  expect(dangersIn('<p onclick=x>y</p>')).not.toEqual([])
  expect(dangersIn('<a href="java\tscript:x">y</a>')).not.toEqual([])
  expect(dangersIn('<svg><a>x</a></svg>')).not.toEqual([])
  expect(dangersIn('<i id=fh-menu></i>')).not.toEqual([])
  expect(dangersIn('<i id=a></i><i id=a></i>')).not.toEqual([])
})

test('there are more than 150 ways to try', () => {
  expect(new Set(allVectors).size).toBeGreaterThan(150)
})

describe.each(Object.entries(vectors))('%s', (_class, all) => {
  test.each(all)('nothing runs of %j', (vector) => {
    for (const kind of ['external', 'file', 'page', 'missing'] as const)
      expect(dangersIn(shownOf(vector, kind)), kind).toEqual([])
  })

  test.each(all)('nor in an item, a cell, a box, a heading, a title or a note: %j', (vector) => {
    const line = vector.replaceAll('\n', ' ')
    const page = [
      `---\ntitle: ${JSON.stringify(line)}\nstatus: ${JSON.stringify(line)}\n---`,
      `{{< design-document-header >}}`,
      `- ${line}\n  1. ${line}`,
      `| a |\n| --- |\n| ${line} |`,
      `{{% alert %}}\n${vector}\n{{% /alert %}}`,
      `## ${line}`,
      `<details><summary>${line}</summary>\n\n${vector}\n\n</details>`,
      `[${line}](/x "${line}") and ![${line}](/y)`,
      `{{< member-by-name ${JSON.stringify(line)} >}} ${forged} <p title="${forged}">`,
      `{{% include "part.md" %}}`,
      `[^1]\n\n[^1]: ${line}`,
    ].join('\n\n')
    expect(dangersIn(shownOf(page, 'external', `content/${line.slice(0, 60)}.md`))).toEqual([])
  })
})

const glue = [
  ...'\n|\n\n|> |- |1. |    |\t|`|``|```\n|~~~|*|**|_|~~|[|](|)|]|<|>|</|/>|"|\'|=|{|}|{{|}}|{{<|>}}|{{%|%}}|{%|%}|<%|%>|$|$$|\\|\\(|&|&lt;|&#60;|<!--|-->|| a | b |\n| --- | --- |\n|# |## |[^x]|[^x]: |{: |{#x}|{:.y}|::: internal\n|:::\n'.split(
    '|',
  ),
  '<div>',
  '</div>',
  '<table><tr><td>',
  '</table>',
  '<p title="',
  '<a href="',
  '<svg>',
  '<math>',
  '<style>',
  '<textarea>',
  '<noscript>',
  '{{< alert >}}',
  '{{< /alert >}}',
  '{{% details "x" %}}',
  '{{% /details %}}',
  '{% raw %}',
  '{% endraw %}',
  '{{< unknown >}}',
  '{{< /unknown >}}',
  '{{< member-by-name "x" >}}',
  'javascript:ran()',
  ' onclick=ran() ',
  '\u001e',
  '\u0000',
  forged,
]

test(`nothing runs however it is glued together (seed ${seed})`, () => {
  const next = chance(seed)
  const one = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? ''
  for (let at = 0; at < 3000; at++) {
    const pieces = Array.from({ length: 2 + Math.floor(next() * 10) }, () => {
      const piece = next() < 0.45 ? one(allVectors) : one(glue)
      const from = next() < 0.3 ? Math.floor(next() * piece.length) : 0
      return piece.slice(from, next() < 0.3 ? from + Math.ceil(next() * piece.length) : undefined)
    })
    const source = pieces.join('')
    expect(dangersIn(shownOf(source)), `seed ${seed}, case ${at}: ${JSON.stringify(source)}`).toEqual([])
  }
})
