import { anchorsOf, type PageAnchors } from '../links/anchors.ts'
import { markdown } from '../markdown/markdown.ts'
import { notesOf } from '../markdown/tokens.ts'
import { readFrontMatter } from '../source/front-matter.ts'
import { decode } from '../source/source-text.ts'
import { collectAliases, collectAnchors } from './collect.ts'

/** A heading as far as links go by it. */
export interface HeadingName {
  readonly id: string
  readonly title: string
}

/** What `#…` can name in a page. */
export interface ReadAnchors extends PageAnchors {
  /** In order. */
  readonly headings: readonly HeadingName[]
}

/** Reads the anchors of a page and nothing else; the same that `parsePage` finds. */
export function readAnchors(source: Uint8Array | string): ReadAnchors {
  const { body } = readFrontMatter(decode(source).text)
  const tokens = markdown.parse(body, { anchorsOnly: true })
  const headings = tokens.flatMap((token) => {
    const heading = notesOf(token).heading
    return heading ? [{ id: heading.id, title: heading.title }] : []
  })
  return { ...anchorsOf({ anchors: collectAnchors(tokens), aliases: collectAliases(tokens) }), headings }
}
