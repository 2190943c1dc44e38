import { invalid } from '#kernel'

const damaged = () =>
  invalid([{ field: 'file', message: 'This picture is damaged. Open it, store it anew, and send that.' }])

/** Blocks of a GIF (GIF89a, 12 to 26). */
const [extension, picture, trailer] = [0x21, 0x2c, 0x3b]
const [comment, application] = [0xfe, 0xff]
/** Application extensions that stay: how often it is shown, and its colours. */
const kept = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

/** In bytes, of a table of colours as a packed field says it. */
const colours = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

/** A GIF without comments and what programs write beside it; what follows its end is dropped. */
export function bareGif(bytes: Buffer): Buffer {
  let at = 13 + colours(bytes[10] ?? 0)
  const parts = [bytes.subarray(0, at)]
  for (;;) {
    const [from, block] = [at, bytes[at]]
    if (block === trailer) return Buffer.concat([...parts, bytes.subarray(at, at + 1)])
    if (block !== extension && block !== picture) throw damaged()
    const name = bytes.toString('latin1', at + 3, at + 14)
    const dropped = bytes[at + 1] === comment || (bytes[at + 1] === application && !kept.has(name))
    at = afterBlocks(bytes, block === extension ? at + 2 : at + 11 + colours(bytes[at + 9] ?? 0))
    if (block === picture || !dropped) parts.push(bytes.subarray(from, at))
  }
}

/** After the last of the blocks that begin there: each says its length, and one of none ends them. */
function afterBlocks(bytes: Buffer, from: number): number {
  for (let at = from; ;) {
    const length = bytes[at]
    if (length === undefined) throw damaged()
    at += 1 + length
    if (length === 0) return at
  }
}
