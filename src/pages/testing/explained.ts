import { readFileSync } from 'node:fs'

const document = readFileSync(new URL('../../../docs/markdown.md', import.meta.url), 'utf8')

/** The rows of the table of two columns that stands below a heading of `docs/markdown.md`. */
export function tableUnder(heading: string): readonly (readonly string[])[] {
  const part = document.split(/^## /m).find((section) => section.startsWith(heading)) ?? ''
  return [...part.matchAll(/^\| (.+?) \| (.+) \|$/gm)]
    .slice(2)
    .map(([, first = '', second = '']) => [first, second])
}

/** The numbers of the examples that such a table gives a reason for. */
export const explained = (heading: string): readonly number[] =>
  tableUnder(heading)
    .flatMap(([numbers = '', reason = '']) => (reason.length < 20 ? [] : numbers.split(',').map(Number)))
    .toSorted((a, b) => a - b)
