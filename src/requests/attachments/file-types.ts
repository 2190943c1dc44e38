/** A kind of file that may be attached, known by its content. */
export interface FileType {
  readonly type: string
  /** What people call it. */
  readonly title: string
  /** What its name ends in; the first is added to a name that ends otherwise. */
  readonly ends: readonly string[]
}

interface Signed extends FileType {
  readonly is: (bytes: Buffer) => boolean
}

const starts =
  (signature: string, at = 0) =>
  (bytes: Buffer): boolean =>
    bytes.toString('latin1', at, at + signature.length) === signature

/** An office document of ECMA-376 is an archive that lists its parts by name, at its end uncompressed. */
const office = (folder: string) => (bytes: Buffer) =>
  starts('PK\x03\x04')(bytes) && bytes.includes('[Content_Types].xml') && bytes.includes(`${folder}/`)
/** One of OASIS says first what it is (OpenDocument 1.3, part 2, 3.3). */
const openDocument = (kind: string) => (bytes: Buffer) =>
  starts('PK\x03\x04')(bytes) && starts(`mimetypeapplication/vnd.oasis.opendocument.${kind}`, 30)(bytes)
const media = (brands: RegExp) => (bytes: Buffer) =>
  starts('ftyp', 4)(bytes) && brands.test(bytes.toString('latin1', 8, 12))
const riff = (kind: string) => (bytes: Buffer) => starts('RIFF')(bytes) && starts(kind, 8)(bytes)

const xml = 'application/vnd.openxmlformats-officedocument'
const odf = 'application/vnd.oasis.opendocument'

/** The first that fits counts. */
const signed: readonly Signed[] = [
  { type: 'image/png', title: 'PNG', ends: ['png'], is: starts('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', title: 'JPEG', ends: ['jpg', 'jpeg', 'jpe', 'jfif'], is: starts('\xff\xd8\xff') },
  {
    type: 'image/gif',
    title: 'GIF',
    ends: ['gif'],
    is: (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)),
  },
  { type: 'image/webp', title: 'WebP', ends: ['webp'], is: riff('WEBP') },
  { type: 'image/avif', title: 'AVIF', ends: ['avif'], is: media(/^avi[fs]$/) },
  { type: 'application/pdf', title: 'PDF', ends: ['pdf'], is: starts('%PDF-') },
  { type: `${xml}.wordprocessingml.document`, title: 'Word document', ends: ['docx'], is: office('word') },
  { type: `${xml}.spreadsheetml.sheet`, title: 'Excel table', ends: ['xlsx'], is: office('xl') },
  {
    type: `${xml}.presentationml.presentation`,
    title: 'PowerPoint slides',
    ends: ['pptx'],
    is: office('ppt'),
  },
  { type: `${odf}.text`, title: 'OpenDocument text', ends: ['odt'], is: openDocument('text') },
  { type: `${odf}.spreadsheet`, title: 'OpenDocument table', ends: ['ods'], is: openDocument('spreadsheet') },
  {
    type: `${odf}.presentation`,
    title: 'OpenDocument slides',
    ends: ['odp'],
    is: openDocument('presentation'),
  },
  { type: 'application/zip', title: 'ZIP', ends: ['zip'], is: starts('PK\x03\x04') },
  {
    type: 'video/mp4',
    title: 'MP4',
    ends: ['mp4', 'm4v', 'm4a', 'mov'],
    is: media(/^(?:iso[m2-9]|mp4[12]|avc1|M4[AV] |qt  |dash)$/),
  },
  { type: 'video/webm', title: 'WebM', ends: ['webm', 'mkv'], is: starts('\x1a\x45\xdf\xa3') },
  {
    type: 'audio/mpeg',
    title: 'MP3',
    ends: ['mp3'],
    is: (bytes) =>
      starts('ID3')(bytes) || /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]$/.test(bytes.toString('latin1', 0, 2)),
  },
  { type: 'audio/wav', title: 'WAV', ends: ['wav'], is: riff('WAVE') },
  { type: 'audio/ogg', title: 'Ogg', ends: ['ogg', 'oga', 'opus', 'ogv'], is: starts('OggS') },
]

/** Names of text that no computer runs or opens as a page: any other text is saved as `.txt`. */
const text: FileType = {
  type: 'text/plain',
  title: 'Text',
  ends: 'txt md markdown csv tsv json yml yaml log ics vcf srt vtt diff patch toml tex bib po eml'.split(' '),
}

/** What a file is; undefined where it is nothing that may be attached. A page or an SVG is the text that it is written in. */
export const fileTypeOf = (bytes: Buffer): FileType | undefined =>
  signed.find(({ is }) => is(bytes)) ?? (isText(bytes) ? text : undefined)

/** What people call a type that was kept. */
export const titleOf = (type: string): string =>
  [...signed, text].find((one) => one.type === type)?.title ?? 'File'

/** Text of any encoding that has no zeros: of control characters it holds none but tabs, breaks and the escape of terminals. */
const isText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27)
