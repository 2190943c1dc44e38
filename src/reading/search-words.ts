/** Words that stand on nearly every page: they are looked for only where nothing else is asked. */
const small = new Set(
  'a about an and are as at be by can do does for from has have how i if in is it may must my of on or our that the there this to was we what when where which who why will with you your'.split(
    ' ',
  ),
)

const most = 10

/** What to look for, in lower case, each once: at most ten words. Nothing is a pattern. */
export function searchWords(written: string): readonly string[] {
  const all = [
    ...new Set(
      written
        .toLowerCase()
        .split(/\s+/)
        .map(bare)
        .filter((word) => word !== ''),
    ),
  ]
  const telling = all.filter((word) => !small.has(word))
  return (telling.length > 0 ? telling : all).slice(0, most)
}

/** Without quotation marks, the brackets of a longer phrase, and what ends a sentence. */
const bare = (word: string): string =>
  word
    .replaceAll(/^["'“‘«]+|["'”’»?!,;:.]+$/gu, '')
    .replace(/^\(([^)]*)$/, '$1')
    .replace(/^([^(]*)\)$/, '$1')
