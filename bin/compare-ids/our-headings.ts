import { pageBody, parsePage } from '#pages'

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
  const { sections: headings, anchors } = parsePage({ path, source })
  const known = new Set(headings.flatMap(({ id, names }) => [id, ...names]))
  const others = anchors.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, title: '', names: [] }))
  return {
    body: pageBody(source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')).body,
    headings: [...headings, ...others],
  }
}
