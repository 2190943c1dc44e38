import { sentenceHref } from '#design'
import { Remembered, type Model } from '#kernel'
import type { Handbook } from '#pages'
import { team, teamHref } from '#people'
import { entryOf, type Entry } from './entry.ts'

const remembered = new Remembered<readonly Entry[]>(16)

/** Pages in reading order and what they define, as a version has them. */
export const handbookEntries = (handbook: Handbook, model: Model): Promise<readonly Entry[]> =>
  remembered.get(handbook.key, async () => [...pages(handbook), ...definitions(model)])

const pages = (handbook: Handbook): readonly Entry[] =>
  handbook.pages.map(({ title, url }) => {
    const above = handbook
      .breadcrumbs(url)
      .slice(1, -1)
      .map((crumb) => crumb.title)
    return entryOf(
      { kind: 'page', title, href: url, ...(above.length > 0 && { under: above.join(' › ') }) },
      [lastPart(url)],
    )
  })

/** A page is also found by what its address calls it. */
const lastPart = (url: string): string => {
  const part = url.split('/').at(-2) ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const definitions = ({ definitions: all }: Model): readonly Entry[] =>
  all.map(({ kind, name, title, citation }) => {
    const others: [string[], string[]] = [[kind], [name]]
    if (kind === team.kind) return entryOf({ kind: 'team', title, href: teamHref(name) }, ...others)
    const href = sentenceHref(citation)
    return entryOf({ kind: 'rule', title, href, under: citation.title }, ...others)
  })
