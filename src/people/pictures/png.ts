import { faultIn, type Bare } from './picture-faults.ts'

/** Chunks that hold text, times or what a camera wrote (PNG, third edition, 11.3). */
const dropped = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'dSIG'])

/** A PNG without texts, times and Exif; what follows its end is dropped. */
export function barePng(bytes: Buffer): Bare {
  const parts: Buffer[] = [bytes.subarray(0, 8)]
  let size = { width: 0, height: 0 }
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw faultIn('damaged')
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw faultIn('damaged')
    if (name === 'IHDR' && end >= at + 20)
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    if (!dropped.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return { ...size, bytes: Buffer.concat(parts) }
    at = end
  }
}
