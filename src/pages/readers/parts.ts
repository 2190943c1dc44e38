import type { Lines } from '../markdown/tokens.ts'
import { closes, opens, opensOther } from './part-marks.ts'
import { sees, type Readers, type Sight } from './readers.ts'

/** A part of a page that not everybody who reads the page may read. */
export interface Part {
  readonly readers: Readers
  /** Of the text, from the line that opens it to the one that closes it, from 1. */
  readonly lines: Lines
  /** False where nothing closes it: it goes on to the end of the page then. */
  readonly closed: boolean
}

/** What cannot be in a page without parts; most pages are told apart by this alone. */
const quick = /:::\s*(?:internal|confidential)/i

/** The parts of a text, outer ones before those inside them. */
export function partsOf(text: string): readonly Part[] {
  if (!quick.test(text)) return []
  const parts: Part[] = []
  const open: { readonly at?: number; readonly from: number; readonly readers: Readers }[] = []
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const readers = opens(line)
    if (readers) {
      open.push({ at: parts.length, from: index + 1, readers })
      parts.push({ readers, lines: [index + 1, lines.length], closed: false })
    } else if (closes(line)) {
      const last = open.pop()
      if (last?.at !== undefined)
        parts[last.at] = { readers: last.readers, lines: [last.from, index + 1], closed: true }
    } else if (open.length > 0 && opensOther(line)) open.push({ from: index + 1, readers: 'public' })
  }
  return parts
}

/** The text as somebody may read it: what they may not is empty lines, so that all others keep their numbers. */
export function seenText(text: string, sight: Sight): string {
  const hidden = partsOf(text).filter(({ readers }) => !sees(sight, readers))
  if (hidden.length === 0) return text
  const lines = text.split('\n')
  for (const {
    lines: [from, to],
  } of hidden)
    lines.fill('', from - 1, to)
  return lines.join('\n')
}
