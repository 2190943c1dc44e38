import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const zipped = promisify(gzip)

/** Best first: where a client likes several equally well, the smaller answer. */
const ours = ['br', 'gzip', 'identity'] as const

/** What browsers send is a handful of different lines. */
const remembered = new Map<string, Encoding | undefined>()
const mostRemembered = 100

/** How an answer may be encoded for this `Accept-Encoding` (RFC 9110 §12.5.3); undefined sends it as it is. */
export function encodingFor(header: string | undefined): Encoding | undefined {
  if (header === undefined) return undefined
  if (remembered.has(header)) return remembered.get(header)
  const chosen = chosenFrom(header)
  if (remembered.size < mostRemembered) remembered.set(header, chosen)
  return chosen
}

function chosenFrom(header: string): Encoding | undefined {
  const liked = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((one) => one.trim())
    const q = parameters.find((one) => /^q\s*=/.test(one))?.replace(/^q\s*=\s*/, '')
    const weight = q === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0
    if (coding !== '') liked.set(coding === 'x-gzip' ? 'gzip' : coding, weight)
  }
  const weightOf = (coding: (typeof ours)[number]): number =>
    // As it is may always be sent, and is the last choice unless it is named.
    liked.get(coding) ??
    (coding === 'identity' ? (liked.has('*') ? liked.get('*') : 0.001) : liked.get('*')) ??
    0
  const best = ours.toSorted((a, b) => weightOf(b) - weightOf(a))[0]
  return best === undefined || best === 'identity' || weightOf(best) === 0 ? undefined : best
}

/** How much work goes into making it small: for an answer sent once, for a page kept, for a file that never changes. */
export type Effort = 'once' | 'kept' | 'always'

const quality = { once: 3, kept: 9, always: 11 }
const level = { once: 5, kept: 9, always: 9 }

export const encoded = (bytes: Uint8Array, encoding: Encoding, effort: Effort): Promise<Buffer> =>
  encoding === 'gzip'
    ? zipped(bytes, { level: level[effort] })
    : brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality[effort],
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
