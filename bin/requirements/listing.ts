import type { Coverage } from './coverage.ts'

function wrapped(words: readonly string[], width = 108): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line.length + word.length + 1 > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? `  ${word}` : ` ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** The coverage as lines for a terminal. */
export function listing({ sources, unknown, unclear }: Coverage): string[] {
  const shown = sources.reduce((sum, source) => sum + source.of - source.missing.length, 0)
  const all = sources.reduce((sum, source) => sum + source.of, 0)
  return [
    ...sources.flatMap(({ name, of, missing }) => [
      `${name}: ${of - missing.length} of ${of} shown by a test${missing.length > 0 ? '; by none:' : ''}`,
      ...wrapped(missing),
    ]),
    `together: ${shown} of ${all}`,
    ...unclear.map(
      ({ id, path, sources: names }) =>
        `${path}: [${id}] could be ${names.map((name) => `[${name}:${id}]`).join(' or ')}; it counts for neither`,
    ),
    ...unknown.map(({ id, path }) => `${path}: [${id}] is asked for nowhere`),
  ]
}
