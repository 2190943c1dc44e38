import { isolated, type Look } from '#kernel'
import { requestVisibleTo } from './store.ts'

/** A request in a sentence: by its subject, where who looks may see it; else they learn nothing of it. */
export async function requestTold(look: Look, named: unknown): Promise<string> {
  const request = typeof named === 'number' ? await requestVisibleTo(look, named) : undefined
  return request ? `“${isolated(request.subject)}”` : 'another request'
}
