import { parsePage } from '../parse/parse-page.ts'
import { renderPage, type RenderedPage, type RenderOptions } from '../render/render-page.ts'
import { pageText, type PageText } from './page-text.ts'
import { checkLinks, type LinksAsked, type LinksFunctions } from './check-links.ts'
import { surveyPage } from './survey-page.ts'

/** A page to be read. */
export interface Source {
  readonly path: string
  readonly source: Uint8Array | string
}

/** Everything that a page worker can be asked. */
export const pageTasks = {
  text: (page: Source): PageText => pageText(page),
  fences: (page: Source) => {
    const { isText, fences } = parsePage(page)
    return { isText, fences }
  },
  rendered: (page: Source, options: RenderOptions): RenderedPage => renderPage(parsePage(page), options),
  survey: (page: Source) => surveyPage(page),
  links: (asked: LinksAsked, functions: LinksFunctions) => checkLinks(asked, functions),
}
