import { reader } from './reader.ts'

/** A place that was looked at in this browser. */
export interface RecentPlace {
  readonly title: string
  readonly href: string
}

interface Kept {
  readonly by: string
  readonly places: readonly RecentPlace[]
}

const key = 'recent'
const most = 8

function kept(): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Those of who is looking now, latest first; never another's. */
export function recentPlaces(): readonly RecentPlace[] {
  const known = kept()
  return known !== undefined && known.by === reader() && Array.isArray(known.places) ? known.places : []
}

export const forgetRecent = (): void => localStorage.removeItem(key)

/** Ways in and lists of what was found are no places to come back to. */
const passedThrough = /^\/-\/(?:sign-in|welcome|find|pages$)/

/** Keeps that this page was looked at; what another person looked at here is forgotten. */
export function noteRecent(): void {
  const by = reader()
  if (by === undefined) return
  if (kept()?.by !== by) forgetRecent()
  // Before the handbook's own title.
  const title = document.title.replace(/ · [^·]*$/, '')
  const href = location.pathname
  if (title === '' || passedThrough.test(href) || 'undone' in document.documentElement.dataset) return
  const others = recentPlaces().filter((place) => place.href !== href)
  try {
    localStorage.setItem(key, JSON.stringify({ by, places: [{ title, href }, ...others].slice(0, most) }))
  } catch {
    // A full or forbidden storage keeps nothing.
  }
}

noteRecent()
