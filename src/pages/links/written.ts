/** An address as it is written in a page, in its pieces. */
export interface Written {
  /** Neither query nor fragment; still encoded as it is written. */
  readonly path: string
  /** What stands behind `#`, decoded; undefined where nothing does. */
  readonly fragment?: string
}

/** Takes an address apart that names no other site. */
export function readWritten(href: string): Written {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? []
  // `#:~:text=…` asks the browser to look for words, and names no place of the page.
  const [named = ''] = fragment.split(':~:')
  return { path, ...(named ? { fragment: decoded(named) } : {}) }
}

/** What an address may say: `%20` and `+` for a blank, or the signs themselves. */
export const readingsOf = (path: string): readonly string[] => {
  const plain = decoded(path)
  return [...new Set([plain, path, plain.replaceAll('+', ' ')])]
}

/** Text whose `%20` is read; what is not UTF-8 stays as it was written. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** How two names are compared that only look different: by their letters, not by case or how accents are put together. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase()
