import { parsePage } from '../parse/parse-page.ts'
import { renderPage, type RenderedPage, type RenderOptions } from '../render/render-page.ts'
import { dataPage } from './data-page.ts'
import type { Source } from './source.ts'

/** What a page is set with: files that it shows in itself are given as they are written. */
export interface RenderAsked extends Omit<RenderOptions, 'include'> {
  readonly include?: (path: string) => Source | undefined
}

/** A page to be set, with what is told of it as plain data. */
export interface PageAsked extends Pick<RenderAsked, 'embeds' | 'former'> {
  readonly page: Source
}

/** Parses a page and sets it, with what it shows in itself. */
export function renderSource(
  { page, embeds, former }: PageAsked,
  { resolve, isDefinition, include }: Omit<RenderAsked, 'embeds' | 'former'>,
): RenderedPage {
  return renderPage(parsePage(page), {
    ...{ resolve, isDefinition },
    ...(embeds && { embeds }),
    ...(former && { former }),
    ...(include && {
      include: (path: string) => {
        const file = include(path)
        return file && parsePage(dataPage(file))
      },
    }),
  })
}
