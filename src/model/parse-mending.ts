import { LineCounter, parseDocument, type Document } from 'yaml'
import { mendOf } from './yaml-mends.ts'

/** What the reader stumbled over, with its place counted from 1 in the body as its author wrote it. */
export interface Stumble {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly mend: string
}

/** A body read as YAML, as far as it can be read. */
export interface Parsed {
  readonly document: Document.Parsed
  /** The body with mends made, which the document's offsets count in. */
  readonly body: string
  readonly stumbles: readonly Stumble[]
  /** False where a fault could not be mended, so that what follows it may mean nothing. */
  readonly whole: boolean
  /** Place in the body as written, from an offset of the document. */
  place(offset: number): { readonly line: number; readonly column: number }
}

interface Edit {
  readonly line: number
  readonly column: number
  readonly longer: number
}

/** Reading again costs time, so a long block gets fewer turns. */
const mostMends = (body: string): number => (body.length < 8_192 ? 40 : 2)

/**
 * Reads a body, makes the mend that it would tell the author, and reads on: so every fault is told at once, and the
 * rest of a block is still checked when one line of it does not read.
 */
export function parseMending(source: string): Parsed {
  const stumbles: Stumble[] = []
  const edits: Edit[] = []
  let body = source
  for (;;) {
    const lines = new LineCounter()
    const document = parseDocument(body, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.2',
      schema: 'core',
      merge: false,
      logLevel: 'silent',
    })
    const place = (offset: number): { line: number; column: number } => {
      const { line, col } = lines.linePos(offset)
      const before = edits.filter((edit) => edit.line === line && edit.column < col)
      return {
        line: Math.max(1, line),
        column: Math.max(1, col - before.reduce((sum, { longer }) => sum + longer, 0)),
      }
    }
    const [error] = document.errors
    if (!error) return { document, body, stumbles, whole: true, place }
    const mend = mendOf(body, error.code, error.pos[0], error.message)
    const at = place(mend?.offset ?? error.pos[0])
    if (!stumbles.some(({ line, column }) => line === at.line && column === at.column))
      stumbles.push({
        ...at,
        message: mend?.message ?? `this does not read as YAML: ${error.message}.`,
        mend: mend?.mend ?? 'Write each line as key: value.',
      })
    if (!mend?.fix || stumbles.length > mostMends(source))
      return { document, body, stumbles, whole: false, place }
    const { from, to, text } = mend.fix
    const changed = body.slice(0, from) + text + body.slice(to)
    if (changed === body) return { document, body, stumbles, whole: false, place }
    const start = lines.linePos(from)
    edits.push({ line: start.line, column: start.col, longer: text.length - (to - from) })
    body = changed
  }
}
