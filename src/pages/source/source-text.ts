import { isUtf8 } from 'node:buffer'
import type { Fault } from '../finding.ts'

/** A file as text: line ends are `\n`, a byte order mark is gone, lines are still those of the file. */
export interface SourceText {
  readonly text: string
  /** False where the bytes are no text at all; `text` is then empty. */
  readonly isText: boolean
  readonly faults: readonly Fault[]
}

/** Git's own measure of "binary": a zero byte among the first 8,000. */
const looked = 8000

export function decode(source: Uint8Array | string): SourceText {
  if (typeof source === 'string') return { text: tidy(source), isText: true, faults: [] }
  if (source.subarray(0, looked).includes(0)) return { text: '', isText: false, faults: [notText] }
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const faults = isUtf8(bytes) ? [] : [brokenAt(bytes)]
  return { text: tidy(bytes.toString('utf8')), isText: true, faults }
}

const tidy = (text: string): string => {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  // A lone carriage return ends a line too, as in CommonMark and in editors.
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare
}

const notText: Fault = {
  code: 'not-text',
  severity: 'error',
  message: 'The file is named like a page but is not text.',
  mend: 'Give it the ending of what it is, or take it out.',
}

function brokenAt(bytes: Buffer): Fault {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(0x0a); end !== -1 && isUtf8(bytes.subarray(start, end)); line++) {
    start = end + 1
    end = bytes.indexOf(0x0a, start)
  }
  const text = bytes.toString('utf8', start)
  const column = (line === 1 && text.startsWith('\uFEFF') ? 0 : 1) + Math.max(0, text.indexOf('\uFFFD'))
  return {
    code: 'not-utf8',
    severity: 'warning',
    line,
    column,
    message: 'The file is not UTF-8 from here on; what could not be read shows as \uFFFD.',
    mend: 'Save it as UTF-8.',
  }
}
