import { faultIn, type Bare } from './picture-faults.ts'

/** A WebP without Exif and XMP (RFC 9649); what follows its end is dropped. */
export function bareWebp(bytes: Buffer): Bare {
  const whole = bytes.readUInt32LE(4) + 8
  if (whole > bytes.length) throw faultIn('damaged')
  const parts: Buffer[] = []
  let size = { width: 0, height: 0 }
  for (let at = 12; at < whole;) {
    if (at + 8 > whole) throw faultIn('damaged')
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) throw faultIn('damaged')
    const chunk = Buffer.from(bytes.subarray(at, end))
    size = size.width > 0 ? size : (sizeIn(name, chunk.subarray(8)) ?? size)
    // Two bits say that Exif and XMP follow.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk)
    at = end
  }
  const content = Buffer.concat(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(content.length + 4, 4)
  return { ...size, bytes: Buffer.concat([head, content]) }
}

function sizeIn(
  name: string,
  chunk: Buffer,
): { readonly width: number; readonly height: number } | undefined {
  if (name === 'VP8X' && chunk.length >= 10)
    return { width: chunk.readUIntLE(4, 3) + 1, height: chunk.readUIntLE(7, 3) + 1 }
  if (name === 'VP8 ' && chunk.length >= 10)
    return { width: chunk.readUInt16LE(6) & 0x3fff, height: chunk.readUInt16LE(8) & 0x3fff }
  if (name !== 'VP8L' || chunk.length < 5) return undefined
  const bits = chunk.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
