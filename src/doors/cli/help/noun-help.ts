import type { Described } from '../catalogue/described.ts'
import { rows } from './rows.ts'

/** The verbs of one noun. */
export function nounHelp(noun: string, described: readonly Described[], width?: number): string {
  const verbs = described.filter((one) => one.noun === noun)
  return [
    `Usage: firsthand ${noun} <verb> [flags]`,
    '',
    rows(
      verbs.map(({ verb, summary }) => [verb, summary] as const),
      width,
    ),
    '',
    `More of one: firsthand help ${noun} ${verbs[0]?.verb ?? '<verb>'}`,
  ].join('\n')
}
