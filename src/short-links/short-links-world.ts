import { spokenForm } from './spoken-form.ts'
import type { ShortLink } from './store.ts'
import type { TargetWorld } from './target.ts'

/** What short links are said and resolved from on this node. */
export interface ShortLinksWorld extends TargetWorld {
  /** Address of the house, without a slash at its end. */
  readonly url: () => string
  /** The address before the name of each short link: `https://go.example.com`. */
  readonly shortUrl: () => string
}

/** What is typed, and how it is said. */
export function saidOf({ shortUrl }: ShortLinksWorld, { name, spoken }: Pick<ShortLink, 'name' | 'spoken'>) {
  const address = `${shortUrl()}/${name}`
  return { address, spoken: spoken ?? spokenForm(address) }
}
