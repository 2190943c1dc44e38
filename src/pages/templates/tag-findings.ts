import type { Token } from 'markdown-it'
import type { Fault } from '../finding.ts'
import { notesOf } from '../markdown/tokens.ts'
import { argument } from './arguments.ts'
import { dataAsked } from './data-asked.ts'
import { inWords, kindOf } from './kinds.ts'
import type { Tag } from './tag.ts'

interface Standing {
  readonly tag: Tag
  readonly line: number
  readonly type: string
}

/** All tags of a page with their lines, those inside raw HTML left out. */
const tagsIn = (tokens: readonly Token[]): readonly Standing[] =>
  tokens
    .flatMap((token) => [...(notesOf(token).tag ? [token] : []), ...(token.children ?? [])])
    .flatMap((token) => {
      const { tag, lines } = notesOf(token)
      return tag ? [{ tag, line: lines?.[0] ?? 1, type: token.type }] : []
    })

/** What a page says of itself by tags that does not come out as it was meant; what is unknown is said once for each name. */
export function tagFaults(tokens: readonly Token[]): readonly Fault[] {
  const named = new Set<string>()
  return tagsIn(tokens).flatMap(({ tag, line, type }): readonly Fault[] => {
    if (type.endsWith('_close')) return []
    if (tag.sort === 'broken')
      return [
        fault('tag-without-end', line, `"${tag.written.slice(0, 40)}" does not end.`, 'Close its brackets.'),
      ]
    if (tag.sort === 'closes')
      return [
        fault('tag-without-beginning', line, `Nothing opens what "${tag.written}" closes.`, 'Take it out.'),
      ]
    const kind = kindOf(tag)
    if (kind.holds && type === 'tag')
      return [
        fault(
          'tag-without-end',
          line,
          `Nothing closes "${tag.written}".`,
          `Write what closes it below what it holds.`,
        ),
      ]
    if (!kind.unknown || named.has(tag.name)) return []
    named.add(tag.name)
    const message = `Firsthand does not know "${inWords(tag).slice(0, 80)}": the page shows these words in its place.`
    return [{ code: 'unknown-tag', severity: 'info', line, message }]
  })
}

const fault = (code: string, line: number, message: string, mend: string): Fault => ({
  code,
  severity: 'warning',
  line,
  message,
  mend,
})

/** Another file of the handbook that a page shows as part of itself. */
export interface Inclusion {
  /** As written. */
  readonly path: string
  readonly line: number
}

export const inclusionsIn = (tokens: readonly Token[]): readonly Inclusion[] =>
  tagsIn(tokens).flatMap(({ tag, line, type }) => {
    const path = type === 'tag' && isInclusion(tag) ? inclusionOf(tag) : undefined
    return path === undefined ? [] : [{ path, line }]
  })

const inclusions = new Set(['include', 'include-markdown', 'readfile'])
export const isInclusion = (tag: Tag | undefined): boolean =>
  tag !== undefined &&
  (dataAsked(tag) !== undefined ||
    (inclusions.has(tag.name) && (tag.dialect === 'hugo' || tag.dialect === 'liquid')))

const inclusionOf = (tag: Tag) => dataAsked(tag) ?? argument(tag, ['file', 'path'], 0)
