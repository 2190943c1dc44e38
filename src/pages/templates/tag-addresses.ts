import type { MarkdownIt } from 'markdown-it'
import { readTag, type Tag } from './tag.ts'

/** Tags in the address of a link or a picture: `[Travel]({{site.base_url}}/travel/)`, `[Levels]({{< ref "levels" >}})`. */
export function tagAddresses(md: MarkdownIt): void {
  const usual = md.helpers.parseLinkDestination
  md.helpers.parseLinkDestination = (text, start, end) =>
    /^<?[^\s<>(){}]{0,300}(?:\{[{%]|<%)/.test(text.slice(start, start + 310))
      ? withTags(text, start, end)
      : usual(text, start, end)
}

function withTags(text: string, start: number, end: number) {
  let pos = text[start] === '<' && text[start + 1] !== '%' ? start + 1 : start
  const pointed = pos > start
  let str = ''
  let depth = 0
  while (pos < end) {
    const tag = readTag(text, pos, end)
    if (tag && tag.sort !== 'broken') {
      str += addressOf(tag)
      pos = tag.to
      continue
    }
    const one = text[pos] ?? ''
    if (pointed ? one === '>' || one === '\n' : /\s/.test(one)) break
    if (one === '(') depth++
    if (one === ')' && !pointed && depth-- === 0) break
    str += one
    pos++
  }
  const ends = pointed ? text[pos] === '>' : true
  return { ok: ends && str !== '', pos: pointed ? pos + 1 : pos, str }
}

/** The address that a tag stands for; as written where nobody knows. */
export function addressOf(tag: Tag): string {
  if (tag.dialect === 'value') return valueAddress(tag)
  const given = tag.positional[0] ?? tag.named['path']
  if (given !== undefined && (tag.name === 'ref' || tag.name === 'relref')) return given
  if (given !== undefined && ['page', 'link', 'post-url', 'asset-path'].includes(tag.name))
    return given.startsWith('/') ? given : `/${given}`
  return tag.inside.replaceAll(/\s+/g, ' ')
}

/** `{{ site.baseurl }}` is where the handbook begins; `{{ '/travel/' | relative_url }}` says it itself. */
function valueAddress({ inside }: Tag): string {
  const written = /^["']([^"']*)["']\s*(?:\||$)/.exec(inside)?.[1]
  if (written !== undefined) return written
  return /^(?:site|base|page)\.(?:base_?url|url|baseurl)\b/i.test(inside) ? '' : inside.replaceAll(/\s+/g, '')
}
