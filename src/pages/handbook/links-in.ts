import { sees, type Sight } from '../readers/readers.ts'
import { ownSites } from '../links/own-sites.ts'
import { redirectsOf } from '../links/redirects.ts'
import { linkResolver, type LinkResolver } from './links.ts'
import type { ListedPage } from './listed-page.ts'
import type { HandbookFile, Page } from './page.ts'
import type { RulesRead } from './redirect-rules.ts'
import type { Settings } from './settings.ts'

/** What of a handbook links are looked up in. */
interface Shelves {
  readonly settings: Settings
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly byPath: ReadonlyMap<string, Page>
  readonly byUrl: ReadonlyMap<string, Page>
  readonly listed: readonly ListedPage[]
  readonly rules: readonly RulesRead[]
}

/**
 * Links of one handbook as somebody may read it. A rule about moved addresses holds for all whom it leads to a page that they
 * may read; where it leads to another site, only those hear who read what stands where the rules do.
 */
export function linksIn(
  { settings, files, byPath, byUrl, listed, rules }: Shelves,
  eyes: Sight,
): LinkResolver {
  return linkResolver({
    ...{ files, byPath, byUrl, content: settings.content },
    sites: ownSites(settings.hosts ?? []),
    redirects: redirectsOf(
      rules.map((rule) => ({ ...rule, isOpen: sees(eyes, rule.readers) })),
      listed.map(({ url, head }) => ({ url, aliases: head.aliases ?? [] })),
    ),
  })
}
