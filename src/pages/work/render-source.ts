import { parsePage } from '../parse/parse-page.ts'
import { renderPage, type RenderedPage, type RenderOptions } from '../render/render-page.ts'
import type { Source } from './source.ts'

/** What a page is set with: files that it shows in itself are given as they are written. */
export interface RenderAsked extends Omit<RenderOptions, 'include'> {
  readonly include?: (path: string) => Source | undefined
}

/** Parses a page and sets it, with what it shows in itself. */
export function renderSource(
  { page, embeds }: { readonly page: Source; readonly embeds: readonly string[] | undefined },
  { resolve, isDefinition, include }: Omit<RenderAsked, 'embeds'>,
): RenderedPage {
  return renderPage(parsePage(page), {
    ...{ resolve, isDefinition },
    ...(embeds && { embeds }),
    ...(include && {
      include: (path: string) => {
        const file = include(path)
        return file && parsePage(file)
      },
    }),
  })
}
