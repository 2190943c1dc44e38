import { tableOf } from './blocks.ts'
import type { Kind } from './kind.ts'
import { languages } from './languages.ts'

/** Whatever follows three signs of a fence, on whatever line: more than are fences, and none less. */
const word = /(?:`{3,}|~{3,})[ \t]*\{?\.?([^\s,{}`~]*)/g

/**
 * Whether a page may hold a definition or a remark on one, told from the words behind its fences alone: most pages
 * with code hold only code, and need not be parsed for it.
 */
export function mayDefine(text: string, kinds: readonly Kind[]): boolean {
  const known = tableOf(kinds)
  for (const [, said = ''] of text.matchAll(word))
    if (said !== '' && (known.has(said) || !languages.has(said.toLowerCase()))) return true
  return false
}
