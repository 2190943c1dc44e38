import type { Token } from 'markdown-it'
import { readAttributes, type Attributes } from './attribute-list.ts'
import { give } from './give.ts'
import { notesOf } from './tokens.ts'

type Named = ReadonlyMap<string, Attributes>

/** Gives the lists among words to what stands right before them; those that nothing can have stay the text they are. */
export function giveToWords(tokens: readonly Token[], named: Named): void {
  for (const [at, { type, children }] of tokens.entries()) {
    if (type !== 'inline' || !children) continue
    const around = tokens[at - 1]
    if (around?.type === 'heading_open') fromHeading(around, children, named)
    if (children.every((child) => child.type !== 'attributes')) continue
    const item = tokens[at - 2]
    if (item && startsItem.has(item.type)) fromStart(item, children, named)
    if (around?.type === 'td_open' || around?.type === 'th_open') fromEnd(around, children, named)
    toWords(children, named)
  }
}

const startsItem = new Set(['list_item_open', 'dd_open'])

/** `## Title {#id .class key="value"}`, as Hugo and kramdown write it. */
function fromHeading(heading: Token, children: Token[], named: Named): void {
  const last = children.at(-1)
  if (last?.type === 'attributes' && fromEnd(heading, children, named)) return
  const content = last?.type === 'text' ? last.content.trimEnd() : ''
  const from = content.endsWith('}') ? content.lastIndexOf('{') : -1
  if (!last || from === -1) return
  const inside = content.slice(from + 1, -1)
  const read = /^\s*(?:[#.][^\s]|[\w-]+=)/.test(inside) ? readAttributes(inside) : undefined
  if (!read) return
  last.content = content.slice(0, from).trimEnd()
  give(heading, read, named)
}

/** `* {:.class} words` is about the item. */
function fromStart(item: Token, children: Token[], named: Named): void {
  const at = children.findIndex((child) => child.type !== 'text' || child.content !== '')
  const first = children[at]
  const read = first?.type === 'attributes' ? notesOf(first).attributes : undefined
  if (!read) return
  give(item, read, named)
  children.splice(at, 1)
  const next = children[at]
  if (next?.type === 'text') next.content = next.content.trimStart()
}

/** What ends a cell, or a heading behind a blank, is about it. */
function fromEnd(around: Token, children: Token[], named: Named): boolean {
  const last = children.at(-1)
  const before = children.at(-2)
  const read = last?.type === 'attributes' ? notesOf(last).attributes : undefined
  if (!read || before?.type !== 'text' || before.content === '') return false
  if (around.type === 'heading_open' && !/\s$/.test(before.content)) return false
  give(around, read, named)
  children.pop()
  before.content = before.content.trimEnd()
  return true
}

/** Links, pictures, code, what is stressed, and elements of HTML. */
function toWords(children: Token[], named: Named): void {
  const open: Token[] = []
  const kept: Token[] = []
  let last: Token | undefined
  for (const token of children) {
    const read = token.type === 'attributes' ? notesOf(token).attributes : undefined
    if (read && last) {
      give(last, read, named)
      continue
    }
    if (read) {
      token.type = 'text'
      token.meta = null
    }
    const html = token.type === 'html_inline' ? token.content : ''
    if (token.nesting === 1 || /^<[a-z]/i.test(html)) open.push(token)
    if (token.nesting === -1 || html.startsWith('</')) last = open.pop()
    else if (token.type === 'image' || token.type === 'code_inline') last = token
    else if (token.type !== 'text' || token.content !== '') last = undefined
    kept.push(token)
  }
  for (const [at, token] of kept.entries()) children[at] = token
  children.length = kept.length
}
