import type { Fault } from '../finding.ts'
import { markdown } from '../markdown/markdown.ts'
import { notesOf } from '../markdown/tokens.ts'
import { menuWords, type MenuWords } from '../parse/menu-words.ts'
import { pageWords, type PageWords } from '../parse/page-words.ts'
import { readFrontMatter } from '../source/front-matter.ts'
import { partFaults, partsOf, seenText, type Part } from '../readers/parts.ts'
import { strangers } from '../readers/readers.ts'
import { decode } from '../source/source-text.ts'

/** What the page tree needs of a page; depends on its bytes alone. */
export interface PageHead extends PageWords, MenuWords {
  readonly faults: readonly Fault[]
  /** What of the page is not for everybody who reads it. */
  readonly parts: readonly Part[]
}

/** Reads front matter and first heading without parsing the rest. */
export function readHead(source: Uint8Array): PageHead {
  const { text, isText, faults } = decode(source)
  const { values, body, faults: frontFaults } = readFrontMatter(text)
  const words = pageWords(values)
  // What is no page may still be had as a file.
  const parts = partsOf(isText ? text : Buffer.from(source).toString('latin1').replaceAll('\0', ''))
  // Whoever sees the page sees its title, in every list.
  const open = parts.length === 0 ? body : readFrontMatter(seenText(text, strangers)).body
  const title = words.title ?? firstHeading(open)
  return {
    ...words,
    ...menuWords(values),
    ...(title ? { title } : {}),
    faults: [...faults, ...frontFaults, ...(isText ? partFaults(text, parts) : [])],
    parts,
  }
}

/** Who begins so late has no title from there: a page of any length must not hold up the tree. */
const farthest = 65_536

/** A line that may be a heading or, underlining one, end it. */
const mayBeHeading = /^ {0,3}(?:#{1,6}(?:[ \t].*)?|=+[ \t]*|-+[ \t]*)$/gm
const tries = 4

/** Parses only as far as the next line that may be a heading; after some that were none, everything. */
function firstHeading(whole: string): string | undefined {
  const body = whole.slice(0, farthest)
  let tried = 0
  for (const match of body.matchAll(mayBeHeading)) {
    const enough = ++tried > tries
    const part = enough ? body : body.slice(0, match.index + match[0].length)
    const found = markdown.parse(part, {}).find((token) => token.level === 0 && notesOf(token).heading)
    if (found || enough) return found && notesOf(found).heading?.title
  }
  return undefined
}
