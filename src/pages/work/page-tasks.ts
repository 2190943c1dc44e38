import { parsePage } from '../parse/parse-page.ts'
import { pageText, type PageText } from './page-text.ts'
import { checkLinks, type LinksAsked, type LinksFunctions } from './check-links.ts'
import { renderSource } from './render-source.ts'
import type { Source } from './source.ts'
import { surveyPage } from './survey-page.ts'

/** Everything that a page worker can be asked. */
export const pageTasks = {
  text: (page: Source): PageText => pageText(page),
  fences: (page: Source) => {
    const { isText, fences } = parsePage(page)
    return { isText, fences }
  },
  rendered: renderSource,
  survey: (page: Source) => surveyPage(page),
  links: (asked: LinksAsked, functions: LinksFunctions) => checkLinks(asked, functions),
}
