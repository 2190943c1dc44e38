import type { Request } from '../request.ts'
import type { Attached } from './attach.ts'
import { attachmentHref, isPicture, markdownOf } from './attachment.ts'

/**
 * A text with the file that came with it: a picture shows below it, unless the text refers to it itself; any other file
 * stands in the list under it, and in a text of nothing else.
 */
export function withFile(request: Request, text: string, file: Attached): string {
  if (text.includes(`(${attachmentHref(request, file)})`) || (text !== '' && !isPicture(file.type)))
    return text
  return `${text}\n\n${markdownOf(request, file)}`.trim()
}
