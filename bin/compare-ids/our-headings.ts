import { pageBody, parsePage } from '#pages'
import { notesOf } from '../../src/pages/markdown/tokens.ts'

export interface OurHeading {
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
}

/** What Firsthand makes of the headings of a page, and the text below its front matter for the others. */
export function ourHeadings(
  path: string,
  source: string,
): { readonly body: string; readonly headings: readonly OurHeading[] } {
  const { tokens, anchors } = parsePage({ path, source })
  const headings = tokens.flatMap((token): OurHeading[] => {
    const heading = notesOf(token).heading
    return heading ? [heading] : []
  })
  const known = new Set(headings.flatMap(({ id, names }) => [id, ...names]))
  const others = anchors.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, title: '', names: [] }))
  return {
    body: pageBody(source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')).body,
    headings: [...headings, ...others],
  }
}
