import { bareJpeg } from './jpeg.ts'
import { faultIn, mostBytes, mostDots, type Bare } from './picture-faults.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

/** A picture that is fit to be shown as a face. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly bytes: Buffer
}

/** What a file is, by its first bytes: neither its name nor what the sender says of it counts. */
const readers: readonly {
  readonly type: Picture['type']
  readonly is: (bytes: Buffer) => boolean
  readonly bare: (bytes: Buffer) => Bare
}[] = [
  {
    type: 'image/jpeg',
    is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
    bare: bareJpeg,
  },
  {
    type: 'image/png',
    is: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    bare: barePng,
  },
  {
    type: 'image/webp',
    is: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    bare: bareWebp,
  },
]

/** The picture in a file, without anything that is not the picture; refused beside `picture` where it is none. */
export function pictureIn(file: Buffer): Picture {
  if (file.length > mostBytes) throw faultIn('large')
  const reader = readers.find(({ is }) => is(file))
  if (!reader) throw faultIn('other')
  const { bytes, width, height } = reader.bare(file)
  if (width === 0 || height === 0) throw faultIn('damaged')
  if (Math.max(width, height) > mostDots) throw faultIn('wide')
  return { type: reader.type, bytes }
}
