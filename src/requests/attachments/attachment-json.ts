import { z } from 'zod'
import { instantJson } from '#kernel'
import { somebodyJson } from '../request-json.ts'
import type { Request } from '../request.ts'
import { attachmentHref, markdownOf, type Attachment } from './attachment.ts'

/** A file as programs have it. */
export const attachmentJson = z
  .object({
    attachment: z.int().describe('Its number in the request.'),
    comment: z.int().optional().describe('Number of the comment that it came with.'),
    name: z.string(),
    type: z.string().describe('By its content.'),
    size: z.int().describe('In bytes.'),
    sha256: z.string(),
    alt: z.string().optional().describe('What it shows, for those who do not see it.'),
    by: somebodyJson,
    at: instantJson,
    href: z.string().describe('Where its bytes are fetched, by whoever may see the request.'),
    markdown: z.string().describe('How a text refers to it.'),
  })
  .meta({ id: 'Attachment' })

/** The same of a file that is kept. */
export const attachmentSaid = (request: Pick<Request, 'number'>, file: Attachment) => {
  const { number, comment, name, type, size, sha256, alt, by, at } = file
  return {
    attachment: number,
    ...(comment !== undefined && { comment }),
    ...{ name, type, size, sha256 },
    ...(alt !== undefined && { alt }),
    ...{ by, at, href: attachmentHref(request, file), markdown: markdownOf(request, file) },
  }
}
