import type { Source } from './known-ids.ts'
import type { Shown } from './shown-ids.ts'

/** What the tests show of what was asked. */
export interface Coverage {
  readonly sources: readonly {
    readonly name: string
    readonly of: number
    readonly missing: readonly string[]
  }[]
  /** In tests, but no source knows them. */
  readonly unknown: readonly Shown[]
  /** Known to several sources; the test has to say which: `[work:T4]`. */
  readonly unclear: readonly (Shown & { readonly sources: readonly string[] })[]
}

export function coverage(sources: readonly Source[], shown: readonly Shown[]): Coverage {
  const seen = new Set<string>()
  const unknown: Shown[] = []
  const unclear: Coverage['unclear'][number][] = []
  for (const one of shown) {
    const [name, id] = one.id.includes(':') ? one.id.split(':') : [undefined, one.id]
    const knowing = sources
      .filter((source) => (name ?? source.name) === source.name && source.ids.includes(id ?? ''))
      .map((source) => source.name)
    if (knowing.length === 0) unknown.push(one)
    else if (knowing.length > 1) unclear.push({ ...one, sources: knowing })
    else seen.add(`${knowing[0]}:${id}`)
  }
  return {
    sources: sources.map((source) => ({
      name: source.name,
      of: source.ids.length,
      missing: source.ids.filter((id) => !seen.has(`${source.name}:${id}`)),
    })),
    unknown,
    unclear,
  }
}
