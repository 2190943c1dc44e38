import type { Finding } from '../finding.ts'
import { destinations } from '../handbook/destinations.ts'
import { handbookOf, type Handbook } from '../handbook/handbook.ts'
import type { Shelves } from '../handbook/shelves.ts'
import { linkFindings } from '../render/link-findings.ts'
import type { PageSurvey } from './page-survey.ts'

/** Pages of one handbook with their links. */
export interface LinksAsked {
  /** Which handbook: a worker keeps the last one. */
  readonly handbook: string
  readonly pages: readonly { readonly path: string; readonly links: PageSurvey['links'] }[]
}

export interface LinksFunctions {
  readonly shelves: () => Shelves
}

let last: { readonly key: string; readonly handbook: Handbook } | undefined

/** Which of these links lead nowhere, and where each leads to: how often every page is linked. */
export function checkLinks({ handbook: key, pages }: LinksAsked, { shelves }: LinksFunctions) {
  if (last?.key !== key) last = { key, handbook: handbookOf(shelves()) }
  const { handbook } = last
  const findings: Finding[] = []
  const linked: Record<string, number> = {}
  for (const { path, links } of pages) {
    const to = destinations(handbook, path)
    const page = {
      path,
      anchors: [],
      links: links.map(([href, line, use]) => ({ href, line, use, text: '' })),
    }
    findings.push(
      ...linkFindings(page, (href, use) => {
        const found = to(href, use)
        const at = found.kind === 'page' ? found.href?.split(/[?#]/)[0] : undefined
        if (at !== undefined) linked[at] = (linked[at] ?? 0) + 1
        return found
      }),
    )
  }
  return { findings, linked }
}
