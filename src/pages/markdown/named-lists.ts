import type { Env } from 'markdown-it'
import type { Attributes } from './attribute-list.ts'

const pages = new WeakMap<Env, Map<string, Attributes>>()

/** The attribute lists that a page gives a name, `{:name: .class}`, while it is parsed. */
export function namedLists(env: Env): Map<string, Attributes> {
  const known = pages.get(env) ?? new Map<string, Attributes>()
  pages.set(env, known)
  return known
}
