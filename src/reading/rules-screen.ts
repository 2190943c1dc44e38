import { screen, type Choice } from '#design'
import { answerIn, get, lookAs, Refusal, todayIn, type Look } from '#kernel'
import { team } from '#people'
import { listRules, rulesFound } from './list-rules.ts'
import { RulesPage, type RulesProps } from './pages/rules-page.tsx'
import { presentHandbook, type QuestionsWorld } from './questions-world.ts'
import type { RulesAsked } from './rules-asked.ts'

/** The question `rules.list` for people, with how many there are of each kind, team and page. */
export const rulesScreen = (world: QuestionsWorld) =>
  screen<RulesProps>({
    at: get('/rules'),
    title: () => 'Rules in force',
    load: ({ house, by, query }) =>
      lookAs(house, by, async (look) => {
        const { after, ...asked } = Object.fromEntries([...query].filter(([, value]) => value.trim() !== ''))
        try {
          return await rulesShown(world, look, asked, after)
        } catch (fault) {
          if (!(fault instanceof Refusal) || fault.fields.length === 0) throw fault
          return { ...(await rulesShown(world, look, {}, undefined)), asked, faults: fault.fields }
        }
      }),
    view: RulesPage,
  })

async function rulesShown(
  world: QuestionsWorld,
  look: Look,
  asked: RulesAsked,
  after: string | undefined,
): Promise<RulesProps> {
  const { rules, next } = await answerIn(look, listRules, { ...asked, after })
  const { found, counts } = await rulesFound(look, asked)
  const handbook = await presentHandbook(world, look)
  const choices = (named: ReadonlyMap<string, number>, titleOf: (name: string) => string): Choice[] =>
    [...named]
      .map(([value, count]) => ({ value, label: `${titleOf(value)} (${count})` }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  const params = Object.entries({ ...asked, after: next }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return {
    asked,
    faults: [],
    count: found.length,
    all: look.model.definitions.length,
    rules,
    kinds: choices(counts.kinds, (kind) => kind),
    teams: choices(counts.teams, (name) => look.model.find(team, name)?.title ?? name),
    pages: choices(counts.pages, (url) => handbook.find(url)?.title ?? url),
    today: todayIn(look),
    isStranger: look.by.kind === 'visitor',
    ...(next !== undefined && { next: `/-/rules?${new URLSearchParams(params).toString()}` }),
  }
}
