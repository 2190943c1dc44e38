/** What `{: … }` says of the block or the words beside it. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  /** Other words, such as `toc`. */
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

const piece =
  /\s+|#([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)|((?:\.-?[\p{L}_][\p{L}\p{N}_-]*)+)|([\w:-]+)=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^\s"'}]+))|([\w-]+)/uy

/**
 * Reads what stands between the braces: `.no_toc .hidden`, `.a.b`, `#id`, `key="value"`, words. What is none of it is
 * left out, as kramdown does; undefined where nothing of it is an attribute at all.
 *
 * @see https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function readAttributes(written: string): Attributes | undefined {
  const classes: string[] = []
  const words: string[] = []
  const values: Record<string, string> = {}
  let id: string | undefined
  let understood = false
  for (let at = 0; at < written.length;) {
    piece.lastIndex = at
    const found = piece.exec(written)
    if (!found) {
      at++
      continue
    }
    at = piece.lastIndex
    const [, name, dotted, key, double, single, bare, word] = found
    if (name ?? dotted ?? key ?? word) understood = true
    if (name !== undefined) id = name
    if (dotted !== undefined) classes.push(...dotted.split('.').filter(Boolean))
    if (word !== undefined) words.push(word)
    const value = double ?? single ?? bare
    if (key === undefined || value === undefined) continue
    if (key === 'id') id = value
    else if (key === 'class') classes.push(...value.split(/\s+/).filter(Boolean))
    else values[key] = value
  }
  return understood || written.trim() === '' ? { ...(id && { id }), classes, words, values } : undefined
}
