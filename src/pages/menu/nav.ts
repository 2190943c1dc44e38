/** A line of a menu that is written out: a page, a heading over others, or both. */
export interface NavEntry {
  readonly title?: string
  /** Of a file, from the folder of the menu on. */
  readonly path?: string
  readonly children: readonly NavEntry[]
}

/** A menu that is written out for the pages of one folder. */
export interface Nav {
  /** Path of the folder in the repository; empty for all of it. */
  readonly folder: string
  readonly entries: readonly NavEntry[]
}

/** More levels than that nobody opens. */
export const deepestNav = 12

/** The path that a link of a menu names; undefined where it leads out of the handbook. */
export function navPath(written: string): string | undefined {
  const plain = written.trim().replace(/[?#].*$/s, '')
  if (plain === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return undefined
  const path = plain.replace(/^(?:\.?\/)+/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
