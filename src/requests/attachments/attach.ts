import { conflict, newId, type Act } from '#kernel'
import type { Request } from '../request.ts'
import { mostBytesOfRequest, mostOfRequest, type Attachment } from './attachment.ts'
import { insertAttachment, sizeOfAttachments } from './attachments-store.ts'
import { fileSent, type SentFile } from './file-sent.ts'

/** A file that was just attached. */
export type Attached = Omit<Attachment, 'by' | 'at'>

/** Attaches a file to a request, which the act has locked. */
export async function attach(act: Act, request: Request, sent: SentFile): Promise<Attached> {
  const { bytes, ...file } = await fileSent(sent)
  const held = await sizeOfAttachments(act.db, request.id)
  if (held.count >= mostOfRequest || held.bytes + bytes.length > mostBytesOfRequest)
    throw conflict(
      `A request holds ${mostOfRequest} files and ${mostBytesOfRequest / 1_000_000} MB at most. Take one away that is not wanted any more, or say where this one is kept.`,
    )
  const kept = { id: newId(act.now), ...file }
  return { ...kept, number: await insertAttachment(act, request.id, kept, bytes) }
}
