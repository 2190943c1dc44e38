import { recentPlaces } from './recent.ts'

/** One line of the palette. */
export interface PalettePlace {
  readonly title: string
  readonly href: string
  readonly under?: string
  /** What sort of place it is, in a word. */
  readonly sort: string
}

const sorts: Readonly<Record<string, string>> = {
  action: 'Do',
  page: 'Page',
  section: 'Section',
  rule: 'Rule',
  person: 'Person',
  team: 'Team',
}

interface Answer {
  readonly found: readonly { kind: string; title: string; under?: string; href: string }[]
}

/** What is called so; before anything is typed, where one was lately and what one may do. */
export async function placesFor(words: string, signal: AbortSignal): Promise<readonly PalettePlace[]> {
  const asked = words === '' ? '' : `?${new URLSearchParams({ words }).toString()}`
  const answer = await fetch(`/api/v1/find${asked}`, { signal })
  if (!answer.ok) throw new Error(`the palette was answered ${answer.status}`)
  const { found } = (await answer.json()) as Answer
  const places = found.map(({ kind, ...place }) => ({ ...place, sort: sorts[kind] ?? '' }))
  if (words !== '') return [...places, everywhere(words, places.length === 0)]
  const before = lately()
  return [...before, ...places.filter(({ href }) => !before.some((place) => place.href === href))]
}

/** Where one was lately, but for where one is. */
export const lately = (): readonly PalettePlace[] =>
  recentPlaces()
    .filter(({ href }) => href !== location.pathname)
    .slice(0, 5)
    .map((place) => ({ ...place, sort: 'Lately' }))

/** The last line: the same words, looked for in all text. */
export const everywhere = (words: string, isAlone: boolean): PalettePlace => ({
  title: isAlone ? `Nothing is called so — search all text for “${words}”` : `Search all text for “${words}”`,
  href: `/-/pages?${new URLSearchParams({ words }).toString()}`,
  sort: 'Search',
})
