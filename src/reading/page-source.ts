import { pageBody, type Handbook } from '#pages'

/** The text of a page by the lines of its file, as it may be read in a handbook; front matter is left out. */
export interface PageSource {
  readonly lines: readonly [from: number, to: number]
  between(lines: readonly [from: number, to: number]): string
}

export function pageSource(source: Uint8Array, { textOf }: Pick<Handbook, 'textOf'>): PageSource {
  const { body, linesAbove } = pageBody(textOf(source))
  const all = body.replace(/\n$/, '').split('\n')
  return {
    lines: [linesAbove + 1, linesAbove + all.length],
    between: ([from, to]) =>
      all
        .slice(Math.max(0, from - 1 - linesAbove), to - linesAbove)
        .join('\n')
        .trimEnd(),
  }
}

/** So many characters of one page an answer holds; one section mostly has fewer. */
const most = 60_000

/** The text, or as many whole lines of its beginning as an answer holds. */
export function cutText(markdown: string): { readonly markdown: string; readonly whole: boolean } {
  if (markdown.length <= most) return { markdown, whole: true }
  const cut = markdown.slice(0, most)
  return { markdown: cut.slice(0, cut.lastIndexOf('\n') + 1 || most).toWellFormed(), whole: false }
}
