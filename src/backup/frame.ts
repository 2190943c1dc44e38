/** The first line of every backup: the version of the format, and how its content is packed. */
export const firstLine = 'firsthand backup 1 zstd\n'
/** Takes any version and packing, so that a newer backup is known for what it is. */
export const anyFirstLine = /^firsthand backup (\d+) ([\w+-]+)\n$/
/** Bytes of the longest first line of any version. */
export const longestFirstLine = 64

/** `H` header · `T` a table begins · `D` packed rows of it · `E` it ends · `Z` the backup ends. */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z'

/** A piece of a backup after its first line. */
export interface Frame {
  readonly kind: FrameKind
  readonly payload: Buffer
}

/** Bytes before a payload: the kind's letter, then the payload's length, big-endian. */
export const frameHead = 5
/** Most that a `D` frame holds unpacked: memory is bounded by it on both sides. */
export const pieceBytes = 1 << 20
/** Longer payloads are damage. A header of ten thousand tables has room. */
export const longestPayload = 4 << 20

export const isFrameKind = (letter: string): letter is FrameKind => /^[HTDEZ]$/.test(letter)

export function encodeFrame(kind: FrameKind, payload: Buffer): Buffer {
  const head = Buffer.alloc(frameHead)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}
