import { createHash } from 'node:crypto'
import type { PartEnd } from './header.ts'

const newline = 0x0a

/** Counts and sums a table's rows as they pass. In COPY text each row ends in the only newline it holds. */
export class Measure {
  readonly #hash = createHash('sha256')
  #rows = 0
  bytes = 0

  add(piece: Buffer): void {
    this.#hash.update(piece)
    this.bytes += piece.length
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) this.#rows += 1
  }

  /** To be called once, at the end. */
  total(): PartEnd {
    return { rows: this.#rows, bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }
}
