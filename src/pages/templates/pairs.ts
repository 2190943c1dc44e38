import { readTag, type Tag } from './tag.ts'

/** Tags that end something stand for what they end. */
export interface Pairs {
  /** By the place where it begins. */
  readonly at: ReadonlyMap<number, Tag>
  /** What closes a tag, by the place where that begins; and the other way round. */
  readonly other: ReadonlyMap<number, Tag>
}

const opening = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/
const interesting = /`+|\{\{[<%]|\{%|\{\{|<%/g

/** All tags of a text outside its code, and which belong together; one pass, however they are nested. */
export function pairsIn(text: string, { fenced }: { readonly fenced: boolean }): Pairs {
  const open: Tag[] = []
  const byName = new Map<string, number[]>()
  const at = new Map<number, Tag>()
  const other = new Map<number, Tag>()
  const close = (tag: Tag) => {
    const place = byName.get(tag.name)?.at(-1)
    const start = place === undefined ? undefined : open[place]
    if (place === undefined || !start) return
    for (const { name } of open.splice(place)) byName.get(name)?.pop()
    other.set(start.from, tag)
    other.set(tag.from, start)
  }
  for (const tag of tagsOf(text, fenced)) {
    at.set(tag.from, tag)
    if (tag.sort === 'closes') close(tag)
    if (tag.sort !== 'opens' || tag.dialect === 'value' || tag.dialect === 'ruby') continue
    const places = byName.get(tag.name) ?? []
    byName.set(tag.name, places)
    places.push(open.length)
    open.push(tag)
  }
  return { at, other }
}

/** The tags of a text in their order, those inside code left out. */
function* tagsOf(text: string, fenced: boolean): Generator<Tag> {
  if (!/\{[{%]|<%/.test(text)) return
  const closesLiteral = literalEnds(text)
  let fence: RegExp | undefined
  let next: RegExpExecArray | null = null
  let ended = false
  for (let start = 0; start <= text.length && !ended;) {
    let end = endOfLine(text, start)
    const isFence = fenced && (fence ? fence.test(text.slice(start, end)) : isOpening(text.slice(start, end)))
    if (isFence) fence = fence ? undefined : closingOf(text.slice(start, end))
    for (let from = isFence || fence ? end : start; from < end && !ended;) {
      if (!next || next.index < from) {
        interesting.lastIndex = from
        next = interesting.exec(text)
        ended = next === null
      }
      if (!next || next.index >= end) break
      const tag = next[0].startsWith('`') ? undefined : readTag(text, next.index)
      if (tag) yield tag
      from = tag ? (closesLiteral(tag) ?? tag.to) : afterCode(text, next, end)
      if (from > end) end = endOfLine(text, from)
    }
    start = end + 1
  }
}

const isOpening = (line: string): boolean => {
  const found = opening.exec(line)
  return found !== null && !(found[1]?.startsWith('`') && found[2]?.includes('`'))
}
const closingOf = (line: string): RegExp => new RegExp(`^[\\s>]*${opening.exec(line)?.[1] ?? ''}[\`~]*\\s*$`)

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

/** Behind a run of backticks, or behind the code that it opens and that ends on the same line. */
function afterCode(text: string, { 0: mark, index }: RegExpExecArray, end: number): number {
  const after = index + mark.length
  if (!mark.startsWith('`')) return after
  const line = text.slice(after, Math.min(end, after + 1000))
  for (const run of line.matchAll(/`+/g))
    if (run[0].length === mark.length) return after + run.index + mark.length
  return after
}

/** Where the content of a tag ends that is not read; asked from the beginning of the text to its end. */
function literalEnds(text: string): (tag: Tag) => number | undefined {
  const unclosed = new Set<string>()
  return ({ dialect, sort, name, to }) => {
    if (dialect !== 'liquid' || sort !== 'opens' || !isLiteral(name) || unclosed.has(name)) return undefined
    const close = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
    close.lastIndex = to
    const found = close.exec(text)
    if (!found) unclosed.add(name)
    return found?.index
  }
}

/** What such a tag holds is shown or dropped, never followed. */
export const isLiteral = (name: string): boolean =>
  name === 'raw' || name === 'comment' || name === 'verbatim'
