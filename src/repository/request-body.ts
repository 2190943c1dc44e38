import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'

/** A body that git is not given, and the status that says so. */
export class NotRead extends Error {
  override readonly name = 'NotRead'
  readonly status: 400 | 413 | 415

  constructor(status: NotRead['status'], message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Writes the body into this, unpacked, and ends it. It counts as it arrives and again unpacked: little gzip can become very
 * much, and much of it nothing.
 */
export async function writeBody(request: Request, into: Writable, mostBytes: number): Promise<void> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (!plain.has(encoding) && !packed.has(encoding)) {
    into.destroy()
    throw new NotRead(415, 'Send the request as it is, or packed with gzip.')
  }
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([])
  const counted = limit(mostBytes)
  if (plain.has(encoding)) return pipeline(body, counted, into)
  const unpacker = createGunzip()
  const wrong = new NotRead(400, 'The request is not the gzip that it says it is.')
  let broken = false
  unpacker.once('error', (fault) => (broken ||= 'code' in fault && String(fault.code).startsWith('Z_')))
  await pipeline(body, counted, unpacker, limit(mostBytes), into).catch((fault: unknown) => {
    throw broken ? wrong : fault
  })
}

/** The whole body, unpacked. */
export async function readWhole(request: Request, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  const into = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  into.resume()
  await writeBody(request, into, mostBytes)
  return Buffer.concat(chunks)
}

const plain: ReadonlySet<string> = new Set(['', 'identity'])
const packed: ReadonlySet<string> = new Set(['gzip', 'x-gzip'])

function limit(mostBytes: number): Transform {
  let left = mostBytes
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length
      if (left < 0) done(tooLarge(mostBytes))
      else done(null, chunk)
    },
  })
}

/** Says how much it may be. */
export const tooLarge = (mostBytes: number): NotRead =>
  new NotRead(
    413,
    `A request of this kind may be at most ${Math.floor(mostBytes / 1024 / 1024)} MB, unpacked.`,
  )
