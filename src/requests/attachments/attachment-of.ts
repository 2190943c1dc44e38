import { missing, type Look } from '#kernel'
import type { Request } from '../request.ts'
import type { Attachment } from './attachment.ts'
import { attachmentsOf } from './attachments-store.ts'

/** A file of a request that somebody may see. */
export async function attachmentOf(
  look: Pick<Look, 'db'>,
  request: Request,
  wanted: number,
): Promise<Attachment> {
  const found = (await attachmentsOf(look.db, request.id)).find(({ number }) => number === wanted)
  if (!found) throw missing(`Request ${request.number} has no attachment ${wanted}, or it was taken away.`)
  return found
}
