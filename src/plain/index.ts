/** The handbook in plain forms: pages as Markdown, lists of them for programs, cards for previews, feeds of what changed. */
export { atomXml } from './feed/atom.ts'
export { changesFeed } from './feed/changes-feed.ts'
export { LastChanges } from './last-changes.ts'
export { llmsTxt } from './llms-txt.ts'
export { openSearch } from './open-search.ts'
export { markdownOf } from './page-markdown.ts'
export { robotsTxt } from './robots.ts'
export { sitemapIndex, sitemaps } from './sitemap.ts'
