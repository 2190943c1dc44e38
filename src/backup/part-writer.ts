import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { encodeFrame, firstLine, pieceBytes, type FrameKind } from './frame.ts'
import type { BackedUpTable, Ending, Header, PartEnd } from './header.ts'
import { Measure } from './measure.ts'
import type { OnProgress, Sink } from './sink.ts'

const pack = promisify(zstdCompress)
const packing = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

/** Writes a backup in order: begin, each table, end. Holds one piece of a table at a time. */
export class PartWriter {
  readonly #out: Sink
  readonly #hash = createHash('sha256')
  #tables = 0
  #rows = 0

  constructor(out: Sink) {
    this.#out = out
  }

  async begin(header: Header): Promise<void> {
    await this.#put(Buffer.from(firstLine))
    await this.#frame('H', json(header))
  }

  async table({ name }: BackedUpTable, content: AsyncIterable<Buffer>, tell: OnProgress): Promise<PartEnd> {
    await this.#frame('T', json({ name }))
    const measure = new Measure()
    for await (const piece of inPieces(content)) {
      measure.add(piece)
      await this.#frame('D', await pack(piece, packing))
      tell({ part: name, bytes: measure.bytes })
    }
    const total = measure.total()
    await this.#frame('E', json(total))
    this.#tables += 1
    this.#rows += total.rows
    tell({ part: name, bytes: total.bytes, rows: total.rows })
    return total
  }

  async end(): Promise<Ending> {
    const ending = { tables: this.#tables, rows: this.#rows, sha256: this.#hash.copy().digest('hex') }
    await this.#frame('Z', json(ending))
    return ending
  }

  #frame(kind: FrameKind, payload: Buffer): Promise<void> {
    return this.#put(encodeFrame(kind, payload))
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes)
    await this.#out.write(bytes)
  }
}

/** The same bytes in pieces of one size, the last one shorter. */
async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of content) {
    let rest = chunk
    while (length + rest.length >= pieceBytes) {
      const cut = pieceBytes - length
      yield Buffer.concat([...held, rest.subarray(0, cut)])
      rest = rest.subarray(cut)
      held = []
      length = 0
    }
    if (rest.length > 0) held.push(rest)
    length += rest.length
  }
  if (length > 0) yield Buffer.concat(held)
}
