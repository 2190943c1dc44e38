import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type { z } from 'zod'
import { StartProblem } from '../start-problem.ts'
import { ByteReader } from './byte-reader.ts'
import {
  anyFirstLine,
  firstLine,
  frameHead,
  isFrameKind,
  longestFirstLine,
  longestPayload,
  pieceBytes,
  type Frame,
} from './frame.ts'
import { header, partEnd, type BackedUpTable, type Ending, type Header } from './header.ts'
import { Measure } from './measure.ts'
import type { BackupSource } from './sink.ts'

const unpack = promisify(zstdDecompress)

/** A table as it comes out of a backup; its content has to be read to the end before the next is asked for. */
export interface Part extends BackedUpTable {
  /** Its rows as COPY text; throws at its end when they are not those that were written. */
  readonly content: AsyncIterable<Buffer>
  /** How many rows its end declares; to be asked once the content was read. */
  declared(): number
}

/** Reads a backup in order and checks all of it: whatever was changed on the way ends in a `StartProblem` that says where. */
export class PartReader {
  readonly #name: string
  readonly #bytes: ByteReader
  readonly #hash = createHash('sha256')
  #where = 'at its beginning'
  #rows = 0

  constructor(source: BackupSource) {
    this.#name = source.name
    this.#bytes = new ByteReader(source.open())
  }

  async header(): Promise<Header> {
    const line = await this.#bytes.takeLine(longestFirstLine)
    const [, format] = anyFirstLine.exec(line.toString('latin1')) ?? []
    if (line.length === 0) throw new StartProblem(`${this.#name} is empty: it is no backup.`)
    if (format === undefined) throw new StartProblem(`${this.#name} is no backup of Firsthand.`)
    if (line.toString('latin1') !== firstLine)
      throw new StartProblem(
        `${this.#name} was made by a newer Firsthand (its format is ${line.toString('latin1').slice(17).trim()}): restore it with that one.`,
      )
    this.#hash.update(line)
    return this.#parsed(await this.#frame('H'), header)
  }

  /** The tables in the order of the header. */
  async *parts({ tables }: Header): AsyncGenerator<Part> {
    for (const table of tables) {
      this.#where = `in the table ${table.name}`
      await this.#frame('T')
      const before = this.#rows
      yield { ...table, content: this.#content(), declared: () => this.#rows - before }
    }
  }

  /** To be asked for after the last table. */
  async ending({ tables }: Header): Promise<Ending> {
    this.#where = 'at its end'
    const { payload } = await this.#frame('Z')
    const ending = { tables: tables.length, rows: this.#rows, sha256: this.#hash.digest('hex') }
    const more = await this.#bytes.take(1)
    if (payload.toString() !== JSON.stringify(ending) || more.length > 0) throw this.#damaged()
    return ending
  }

  close(): Promise<void> {
    return this.#bytes.close()
  }

  async *#content(): AsyncGenerator<Buffer> {
    const measure = new Measure()
    for (;;) {
      const frame = await this.#frame('D', 'E')
      if (frame.kind === 'E') {
        const total = measure.total()
        if (JSON.stringify(this.#parsed(frame, partEnd)) !== JSON.stringify(total)) throw this.#damaged()
        this.#rows += total.rows
        return
      }
      const piece = await unpack(frame.payload, { maxOutputLength: pieceBytes }).catch(() => {
        throw this.#damaged()
      })
      measure.add(piece)
      yield piece
    }
  }

  /** The next frame; one of another kind stands there only after damage. */
  async #frame(...kinds: readonly Frame['kind'][]): Promise<Frame> {
    const head = await this.#bytes.take(frameHead)
    if (head.length < frameHead) throw this.#incomplete()
    const kind = head.toString('latin1', 0, 1)
    const length = head.readUInt32BE(1)
    if (!isFrameKind(kind) || !kinds.includes(kind) || length > longestPayload) throw this.#damaged()
    const payload = await this.#bytes.take(length)
    if (payload.length < length) throw this.#incomplete()
    // The ending names the sum of what stands before it.
    if (kind !== 'Z') this.#hash.update(head).update(payload)
    return { kind, payload }
  }

  #parsed<Shape extends z.ZodType>({ payload }: Frame, shape: Shape): z.infer<Shape> {
    try {
      return shape.parse(JSON.parse(payload.toString()))
    } catch {
      throw this.#damaged()
    }
  }

  #damaged(): StartProblem {
    return new StartProblem(
      `${this.#name} is damaged ${this.#where}: nothing was restored. Use another copy of it.`,
    )
  }

  #incomplete(): StartProblem {
    return new StartProblem(
      `${this.#name} is cut off ${this.#where}: nothing was restored. Copy it again from where it was made.`,
    )
  }
}

/** Reads a table's rows only to check them. */
export async function passOver({ content }: Part): Promise<void> {
  const rows = content[Symbol.asyncIterator]()
  while (!(await rows.next()).done) continue
}
