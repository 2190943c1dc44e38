import { isolated, type Look } from '#kernel'
import { requestVisibleTo } from './store.ts'

const known = new WeakMap<Look, Map<number, Promise<string>>>()

/** A request in a sentence: by its subject, where who looks may see it; else they learn nothing of it. */
export async function requestTold(look: Look, named: unknown): Promise<string> {
  if (typeof named !== 'number') return another
  const told = known.get(look) ?? new Map<number, Promise<string>>()
  known.set(look, told)
  const said = told.get(named) ?? subjectOf(look, named)
  told.set(named, said)
  return said
}

const another = 'another request'

async function subjectOf(look: Look, number: number): Promise<string> {
  const request = await requestVisibleTo(look, number)
  return request ? `“${isolated(request.subject)}”` : another
}
