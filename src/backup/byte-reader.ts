/** Takes bytes from a stream in amounts of the reader's own. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** So many bytes; fewer only where the stream ends. */
  async take(length: number): Promise<Buffer> {
    const pieces = [this.#held]
    let there = this.#held.length
    while (there < length) {
      const next = await this.#source.next()
      if (next.done) break
      pieces.push(next.value)
      there += next.value.length
    }
    const all = pieces.length === 1 ? this.#held : Buffer.concat(pieces)
    this.#held = all.subarray(length)
    return all.subarray(0, length)
  }

  /** Up to and with the first newline, or as many bytes where there is none among them. */
  async takeLine(longest: number): Promise<Buffer> {
    const seen = await this.take(longest)
    const end = seen.indexOf(0x0a) + 1
    if (end === 0) return seen
    this.#held = Buffer.concat([seen.subarray(end), this.#held])
    return seen.subarray(0, end)
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}
