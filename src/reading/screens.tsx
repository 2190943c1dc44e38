import { z } from 'zod'
import { screen, type Crumb, type Screen } from '#design'
import { forbidden, get, lookAs, missing, rulingsUnder, todayIn, type Definition, type Person } from '#kernel'
import type { Handbook, Repository } from '#pages'
import { versionsOf } from './versions-of-page.ts'
import { HistoryPage, type HistoryPageProps } from './pages/history-page.tsx'
import { RulePage, type RulePageProps } from './pages/rule-page.tsx'

/** What the screens about the handbook are drawn from. */
export interface ReadingScreensWorld {
  readonly repository: Repository
  readonly handbookAt: (commit: string) => Promise<Handbook>
  readonly nameOf: (handle: string) => Promise<string | undefined>
}

const most = 50

const crumbsOf = (handbook: Handbook, url: string): readonly Crumb[] =>
  handbook
    .breadcrumbs(url)
    .slice(0, -1)
    .map((crumb) =>
      crumb.url === undefined ? { title: crumb.title } : { title: crumb.title, href: crumb.url },
    )

const historyScreen = (world: ReadingScreensWorld) =>
  screen<HistoryPageProps>({
    at: get('/history'),
    title: ({ title }) => `How “${title}” came to be`,
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const url = query.get('page') ?? '/'
        const handbook = await world.handbookAt(look.model.commit)
        const found = await versionsOf(world.repository, handbook, url)
        if (!found) throw missing('There is no such page.')
        return { ...found, pageHref: url, crumbs: crumbsOf(handbook, url), today: todayIn(look) }
      }),
    view: (props) => <HistoryPage {...props} />,
  })

const ruleScreen = (world: ReadingScreensWorld) =>
  screen<RulePageProps>({
    at: get('/rules/:kind/:name'),
    title: ({ rule, name }) => `What was decided by “${rule?.title ?? name}”`,
    load: ({ house, by, params, query }) =>
      lookAs(house, by, async (look) => {
        const { kind = '', name = '' } = params
        mustBelong(by)
        const before = z.uuid().safeParse(query.get('before')).data
        const rulings = await rulingsUnder(look.db, { kind, name }, { before, limit: most + 1 })
        const definition = look.model.find({ kind }, name)
        if (!definition && rulings.length === 0) throw missing('There is no such rule.')
        const last = rulings.length > most ? rulings[most - 1] : undefined
        return {
          kind,
          name,
          rulings: rulings.slice(0, most),
          today: todayIn(look),
          crumbs: definition ? crumbsTo(await world.handbookAt(look.model.commit), definition) : [],
          ...(definition && { rule: await ruleOf(world, definition) }),
          ...(last && { olderHref: `/-/rules/${kind}/${name}?before=${last.entryId}` }),
        }
      }),
    view: (props) => <RulePage {...props} />,
  })

function mustBelong(by: Person): void {
  if (by.kind === 'visitor' || by.kind === 'left') throw forbidden('Sign in to see what was decided.')
}

const crumbsTo = (handbook: Handbook, { citation }: Definition): readonly Crumb[] => [
  ...crumbsOf(handbook, citation.url),
  { title: citation.title, href: citation.url },
]

async function ruleOf(world: ReadingScreensWorld, { title, said, owner, citation }: Definition) {
  const ownerName = owner === undefined ? undefined : ((await world.nameOf(owner)) ?? owner)
  const pageHref = citation.anchor === undefined ? citation.url : `${citation.url}#${citation.anchor}`
  return { title, said, pageHref, ...(ownerName !== undefined && { ownerName }) }
}

/** How a page came to be, and what was decided by a rule. */
export const readingScreens = (world: ReadingScreensWorld): readonly Screen[] => [
  historyScreen(world),
  ruleScreen(world),
]
