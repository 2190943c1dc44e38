import type { Fault } from '../finding.ts'
import type { Lines } from '../markdown/tokens.ts'
import { closes, mayHaveParts, misspelt, opens, opensOther } from './part-marks.ts'
import { sees, type Readers, type Sight } from './readers.ts'

/** A part of a page that not everybody who reads the page may read. */
export interface Part {
  readonly readers: Readers
  /** Of the text, from the line that opens it to the one that closes it, from 1. */
  readonly lines: Lines
  /** False where nothing closes it: it goes on to the end of the page then. */
  readonly closed: boolean
}

/** The parts of a text, outer ones before those inside them. */
export function partsOf(text: string): readonly Part[] {
  if (!mayHaveParts(text)) return []
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

/** What is wrong with how the parts of a text are written: a part closes more than was meant rather than less. */
export function partFaults(text: string, parts: readonly Part[]): readonly Fault[] {
  const lines = parts.length === 0 ? [] : text.split('\n')
  return parts.flatMap(({ lines: [line], closed }): Fault[] => {
    const slip = misspelt(lines[line - 1] ?? '')
    return [...(slip ? [misspeltFault(line, slip)] : []), ...(closed ? [] : [{ ...unended, line }])]
  })
}

const misspeltFault = (line: number, { written, read }: { written: string; read: string }): Fault => ({
  code: 'part-misspelt',
  severity: 'warning',
  line,
  message: `"${written}" is read as "${read}": the part is closed.`,
  mend: `Write "${read}".`,
})

const unended: Fault = {
  code: 'part-unended',
  severity: 'warning',
  message: 'Nothing ends this part: it goes on to the end of the page.',
  mend: 'Put ":::" alone on the line after its last.',
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
