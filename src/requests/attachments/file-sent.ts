import { createHash } from 'node:crypto'
import { invalid, type FieldFault } from '#kernel'
import { isPicture, mostBytes, type Attachment } from './attachment.ts'
import { bareFile } from './bare-file.ts'
import { fileFaults, takenFiles } from './file-input.ts'
import { fileName } from './file-name.ts'
import { fileTypeOf } from './file-types.ts'

/** A file as it was sent: its bytes in base64. */
export interface SentFile {
  readonly file?: string | undefined
  readonly fileName?: string | undefined
  readonly alt?: string | undefined
}

/** A file as it will be kept. */
export type FileToKeep = Pick<Attachment, 'name' | 'type' | 'size' | 'sha256' | 'alt'> & {
  readonly bytes: Buffer
}

const fault = (message: string, field = 'file'): FieldFault => ({ field, message })

/** What was sent, known by its content and without what is no part of it; refused beside its fields. */
export async function fileSent({ file = '', fileName: named, alt }: SentFile): Promise<FileToKeep> {
  const sent = Buffer.from(file, 'base64')
  if (/[^\w+/=\s-]/.test(file)) throw invalid([fault(fileFaults.encoded)])
  if (sent.length === 0) throw invalid([fault(named === undefined ? fileFaults.none : fileFaults.empty)])
  if (sent.length > mostBytes) throw invalid([fault(fileFaults.large)])
  const type = await fileTypeOf(sent)
  const faults = [
    ...(type ? [] : [fault(whyNot(sent))]),
    ...(type && isPicture(type.type) && alt === undefined
      ? [fault('Say what the picture shows, for those who do not see it.', 'alt')]
      : []),
  ]
  if (!type || faults.length > 0) throw invalid(faults)
  const bytes = bareFile(type.type, sent)
  return {
    name: fileName(named ?? '', type),
    type: type.type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(alt !== undefined && { alt }),
    bytes,
  }
}

/** Of what people often have the way out is known. */
function whyNot(bytes: Buffer): string {
  if (/^ftyp(?:hei[cfsx]|mif1|msf1)/.test(bytes.toString('latin1', 4, 12)))
    return 'Browsers cannot show this picture (HEIC). Store it as JPEG or PNG and send that.'
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return 'This is an office document of an old kind. Store it as .docx, .xlsx, .pptx or PDF and send that.'
  return `This kind of file is not taken, whatever it is called. ${takenFiles}`
}
