import { z } from 'zod'
import type { ComponentChild } from 'preact'
import { type Crumb, pageAt, rulePage, screen, type Screen, sentenceHref } from '#design'
import { answerIn, get, lookAs, placeAfter, todayIn, type Definition, type Look } from '#kernel'
import type { Handbook } from '#pages'
import { presentPerson, vacanciesIn } from '#people'
import { listDecisions } from './list-decisions.ts'
import { pageHistory } from './page-history.ts'
import { presentHandbook, type QuestionsWorld } from './questions-world.ts'
import { HistoryPage, type HistoryPageProps } from './pages/history-page.tsx'
import { RulePage, type RulePageProps } from './pages/rule-page.tsx'
import { crumbsOf } from './crumbs-of.ts'
import { linksScreen } from './links-screen.ts'
import { rulesScreen } from './rules-screen.ts'
import { searchScreen } from './search-screen.tsx'

const most = 50

const historyScreen = (world: QuestionsWorld, history = pageHistory(world)) =>
  screen<HistoryPageProps>({
    at: get('/history'),
    title: ({ title }) => `How “${title}” came to be`,
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const url = query.get('page') ?? '/'
        const found = await answerIn(look, history, { url, limit: most })
        const handbook = await presentHandbook(world, look)
        const versions = found.versions.map(({ commit, on, author, said }) => ({
          on,
          who: author,
          said,
          href: pageAt(found.url, commit),
        }))
        return {
          title: found.title,
          versions,
          pageHref: url,
          crumbs: crumbsOf(handbook, url),
          today: todayIn(look),
        }
      }),
    view: (props) => <HistoryPage {...props} />,
  })

/** What stands beside a page or a rule for who is looking, drawn by another room: the button that follows it. */
export type BesideRead = (
  look: Look,
  named: { readonly page?: string; readonly kind?: string; readonly name?: string },
) => Promise<ComponentChild>

const ruleScreen = (world: QuestionsWorld, beside: BesideRead) =>
  screen<RulePageProps>({
    at: get('/rules/:kind/:name'),
    title: ({ rule, name }) => `What was decided by “${rule?.title ?? name}”`,
    load: ({ house, by, params, query }) =>
      lookAs(house, by, async (look) => {
        const { kind = '', name = '' } = params
        const before = z.uuid().safeParse(query.get('before')).data
        const { decisions, decided, next } = await answerIn(look, listDecisions, {
          kind,
          name,
          limit: most,
          ...(before !== undefined && { after: placeAfter(before) }),
        })
        const definition = look.model.find({ kind }, name)
        const last = next === undefined ? undefined : decisions.at(-1)
        return {
          kind,
          name,
          decisions,
          decided,
          first: before === undefined,
          today: todayIn(look),
          crumbs: definition ? crumbsTo(await presentHandbook(world, look), definition) : [],
          ...(definition && {
            rule: await ruleOf(look, definition),
            beside: await beside(look, { kind, name }),
          }),
          ...(last && { olderHref: `${rulePage({ kind, name })}?before=${last.entryId}` }),
        }
      }),
    view: (props) => <RulePage {...props} />,
  })

const crumbsTo = (handbook: Handbook, { citation }: Definition): readonly Crumb[] => [
  ...crumbsOf(handbook, citation.url),
  { title: citation.title, href: citation.url },
]

async function ruleOf(look: Look, definition: Definition) {
  const { db } = look
  const { title, said, owner, citation } = definition
  const ownerName = owner === undefined ? undefined : ((await presentPerson(db, owner))?.name ?? owner)
  const pageHref = sentenceHref(citation)
  const vacant = await vacanciesIn(look, definition)
  return { title, said, pageHref, vacant, ...(ownerName !== undefined && { ownerName }) }
}

/** How a page came to be, what was decided by a rule, and where something is said. */
export const readingScreens = (world: QuestionsWorld, beside: BesideRead): readonly Screen[] => [
  historyScreen(world),
  linksScreen(world),
  rulesScreen(world),
  ruleScreen(world, beside),
  searchScreen(world),
]
