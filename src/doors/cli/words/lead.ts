import { parseArgs } from 'node:util'
import type { KnownFlag } from './flags-in.ts'

/** The words up to the first that is no flag, that word, and all after it. */
export interface Lead {
  readonly before: readonly string[]
  readonly word: string | undefined
  readonly after: readonly string[]
}

/** Parts the words at the first that names something. Flags that take a value have to be known, so that it is not taken for one. */
export function leadOf(args: readonly string[], known: readonly KnownFlag[]): Lead {
  const valued = known.filter(({ value }) => value)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(valued.map(({ name }) => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const first = tokens.find(({ kind }) => kind === 'positional')
  if (first === undefined || first.kind !== 'positional') return { before: args, word: undefined, after: [] }
  return { before: args.slice(0, first.index), word: first.value, after: args.slice(first.index + 1) }
}
