import { invalid, Refusal } from '#kernel'
import { bareJpeg, barePng, bareWebp } from '#people'
import { bareGif } from './bare-gif.ts'

const readers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'image/jpeg': (bytes) => bareJpeg(bytes).bytes,
  'image/png': (bytes) => barePng(bytes).bytes,
  'image/webp': (bytes) => bareWebp(bytes).bytes,
  'image/gif': bareGif,
}

/** A picture without what cameras and programs write beside it; every other file as it is. Refused beside `file` where it is damaged. */
export function bareFile(type: string, bytes: Buffer): Buffer {
  try {
    return readers[type]?.(bytes) ?? bytes
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    throw invalid(fault.fields.map(({ message }) => ({ field: 'file', message })))
  }
}
