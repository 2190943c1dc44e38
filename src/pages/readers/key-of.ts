import { isNamed, strangers, type Readers, type Sight } from './readers.ts'

/** Everybody whom places and parts of pages name as their reader, as written. */
export const namesAmong = (all: readonly { readonly readers: Readers }[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ readers }) => (typeof readers === 'string' ? [] : readers)))

/** The same for all who may read the same, where only these are named. */
export function keyOf(sight: Sight, named: ReadonlySet<string>): string {
  if (sight.all) return 'all'
  if (sight.names === undefined) return 'public'
  return ['internal', ...[...named].filter((name) => isNamed(sight, name)).toSorted()].join('\n')
}

/** What all have in common who share a key: the names in it as they are written, and no others. */
export const sightOfKey = (key: string): Sight =>
  key === 'public' ? strangers : { names: new Set(), written: new Set(key.split('\n').slice(1)) }
