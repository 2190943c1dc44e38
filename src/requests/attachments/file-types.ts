/** A kind of file that may be attached, known by its content. */
export interface FileType {
  /** Media type. */
  readonly type: string
  /** What people call it. */
  readonly title: string
  /** What its name ends in; the first is added to a name that ends otherwise. */
  readonly ends: readonly string[]
  /** Media types by which it is known too. */
  readonly also?: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const taken: readonly FileType[] = [
  { type: 'image/png', title: 'PNG', ends: ['png'], also: ['image/apng'] },
  { type: 'image/jpeg', title: 'JPEG', ends: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { type: 'image/gif', title: 'GIF', ends: ['gif'] },
  { type: 'image/webp', title: 'WebP', ends: ['webp'] },
  { type: 'image/avif', title: 'AVIF', ends: ['avif'] },
  { type: 'application/pdf', title: 'PDF', ends: ['pdf'] },
  { type: `${office}.wordprocessingml.document`, title: 'Word document', ends: ['docx'] },
  { type: `${office}.spreadsheetml.sheet`, title: 'Excel table', ends: ['xlsx'] },
  { type: `${office}.presentationml.presentation`, title: 'PowerPoint slides', ends: ['pptx'] },
  { type: `${open}.text`, title: 'OpenDocument text', ends: ['odt'] },
  { type: `${open}.spreadsheet`, title: 'OpenDocument table', ends: ['ods'] },
  { type: `${open}.presentation`, title: 'OpenDocument slides', ends: ['odp'] },
  { type: 'application/zip', title: 'ZIP', ends: ['zip'] },
  {
    type: 'video/mp4',
    title: 'MP4',
    ends: ['mp4', 'm4v', 'm4a', 'mov'],
    also: ['audio/mp4', 'audio/x-m4a', 'video/x-m4v', 'video/quicktime'],
  },
  { type: 'video/webm', title: 'WebM', ends: ['webm', 'mkv'], also: ['video/matroska'] },
  { type: 'audio/mpeg', title: 'MP3', ends: ['mp3'] },
  { type: 'audio/wav', title: 'WAV', ends: ['wav'] },
  {
    type: 'audio/ogg',
    title: 'Ogg',
    ends: ['ogg', 'oga', 'opus', 'ogv'],
    also: ['audio/ogg; codecs=opus', 'video/ogg', 'application/ogg'],
  },
]

/** Names of text that no computer runs or opens as a page: any other text is saved as `.txt`. */
const text: FileType = {
  type: 'text/plain',
  title: 'Text',
  ends: 'txt md markdown csv tsv json yml yaml log ics vcf srt vtt diff patch toml tex bib po eml'.split(' '),
}

const known = new Map(taken.flatMap((one) => [one.type, ...(one.also ?? [])].map((type) => [type, one])))

/** What a file is; undefined where it is nothing that may be attached. A page or an SVG is the text that it is written in. */
export async function fileTypeOf(bytes: Buffer): Promise<FileType | undefined> {
  // Only with a file, as it knows hundreds of kinds.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  return known.get(found?.mime ?? '') ?? (isText(bytes) ? text : undefined)
}

/** What people call a type that was kept. */
export const titleOf = (type: string): string =>
  [...taken, text].find((one) => one.type === type)?.title ?? 'File'

/** Text of any encoding that has no zeros: of control characters it holds none but tabs, breaks and the escape of terminals. */
const isText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27)
