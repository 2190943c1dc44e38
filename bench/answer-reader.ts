const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/** Finds the end of each answer on a connection that carries one request at a time. */
export class AnswerReader {
  #head: Buffer | undefined = Buffer.alloc(0)
  #missing = 0
  #tail: Buffer | undefined

  /** True when the answer is whole; throws where it is not a 200. */
  take(chunk: Buffer): boolean {
    if (this.#head === undefined) return this.#body(chunk)
    const head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
    const end = head.indexOf(headEnd)
    if (end === -1) {
      this.#head = head
      return false
    }
    const lines = head.toString('latin1', 0, end)
    if (!lines.startsWith('HTTP/1.1 200')) throw new Error(`not a 200: ${lines.split('\r\n')[0]}`)
    const length = /\r\ncontent-length: *(\d+)/i.exec(lines)?.[1]
    this.#head = undefined
    this.#missing = Number(length ?? 0)
    this.#tail = length === undefined ? Buffer.alloc(0) : undefined
    return this.#body(head.subarray(end + headEnd.length))
  }

  #body(chunk: Buffer): boolean {
    if (this.#tail !== undefined) {
      this.#tail = Buffer.concat([this.#tail, chunk]).subarray(-lastChunk.length)
      if (!this.#tail.equals(lastChunk)) return false
    } else {
      this.#missing -= chunk.length
      if (this.#missing > 0) return false
    }
    this.#head = Buffer.alloc(0)
    return true
  }
}
