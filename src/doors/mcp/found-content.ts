import { sentAs } from './json.ts'
import { pageAddress, ruleAddress } from './addresses.ts'
import type { Asking } from './asking.ts'
import type { Found } from './find.ts'
import { text, type Content } from './prompt.ts'
import { pageResource } from './resources.ts'
import { wordsOf } from './words-of.ts'

/** So much of one page goes before an assistant; it may read the rest. */
const most = 6000

/** What was found, as the assistant reads it: sections as resources, rules with their sentences. */
export async function contentOf(asking: Asking, { hits, rules }: Found): Promise<readonly Content[]> {
  const parts: Content[] = []
  for (const { url, anchor } of hits) {
    const input = { url, ...(anchor !== undefined && { section: anchor }) }
    const resource = await pageResource(asking, pageAddress(url, input), input)
    parts.push({ type: 'resource', resource: { ...resource, text: cut(resource.text) } })
  }
  for (const rule of rules)
    parts.push({
      type: 'resource',
      resource: {
        uri: ruleAddress(rule.kind, rule.name),
        mimeType: 'text/markdown',
        text: await wordsOf(asking.world, sentAs(rule)),
        _meta: { citation: rule.citation },
      },
    })
  return parts.length > 0 ? parts : [text('The handbook says nothing of this in these words.')]
}

const cut = (markdown: string): string =>
  markdown.length <= most ? markdown : `${markdown.slice(0, most).toWellFormed()}\n\n(cut here)`
