import type { Token } from 'markdown-it'
import type { Attributes } from './attribute-list.ts'
import type { Tag } from '../templates/tag.ts'
import { knownTags } from './known-tags.ts'

/** What a heading was found to be. */
export interface HeadingNote {
  readonly id: string
  readonly title: string
  /** Names given by `<a name>` inside the heading, then the ids that other programs give it; none equals `id`. */
  readonly names: readonly string[]
  /** Further names that lead here, made by us: `shown` ones are targets in the page, others only serve links that are looked up. */
  readonly aliases?: readonly { readonly id: string; readonly shown: boolean }[]
  /** Whether the contents name it. */
  readonly listed: boolean
}

/** What is known of a fence beyond its content. */
export interface FenceNote {
  readonly closed: boolean
  /** For each line of the body, the column in the file where its text starts, from 1. */
  readonly columns: readonly number[]
}

/** First and last line of a block in the file, from 1. */
export type Lines = readonly [from: number, to: number]

interface Notes {
  readonly heading?: HeadingNote
  readonly fence?: FenceNote
  readonly lines?: Lines
  readonly attributes?: Attributes
  /** What another system would have put something in place of. */
  readonly tag?: Tag
}

/** What our plugins keep on a token; markdown-it has an untyped place for it. */
export const notesOf = (token: Token): Notes => token.meta ?? {}

export function note(token: Token, notes: Notes): void {
  token.meta = { ...token.meta, ...notes }
}

/** The text of inline tokens as a reader sees it, without markup. */
export const plainText = (tokens: readonly Token[] | null): string =>
  textAsWritten(tokens).replace(/\s+/g, ' ').trim()

/** The same with every blank that was typed. */
export const textAsWritten = (tokens: readonly Token[] | null): string => (tokens ?? []).map(textOf).join('')

function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'math':
    case 'tag':
    case 'tag_open':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return ' '
    case 'image':
      return plainText(token.children)
    case 'html_inline':
      return textOfTag(token.content)
    default:
      return ''
  }
}

/** `<br>` is a blank and `<your name>` is what it says. */
function textOfTag(html: string): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase()
  if (name === undefined || name === 'br') return name ? ' ' : ''
  return knownTags.has(name) ? '' : html
}
