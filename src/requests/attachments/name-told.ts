import { isolated, type Look } from '#kernel'
import { requestVisibleTo } from '../store.ts'
import { attachmentsOf } from './attachments-store.ts'

/** A file in a sentence: by its name, as long as it is there and who looks may see it. */
export async function nameTold(
  look: Look,
  { number, attachment }: Readonly<Record<string, unknown>>,
): Promise<string> {
  const request = typeof number === 'number' ? await requestVisibleTo(look, number) : undefined
  const found = request && (await attachmentsOf(look.db, request.id)).find((one) => one.number === attachment)
  return found ? `“${isolated(found.name)}”` : 'a file'
}
