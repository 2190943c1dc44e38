import { markdown } from '../markdown/markdown.ts'
import type { ParsedPage } from '../parse/parsed-page.ts'
import type { Drawing } from '../templates/kind.ts'
import { drawWith } from '../templates/tags.ts'

/** Files shown in a page may show others so deep, and so many altogether. */
const deepest = 5
const most = 100

type Include = ((path: string) => ParsedPage | undefined) | undefined

/**
 * Draws other files in their places: never one in itself, and none without end. Their lines are not those of the page, so
 * they claim none.
 */
export function includer(
  page: ParsedPage,
  include: Include,
  { deeper, ...same }: { readonly deeper: boolean } & Pick<Drawing, 'ask' | 'highlight'>,
): Drawing['include'] {
  let left = most
  const inside =
    (above: readonly ParsedPage[]): Drawing['include'] =>
    (path) => {
      if (left <= 0 || above.length > deepest) return undefined
      const found = include?.(path)
      if (!found || above.some((one) => one.path === found.path)) return undefined
      left--
      const drawing = { ...same, frontMatter: found.frontMatter, include: inside([...above, found]) }
      const env = drawWith({ deeper, htmlAsText: false }, drawing)
      return markdown.renderer
        .render([...found.tokens], markdown.options, env)
        .replaceAll(/ data-lines="[^"]*"/g, '')
    }
  return inside([page])
}
