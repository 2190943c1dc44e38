import { faultIn, type Bare } from './picture-faults.ts'

/** Marks of a JPEG file (ITU-T T.81, table B.1). */
const [startOfImage, endOfImage, startOfScan, comment] = [0xd8, 0xd9, 0xda, 0xfe]
/** Application segments that stay: JFIF, the colour profile, and how Adobe stored the colours. */
const kept = new Set([0xe0, 0xe2, 0xee])

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
/** A frame's head, which has its size; C4, C8 and CC are tables and extensions. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/**
 * A JPEG without what cameras and programs write beside the picture: where and when it was taken, with what, and its
 * thumbnail. Which way is up stays, in a segment of its own. What follows the end of the picture is dropped.
 */
export function bareJpeg(bytes: Buffer): Bare {
  const parts: Buffer[] = [Buffer.from([0xff, startOfImage])]
  let [size, upright] = [{ width: 0, height: 0 }, 1]
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) throw faultIn('damaged')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      if (size.width === 0 || !parts.some((part) => part[1] === startOfScan)) throw faultIn('damaged')
      const [first, ...rest] = parts
      const turned = upright === 1 ? [] : [orientation(upright)]
      return {
        ...size,
        bytes: Buffer.concat([
          ...(first ? [first] : []),
          ...turned,
          ...rest,
          Buffer.from([0xff, endOfImage]),
        ]),
      }
    }
    if (at + 4 > bytes.length) throw faultIn('damaged')
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) throw faultIn('damaged')
    if (isFrame(marker) && at + 9 <= end)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xe1) upright = orientationIn(bytes.subarray(at + 4, end)) ?? upright
    if (marker === startOfScan) end = endOfScan(bytes, end)
    const stays = marker !== comment && (!isApplication(marker) || kept.has(marker))
    if (stays) parts.push(bytes.subarray(at, end))
    at = end
  }
}

/** The place of the next marker: within a scan FF is followed by 00, or by a restart, D0 to D7. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  throw faultIn('damaged')
}

const exif = Buffer.from('Exif\0\0')

/** Which way is up (TIFF tag 274, 1 to 8), as an Exif segment says it. */
function orientationIn(segment: Buffer): number | undefined {
  if (!segment.subarray(0, 6).equals(exif) || segment.length < 20) return undefined
  const tiff = segment.subarray(6)
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const two = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < two(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    const way = two(at + 8)
    if (two(at) === 274) return way >= 1 && way <= 8 ? way : undefined
  }
  return undefined
}

/** An Exif segment that says which way is up and nothing else. */
const orientation = (way: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    exif,
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]),
  ])
