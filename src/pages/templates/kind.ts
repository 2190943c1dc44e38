import type { PeopleAsked } from './people-asked.ts'
import type { Tag } from './tag.ts'

/** What tags and code need of the page in which they are drawn. */
export interface Drawing {
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Stands for people who are looked up when the page is served. */
  readonly ask: (asked: PeopleAsked) => string
  /** The HTML of another file of the handbook; undefined where it is not there for this reader. */
  readonly include: (path: string) => string | undefined
  /** HTML of code in a language; undefined where it stays in one colour. */
  readonly highlight: (code: string, language: string) => string | undefined
}

export interface Drawn {
  readonly open: string
  /** Behind what the tag holds. */
  readonly close: string
}

/** How a tag of some name is shown. */
export interface Kind {
  /** Whether it is a block where it stands alone on its line, or always part of what is said. */
  readonly place: 'block' | 'words'
  /** HTML; `among` is true where it stands inside a paragraph. It goes through the cleaner like all HTML. */
  readonly draw: (tag: Tag, drawing: Drawing, among: boolean) => Drawn
  /** What it says in plain text: for headings and search. */
  readonly words: (tag: Tag) => string
  /** Means nothing without what it holds. */
  readonly holds?: true
  /** Shown as code. */
  readonly asWritten?: true
  /** The page's own system made something of it that Firsthand does not know. */
  readonly unknown?: true
}

export type Kinds = Readonly<Record<string, Kind>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => entities[one] ?? one)

/** A kind that says some words. */
export const saying = (words: (tag: Tag) => string, html = (said: string) => said): Kind => ({
  place: 'words',
  words,
  draw: (tag) => ({ open: html(escaped(words(tag))), close: '' }),
})
