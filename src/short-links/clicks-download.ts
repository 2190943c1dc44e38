import { stringify } from 'csv-stringify/sync'
import type { Download } from '#design'
import { answerIn, get, lookAs } from '#kernel'
import { listShortLinks } from './list-short-links.ts'
import type { SayingWorld } from './say-short-links.ts'
import { showShortLink } from './show-short-link.ts'

const mostLinks = 1000

/** Days, sources and clicks of every short link that one may know of, for a spreadsheet. */
export function clicksDownload(world: SayingWorld): Download {
  const list = listShortLinks(world)
  const show = showShortLink(world)
  return {
    at: get('/short-links.csv'),
    name: 'short-links.csv',
    type: 'text/csv; charset=utf-8',
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const only = query.get('name')
        const names: string[] = only === null ? [] : [only]
        let after: string | undefined
        do {
          if (only !== null) break
          const page = await answerIn(look, list, { limit: 100, ...(after !== undefined && { after }) })
          names.push(...page.shortLinks.map(({ name }) => name))
          after = page.next
        } while (after !== undefined && names.length < mostLinks)
        const rows: string[][] = [['day (UTC)', 'short link', 'source', 'clicks']]
        for (const name of names) {
          const { clicks } = await answerIn(look, show, { name })
          for (const { on, source, count } of clicks) rows.push([on.toString(), name, source, String(count)])
        }
        // RFC 4180.
        return stringify(rows, { record_delimiter: 'windows' })
      }),
  }
}
