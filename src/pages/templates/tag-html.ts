import type { MarkdownIt, StateInline } from 'markdown-it'
import { escaped } from './kind.ts'
import { kindOf } from './kinds.ts'
import { addressOf } from './tag-addresses.ts'
import { readTag, type Tag } from './tag.ts'

/** An HTML tag in whose attributes something stands that another system would have filled in. */
export function htmlAroundTags(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'html_around_tags', (state: StateInline, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false
    const end = endOfHtmlTag(state.src, state.pos, state.posMax)
    if (end === undefined) return false
    if (!silent) state.push('html_inline', '', 0).content = state.src.slice(state.pos, end)
    state.pos = end
    return true
  })
}

const longest = 2000

/** Where an HTML tag with such a tag in it ends; undefined where it has none or does not end. */
function endOfHtmlTag(text: string, start: number, until: number): number | undefined {
  if (!/^<[a-z][a-z0-9-]*\s/i.test(text.slice(start, start + 30))) return undefined
  const end = Math.min(until, start + longest)
  let quote = ''
  let found = false
  for (let at = start + 1; at < end;) {
    const one = text[at] ?? ''
    const tag = one === '{' || one === '<' ? readTag(text, at, end) : undefined
    if (tag && tag.sort !== 'broken') {
      found = true
      at = tag.to
      continue
    }
    if (quote) quote = one === quote ? '' : quote
    else if (one === '"' || one === "'") quote = one
    else if (one === '<') return undefined
    else if (one === '>') return found ? at + 1 : undefined
    at++
  }
  return undefined
}

/** Raw HTML with its tags followed: as addresses inside its own tags, as words between them, and not at all in its code. */
export function htmlOfTags(html: string, draw: (tag: Tag) => string): string {
  if (!/\{[{%]|<%/.test(html)) return html
  let made = ''
  let kept = 0
  let quote = ''
  let inside = false
  let code = 0
  for (let at = 0; at < html.length;) {
    const one = html[at] ?? ''
    if (one !== '<' && one !== '{' && !inside) {
      at++
      continue
    }
    const tag = (one === '<' || one === '{') && code === 0 ? readTag(html, at) : undefined
    if (tag) {
      made += html.slice(kept, at) + (inside ? escaped(addressOf(tag)) : draw(tag))
      at = kept = tag.to
      continue
    }
    if (!inside && html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      at = end === -1 ? html.length : end + 3
      continue
    }
    if (!inside && one === '<' && /^<\/?[a-z]/i.test(html.slice(at, at + 3))) {
      inside = true
      if (/^<(?:pre|code)\b/i.test(html.slice(at, at + 6))) code++
      if (/^<\/(?:pre|code)\b/i.test(html.slice(at, at + 7))) code = Math.max(0, code - 1)
    } else if (inside && quote) quote = one === quote ? '' : quote
    else if (inside && (one === '"' || one === "'")) quote = one
    else if (inside && one === '>') inside = false
    at++
  }
  return made + html.slice(kept)
}

/** A tag in raw HTML, where nothing around it is read as Markdown. */
export function drawnInHtml(
  tag: Tag,
  draw: (tag: Tag) => { readonly open: string; readonly close: string },
): string {
  if (tag.sort === 'closes') return ''
  if (tag.sort !== 'opens' || kindOf(tag).asWritten) return `<code>${escaped(tag.written)}</code>`
  const { open, close } = draw(tag)
  return open + close
}
