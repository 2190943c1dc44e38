import { parsePage } from '../parse/parse-page.ts'
import { textBlocks } from '../parse/text-blocks.ts'
import { renderPage } from '../render/render-page.ts'
import { decode } from '../source/source-text.ts'
import { candidatesIn } from './candidates.ts'
import { dialectsIn } from './dialects.ts'
import { languageOf } from './language-of.ts'
import type { PageSurvey } from './page-survey.ts'

/** Letters and digits before it make it part of an address. */
const handle = /(?<![\w./@-])@([a-z\d](?:[\w-]{0,38}[a-z\d])?)(?![\w-]*[@/])/gi
const mostLinks = 2000

/** Reads and sets a page whole and says what was found; its links are looked up later, when all pages are known. */
export function surveyPage({
  path,
  source,
}: {
  readonly path: string
  readonly source: Uint8Array | string
}): PageSurvey {
  const began = performance.now()
  const parsed = parsePage({ path, source })
  renderPage(parsed, {
    resolve: (href) => ({ kind: 'external', href }),
    isDefinition: () => false,
  })
  const blocks = textBlocks(parsed)
  const prose = blocks.filter(({ sort }) => sort !== 'code').map(({ text }) => text)
  const text = prose.join('\n')
  const said = parsed.frontMatter['lang'] ?? parsed.frontMatter['html_lang']
  const language = typeof said === 'string' && said !== '' ? said : languageOf(text)
  const handles: Record<string, number> = {}
  if (text.includes('@'))
    for (const [, name = ''] of text.matchAll(handle)) handles[name] = (handles[name] ?? 0) + 1
  return {
    words: text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    ...(language !== undefined && { language }),
    dialects: parsed.isText ? dialectsIn(decode(source).text, parsed) : {},
    handles,
    ...candidatesIn(blocks),
    faults: parsed.findings,
    links: parsed.links
      .filter(({ href }) => !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(href))
      .slice(0, mostLinks)
      .map(({ href, line, use }) => [href, line, use] as const),
    took: performance.now() - began,
  }
}
