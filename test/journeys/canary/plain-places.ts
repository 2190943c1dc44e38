import { addressOfPage, closedPages, openPages } from './canary-handbook.ts'
import type { Place } from './place.ts'
import { each } from './web-places.ts'

const urls = [...openPages, ...closedPages].map(addressOfPage)
const onPages = [
  'open',
  'openPart',
  'inner',
  'innerPart',
  'named',
  'namedHeading',
  'namedPart',
  'namedTitle',
  'team',
  'title',
] as const
const encoded = urls.map((url) => encodeURIComponent(url))

/** What is made for programs, readers of feeds and other sites. */
export const plainPlaces: readonly Place[] = [
  {
    name: 'pages as Markdown',
    shows: onPages,
    look: each(({ commits }) =>
      urls.flatMap((url) => {
        const plain = `${url === '/' ? '/index' : url.replace(/\/$/, '')}.md`
        return [plain, `${plain}?as-of=${commits.at(-1)}`, `${url}index.md`]
      }),
    ),
  },
  {
    name: 'all pages in one, and lists of them',
    shows: onPages,
    look: each(() => [
      '/llms-full.txt',
      '/llms.txt',
      '/sitemap.xml',
      '/sitemap.xml?part=1',
      '/robots.txt',
      '/-/opensearch.xml',
      '/-/offline',
      '/-/kept-pages.js',
    ]),
  },
  {
    name: 'feeds of changes',
    shows: ['namedHeading'],
    look: each(() => [
      '/-/feeds/changes.atom',
      '/-/feeds/changes.atom?before=3',
      ...encoded.map((url) => `/-/feeds/changes.atom?below=${url}`),
      '/-/feeds/changes.atom?below=%2Fbudget%2F',
    ]),
  },
  {
    name: 'cards of pages for other sites',
    shows: [],
    look: each(() => encoded.map((url) => `/-/page-card.png?page=${url}`)),
  },
]
