import { requestHref, type Request, type Somebody } from '../request.ts'

/** A file attached to a request, without its bytes. */
export interface Attachment {
  readonly id: string
  /** Counts from 1 in its request. */
  readonly number: number
  /** Number of the comment that it came with. */
  readonly comment?: number
  readonly name: string
  /** By its content, never by its name: `image/png`. */
  readonly type: string
  /** In bytes, as it is kept. */
  readonly size: number
  readonly sha256: string
  /** What it shows, for those who do not see it; every picture has it. */
  readonly alt?: string
  readonly by: Somebody
  readonly at: Temporal.Instant
}

/** In bytes, of one file as it is sent; the table holds it too. */
export const mostBytes = 10_000_000
/** In bytes, of all files of one request. */
export const mostBytesOfRequest = 100_000_000
export const mostOfRequest = 200

/** Address of an attachment; it says nothing that its request's does not. */
export const attachmentHref = (
  request: Pick<Request, 'number'>,
  { number }: Pick<Attachment, 'number'>,
): string => `${requestHref(request)}/attachments/${number}`

/** Whether a text's address is that of an attachment, which is fetched as whoever looks. */
export const isAttachmentHref = (href: string): boolean => /^\/-\/requests\/\d+\/attachments\/\d+$/.test(href)

/** How a text refers to it: a picture shows there, any other file is a link. */
export function markdownOf(
  request: Pick<Request, 'number'>,
  { number, name, type, alt }: Pick<Attachment, 'number' | 'name' | 'type' | 'alt'>,
): string {
  const [sign, says] = isPicture(type) ? ['!', alt ?? name] : ['', name]
  return `${sign}[${says.replaceAll(/[\\`*_[\]<>&]/g, String.raw`\$&`)}](${attachmentHref(request, { number })})`
}

export const isPicture = (type: string): boolean => type.startsWith('image/')
