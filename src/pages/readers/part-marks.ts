import { lettersOff } from '#kernel'
import type { Readers } from './readers.ts'

// Signs that nobody sees do not count either: they come along when text is copied.
const before = String.raw`^[\s\p{Cf}>*+.)\d-]*:{3,}[\s\p{Cf}]*`

/**
 * `::: internal` or `::: confidential @noor, digital-strategy`, indented, quoted or listed in whatever way. Also inside code it
 * counts: a part that was meant to be hidden must not show because of a backtick above it.
 */
const opening = new RegExp(String.raw`${before}[{.]*(\p{L}+)(?![\p{L}\p{N}_])[ \t]*(.*)$`, 'iu')
const otherOpening = new RegExp(String.raw`${before}\S`, 'u')
const closing = new RegExp(`${before}$`, 'u')

/** What cannot be in a text without parts; most texts are told apart by this alone. */
export const mayHaveParts = (text: string): boolean => /:::[^\S\n]*\S/.test(text)

const words = ['internal', 'confidential'] as const

/** Which of the two a word is meant to be: a slip of a letter or two must not open what was to be closed. */
function meant(word: string): (typeof words)[number] | undefined {
  const small = word.toLowerCase()
  const near =
    Math.abs(small.length - 10) > 4 ? () => false : (one: string) => lettersOff(small, one) <= one.length / 6
  return words.find(near)
}

/** The word of a line that opens such a part, if it is misspelt, and how it is read. */
export function misspelt(line: string): { readonly written: string; readonly read: string } | undefined {
  const [, written = ''] = opening.exec(line) ?? []
  const read = meant(written)
  return read === undefined || read === written.toLowerCase() ? undefined : { written, read }
}

/** Who reads on where a line opens such a part; undefined where it opens none. */
export function opens(line: string): Readers | undefined {
  const [, word = '', names = ''] = opening.exec(line) ?? []
  const read = meant(word)
  if (read === undefined) return undefined
  if (read === 'internal') return 'internal'
  return names
    .replace(/\}\s*$/, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Whether it opens a part of another dialect, which ends by the same line. */
export const opensOther = (line: string): boolean => otherOpening.test(line)

export const closes = (line: string): boolean => closing.test(line)

/** `those who work here`, `noor and Finance`. */
export function inWords(readers: Readers, nameOf = (name: string): string => name.replace(/^@/, '')): string {
  if (readers === 'public') return 'everybody'
  if (readers === 'internal') return 'those who work here'
  return readers.length === 0 ? 'nobody' : list.format(readers.map(nameOf))
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
