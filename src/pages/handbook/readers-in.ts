import { readersOfPaths } from '../readers/readers-of-paths.ts'
import { narrower, type Readers } from '../readers/readers.ts'
import { mkdocsFile } from '../menu/mkdocs-nav.ts'
import { saysRedirects } from './redirect-rules.ts'
import { settingsPath, type Settings } from './settings.ts'

/** Who reads what stands at a place of the repository, counted from the folder of the pages on. */
export function placesIn({
  content,
  readers,
}: Pick<Settings, 'content' | 'readers'>): (path: string) => Readers {
  const inFront = content ? `${content}/` : ''
  const of = readersOfPaths(readers ?? [])
  return (path) => of(path.startsWith(inFront) ? path.slice(inFront.length) : path)
}

/** Of a file of the repository, by where it stands and what it is. */
export function readersIn(settings: Pick<Settings, 'content' | 'readers'>): (path: string) => Readers {
  const of = placesIn(settings)
  return (path) => (namesAllPages(path) ? narrower(of(path), 'internal') : of(path))
}

/**
 * Settings, a written-out menu and lists of moved addresses are for who works here, whatever is public: they name what not
 * everybody may know of.
 */
export const namesAllPages = (path: string): boolean =>
  path === settingsPath || mkdocsFile.test(path) || /(?:^|\/)SUMMARY\.md$/.test(path) || saysRedirects(path)
