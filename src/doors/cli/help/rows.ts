import { padded, widthOf, wrapped } from '../shown/plain-text.ts'

/** Longer names stand on a line of their own. */
const mostName = 30

/** Names with what they mean beside them, wrapped to the width. */
export function rows(pairs: readonly (readonly [name: string, means: string])[], width = 100): string {
  const widest = Math.min(mostName, Math.max(0, ...pairs.map(([name]) => widthOf(name))))
  const indent = ' '.repeat(widest + 4)
  return pairs
    .map(([name, means]) => {
      const text = wrapped(means, width, indent)
      if (means === '') return `  ${name}`
      return widthOf(name) > widest
        ? `  ${name}\n${text}`
        : `  ${padded(name, widest)}  ${text.slice(indent.length)}`
    })
    .join('\n')
}
