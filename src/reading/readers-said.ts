import type { Model } from '#kernel'
import { inWords, type Page } from '#pages'
import { team } from '#people'

/** Who can read a page, for somebody who works here: `only Noor Haddad and Digital Strategy can read this`. */
export async function readersSaid(
  { readers, hasParts, draft }: Pick<Page, 'readers' | 'hasParts' | 'draft'>,
  model: Model,
  nameOf: (handle: string) => Promise<string | undefined>,
): Promise<string> {
  const what = draft ? 'this draft' : 'this'
  const parts = hasParts ? ', and some of them its marked parts' : ''
  if (readers === 'public') return `everybody can read ${what}${parts}`
  if (readers === 'internal') return `everybody who works here can read ${what}${parts}`
  const called = new Map<string, string>()
  for (const name of readers)
    called.set(name, model.find(team, name)?.title ?? (await nameOf(name.replace(/^@/, ''))) ?? name)
  return `only ${inWords(readers, (name) => called.get(name) ?? name)} can read ${what}${parts}`
}
