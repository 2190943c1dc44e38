import { addressOfPage, closedFiles, closedPages, openPages } from './canary-handbook.ts'
import { allOf, got, type Answer, type CanaryWorld, type Somebody } from './canary-world.ts'
import type { Place } from './place.ts'
import { allPlanted } from './planted.ts'

const pages = [...openPages, ...closedPages]
const addresses = pages.map(addressOfPage)
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

/** Gets each of these addresses. */
export const each =
  (paths: (world: CanaryWorld) => readonly string[]) =>
  (world: CanaryWorld, who: Somebody): Promise<readonly Answer[]> =>
    allOf(paths(world), (path) => got(world, who, path))

const filesOf = ({ words }: CanaryWorld) => [...pages, ...closedFiles, `budget/${words.fileName}.csv`]

/** Follows every link from here on; answers what stands at each. */
async function crawled(world: CanaryWorld, who: Somebody): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const waiting = [
    '/',
    '/-/',
    '/-/rules',
    '/-/campaigns',
    '/-/approvals',
    '/-/approvals?show=all',
    '/-/people',
    '/-/account',
    '/-/permissions',
    '/-/handbook',
  ]
  const known = new Set(waiting)
  for (const path of waiting) {
    if (answers.length >= 150) break
    const answer = await got(world, who, path)
    answers.push(answer)
    for (const [, raw = ''] of answer.body.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) {
      const link = raw.replaceAll('&amp;', '&')
      if (known.has(link) || /^\/(?:-\/(?:events|assets|connections)|git|\/)/.test(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return answers
}

/** What browsers are shown. */
export const webPlaces: readonly Place[] = [
  { name: 'pages at their addresses', shows: onPages, look: each(() => addresses) },
  {
    name: 'earlier versions of pages',
    shows: [...onPages, 'wasOpen', 'wasClosed'],
    look: each(({ commits }) =>
      addresses.flatMap((url) => [...commits, '2100-01-01'].map((version) => `${url}?as-of=${version}`)),
    ),
  },
  {
    name: 'sections to print, of now and of earlier versions',
    shows: onPages,
    look: each(({ commits }) =>
      ['/', ...addresses.map((url) => url.replace(/[^/]+\/$/, '')), ...addresses].flatMap((url) => [
        `${url}?print=section`,
        ...commits.map((version) => `${url}?as-of=${version}&print=section`),
      ]),
    ),
  },
  {
    name: 'histories of pages',
    shows: ['message', 'mixedMessage', 'namedHeading'],
    look: each(() => addresses.map((url) => `/-/history?page=${encodeURIComponent(url)}`)),
  },
  {
    name: 'files',
    shows: ['file'],
    look: each((world) => {
      const at = filesOf(world).map((path) => `/-/files/${path}`)
      return [...at, ...at.flatMap((path) => world.commits.map((version) => `${path}?as-of=${version}`))]
    }),
  },
  {
    name: 'whatever a link leads to',
    shows: ['open', 'openPart', 'inner', 'named', 'team', 'title'],
    look: crawled,
  },
  {
    name: 'search and the palette',
    shows: [],
    look: each(({ words }) =>
      ['fees', 'plan', 'read', 'inside', 'budget', ...allPlanted.map((name) => words[name])].flatMap(
        (word) => [`/-/pages?words=${word}`, `/-/find?words=${word}`],
      ),
    ),
  },
  {
    name: 'rules, their cards and decisions',
    shows: [],
    look: each(({ words }) => [
      '/-/rules',
      ...[words.innerRule, words.namedRule].flatMap((rule) => [
        `/-/rules/limit/${rule}`,
        `/-/cards/limit/${rule}`,
      ]),
    ]),
  },
  {
    name: 'what links where, what changed, and how it differs',
    shows: ['message', 'mixedMessage'],
    look: each(({ commits }) => [
      ...['/-/changes', '/-/changes?sort=rule', '/-/changes?sort=gone', '/-/short-links'],
      ...['/-/first-look', '/-/following', '/-/home', '/-/my-handbook'],
      ...addresses.flatMap((url) => {
        const page = encodeURIComponent(url)
        return [
          `/-/links?page=${page}`,
          ...commits
            .slice(1)
            .map((to, at) => `/-/difference?page=${page}&from=${commits[at] ?? ''}&to=${to}`),
        ]
      }),
    ]),
  },
  {
    name: 'changes with labels, on boards and by themselves',
    shows: ['message', 'mixedMessage'],
    look: each(({ commits }) => [
      '/-/requests/board',
      '/-/labels/at%3A%3Awip',
      ...['latest', ...commits].map((commit) => `/-/changes/${commit}`),
    ]),
  },
  {
    name: 'people, teams and roles',
    shows: [],
    look: each(() =>
      ['noor', 'edith', 'vera', 'tomas']
        .flatMap((handle) => [`/-/people/${handle}`, `/-/people/${handle}/card`])
        .concat('/-/teams/finance', '/-/roles/Chief%20Reviewer', '/-/people'),
    ),
  },
  {
    name: 'requests, and what was said about them',
    shows: ['request'],
    look: each(({ words }) => [
      '/-/requests?state=all',
      `/-/requests?words=${words.request}`,
      '/-/requests?by=noor',
      '/-/requests?assignee=nobody',
      '/-/requests/1',
      '/-/requests/work/1',
      '/-/requests/1/attachments/1',
      '/-/requests/1/attachments/2',
      '/-/requests/2',
      '/-/requests/altered',
      '/-/requests/types',
      '/-/requests/inbox',
      `/-/requests/inbox?words=${words.request}`,
      '/-/requests/board',
      '/-/home',
    ]),
  },
  {
    name: 'what stands where there is nothing',
    shows: [],
    look: each(({ commits }) =>
      [...closedPages.map(addressOfPage), '/budget/'].flatMap((url) => [
        `${url.slice(0, -2)}x/`,
        `${url}x/`,
        `${url}%ff`,
        `${url}?as-of=0000000`,
        `${url}?as-of=${commits[0]?.slice(0, 9)}`,
        `${url}..%2f..%2f`,
        `/-/history?page=${encodeURIComponent(`${url}x/`)}`,
        `/-/files${url}%00`,
        url.toUpperCase(),
        url.slice(0, -1),
        `${url.slice(0, -1)}.html`,
      ]),
    ),
  },
]
