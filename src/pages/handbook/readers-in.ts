import { readersOfPaths } from '../readers/readers-of-paths.ts'
import type { Readers } from '../readers/readers.ts'
import { settingsPath, type Settings } from './settings.ts'

/** Of a file of the repository, by the place where it stands from the folder of the pages on. */
export function readersIn({
  content,
  readers,
}: Pick<Settings, 'content' | 'readers'>): (path: string) => Readers {
  const inFront = content ? `${content}/` : ''
  const of = readersOfPaths(readers ?? [])
  return (path) => {
    // It names what not everybody may know of.
    if (path === settingsPath) return 'internal'
    const from = path.startsWith(inFront) ? path.slice(inFront.length) : path
    return of(from)
  }
}
