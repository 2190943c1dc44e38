import type { Model } from '#kernel'
import { inWords, type Page } from '#pages'
import { team } from '#people'

/** Who can read a page, for somebody who works here: `only Noor Haddad and Digital Strategy can read this`. */
export async function readersSaid(
  { readers, hasParts }: Pick<Page, 'readers' | 'hasParts'>,
  model: Model,
  nameOf: (handle: string) => Promise<string | undefined>,
): Promise<string> {
  const parts = hasParts ? ', and some of them its marked parts' : ''
  if (readers === 'public') return `everybody can read this${parts}`
  if (readers === 'internal') return `everybody who works here can read this${parts}`
  const called = new Map<string, string>()
  for (const name of readers)
    called.set(name, model.find(team, name)?.title ?? (await nameOf(name.replace(/^@/, ''))) ?? name)
  return `only ${inWords(readers, (name) => called.get(name) ?? name)} can read this${parts}`
}
