import { readersOfPaths } from '../readers/readers-of-paths.ts'
import type { Readers } from '../readers/readers.ts'
import { mkdocsFile } from '../menu/mkdocs-nav.ts'
import { settingsPath, type Settings } from './settings.ts'

/** Of a file of the repository, by the place where it stands from the folder of the pages on. */
export function readersIn({
  content,
  readers,
}: Pick<Settings, 'content' | 'readers'>): (path: string) => Readers {
  const inFront = content ? `${content}/` : ''
  const of = readersOfPaths(readers ?? [])
  return (path) => {
    if (namesAllPages(path)) return 'internal'
    const from = path.startsWith(inFront) ? path.slice(inFront.length) : path
    return of(from)
  }
}

/** Settings and a written-out menu are for who works here, whatever is public: they name what not everybody may know of. */
export const namesAllPages = (path: string): boolean => path === settingsPath || mkdocsFile.test(path)
