export interface TocEntry {
  readonly id: string
  readonly title: string
  /** Level of the heading: 2 for `##`. */
  readonly level: number
}

/** More entries than this, and only the upper level is shown. */
const manyEntries = 14

/** The page's sections as links; nothing where there are fewer than two. */
export function TableOfContents({ entries }: { readonly entries: readonly TocEntry[] }) {
  if (entries.length < 2) return null
  const top = Math.min(...entries.map(({ level }) => level))
  const deepest = entries.length > manyEntries ? top : top + 1
  return (
    <nav class="contents" aria-labelledby="fh-contents-heading">
      <h2 id="fh-contents-heading">On this page</h2>
      <ul>
        {entries
          .filter(({ level }) => level <= deepest)
          .map(({ id, title, level }) => (
            <li key={id} class={level > top ? 'deeper' : undefined}>
              <a href={`#${id}`} dir="auto">
                {title}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
