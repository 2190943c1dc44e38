import type { Token } from 'markdown-it'
import type { Attributes } from './attribute-list.ts'
import { note, notesOf } from './tokens.ts'

/** What of `key="value"` reaches the page. */
const shown = new Set(['title', 'width', 'height', 'lang', 'dir', 'alt'])

/**
 * Gives a block or words what an attribute list says, and what the lists say that it names. Classes are the author's own:
 * behind `md-` their names cannot meet those of the product.
 */
export function give(token: Token, said: Attributes, named: ReadonlyMap<string, Attributes>): void {
  const lists = [...said.words.flatMap((word) => named.get(word) ?? []), said]
  for (const read of lists) {
    const before = notesOf(token).attributes
    note(token, {
      attributes: {
        ...before,
        ...read,
        classes: [...(before?.classes ?? []), ...read.classes],
        words: [...(before?.words ?? []), ...read.words],
        values: { ...before?.values, ...read.values },
      },
    })
    for (const name of read.classes) token.attrJoin('class', `md-${name}`)
    for (const [key, value] of Object.entries(read.values)) if (shown.has(key)) token.attrSet(key, value)
    if (read.id !== undefined && token.type !== 'heading_open') token.attrSet('id', read.id)
  }
  const language = notesOf(token).attributes?.classes.find((name) => name.startsWith('language-'))
  if (language && token.tag === 'code' && token.info === '') token.info = language.slice('language-'.length)
}
