import { isolated, type Look } from '#kernel'
import { requestVisibleTo } from './store.ts'

/** A request in a sentence: by its subject, as who looks may see it, else by its number. */
export async function requestTold(look: Look, named: unknown): Promise<string> {
  const request = typeof named === 'number' ? await requestVisibleTo(look, named) : undefined
  return request ? `“${isolated(request.subject)}”` : `request ${String(named)}`
}
