import { pageAt } from '#design'
import { dayAt, missing, type Look } from '#kernel'
import type { Handbook } from '#pages'
import { historyOf, presentHandbook } from '#reading'
import { firstVersion } from '#repository'
import type { Feed, FeedEntry } from './atom.ts'
import { changesOfVersions, type FeedAsked } from './changes-of-versions.ts'
import type { FeedWorld } from './changes-between.ts'
import type { PageChange, VersionChange } from './page-change.ts'
import { htmlOf, titleOf } from './say-change.ts'

/** Where the feed stands: the address that people open, and the secret in its own. */
export interface FeedPlace {
  readonly url: string
  /** Stands in the address of the next page, which only who sent it gets; nowhere else. */
  readonly token?: string | undefined
}

/** The feed of what came into force, as who is looking may read it. */
export async function changesFeed(
  world: FeedWorld,
  look: Look,
  asked: FeedAsked,
  { url, token }: FeedPlace,
): Promise<Feed> {
  const handbook = await presentHandbook(world, look)
  const first = await firstVersion(look.db)
  const title = titleBelow(handbook, asked.below)
  if (!first || title === undefined) throw missing('No page that is open to you stands there.')
  const { versions, next } = await changesOfVersions(world, look, asked)
  const tag = tagOf(url, dayAt(first.since, 'UTC'))
  const entries = versions.flatMap((version) => entriesOf(version, { handbook, asked, url, tag }))
  const address = (before: number | undefined, secret?: string): string => {
    const query = new URLSearchParams({
      ...(asked.below !== '/' && { below: asked.below }),
      ...(before !== undefined && { before: String(before) }),
      ...(secret !== undefined && { token: secret }),
    }).toString()
    return new URL(`/-/feeds/changes.atom${query === '' ? '' : `?${query}`}`, url).href
  }
  return {
    id: tag(`feed${asked.below}`),
    title,
    updated: entries[0]?.updated ?? versions[0]?.since ?? first.since,
    self: address(asked.before),
    alternate: new URL(asked.below, url).href,
    ...(next !== undefined && { next: address(next, token) }),
    language: handbook.settings.language,
    entries,
  }
}

/** Undefined where nothing that is open stands at the address or below it. */
function titleBelow({ settings, find, pages }: Handbook, below: string): string | undefined {
  if (below === '/') return `${settings.title}: what changes`
  const page = find(below)
  if (page) return `${page.title}: what changes`
  return pages.some(({ url }) => url.startsWith(below))
    ? `${settings.title}: what changes below ${below}`
    : undefined
}

/** Ids that stay what they are (RFC 4151): by the handbook's host, and the day on which it was opened. */
const tagOf = (url: string, opened: Temporal.PlainDate) => {
  const authority = new URL(url).hostname.replaceAll(/[[\]:]/g, '-')
  return (specific: string): string => `tag:${authority},${opened.toString()}:${specific}`
}

interface Within {
  readonly handbook: Handbook
  readonly asked: FeedAsked
  readonly url: string
  readonly tag: (specific: string) => string
}

function entriesOf(version: VersionChange, within: Within): readonly FeedEntry[] {
  const { handbook, asked, url, tag } = within
  if (version.pages) return version.pages.map((page) => pageEntry(page, version, within))
  const count = handbook.pages.filter((page) => page.url.startsWith(asked.below)).length
  return [
    {
      id: tag(`version/${version.order}${asked.below}`),
      title: `${handbook.settings.title}: opened`,
      updated: version.since,
      author: handbook.settings.title,
      alternate: new URL(asked.below, url).href,
      html: `<p>The handbook was opened. It has ${count} ${count === 1 ? 'page' : 'pages'} here now.</p>`,
    },
  ]
}

function pageEntry(page: PageChange, { order, commit, since }: VersionChange, within: Within): FeedEntry {
  const { handbook, url, tag } = within
  const now = handbook.find(page.url)
  const alternate = now ? now.url : pageAt(page.url, commit)
  const specific = page.path.split('/').map(encodeURIComponent).join('/')
  return {
    id: tag(`version/${order}/${specific}`),
    title: titleOf(page),
    updated: since,
    author: page.author,
    alternate: new URL(alternate, url).href,
    html: htmlOf(page, new URL(historyOf(page.url), url).href),
  }
}
