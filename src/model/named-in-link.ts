import type { Definition } from '#kernel'

/** Templates are written with other signs between their words, and as files. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, '-')
    .replace(/\.md$/, '')

/** The definition that an address names: by name, title or a name it had. */
export const namedInLink = <One extends Pick<Definition, 'name' | 'title' | 'formerly'>>(
  all: readonly One[],
  written: string,
): One | undefined =>
  all.find(({ name, title, formerly }) =>
    [name, title, ...formerly].some((one) => folded(one) === folded(written)),
  )
