import type { Readers } from './readers.ts'

const before = String.raw`^[\s>*+.)\d-]*:{3,}\s*`

/**
 * `::: internal` or `::: confidential @noor, digital-strategy`, indented, quoted or listed in whatever way. Also inside code it
 * counts: a part that was meant to be hidden must not show because of a backtick above it.
 */
const opening = new RegExp(String.raw`${before}(internal|confidential)\b[ \t]*(.*)$`, 'i')
const otherOpening = new RegExp(String.raw`${before}\S`)
const closing = new RegExp(`${before}$`)

/** Who reads on where a line opens such a part; undefined where it opens none. */
export function opens(line: string): Readers | undefined {
  const [, word, names = ''] = opening.exec(line) ?? []
  if (word === undefined) return undefined
  if (word.toLowerCase() === 'internal') return 'internal'
  return names
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
