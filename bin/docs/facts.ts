/** The words of a glossary that stand out of their order, or twice; a space comes before every letter. */
export function misplacedWords(glossary: string): string[] {
  const words = [...glossary.matchAll(/^- \*\*(.+?)\*\*/gm)].flatMap((match) => match[1] ?? [])
  const order = new Intl.Collator('en')
  return words
    .filter((word, at) => at > 0 && order.compare(words[at - 1] ?? '', word) >= 0)
    .map((word) => `docs/glossary.md  "${word}" is not in its place in the alphabet`)
}

/** Files of the project that a document names and that are not there. */
export function lostFiles(name: string, text: string, there: (path: string) => boolean): string[] {
  const paths = [...text.matchAll(/`((?:src|bin|test|docs|bench|migrations|sample)\/[\w./-]*\w)`/g)]
  const links = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)(?:#[^)]*)?\)/g)]
  return [...paths, ...links]
    .flatMap((match) => match[1] ?? [])
    .filter((path) => !there(path))
    .map((path) => `${name}  names ${path}, which is not there`)
}
