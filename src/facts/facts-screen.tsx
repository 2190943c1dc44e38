import { screen, submits, type Visit } from '#design'
import { answerIn, forbidden, get, lookAs, mayAtAll, todayIn } from '#kernel'
import { columnsOf } from './columns-of.ts'
import type { FactKind } from './fact-kind.ts'
import { batchJson } from './facts-json.ts'
import { listSources } from './list-sources.ts'
import { FactsPage, type FactsProps } from './pages/facts-page.tsx'
import type { recordFacts } from './record-facts.ts'

/** Where administrators see what is kept elsewhere, and take in a file. */
export const factsScreen = (record: ReturnType<typeof recordFacts>, kinds: readonly FactKind[]) =>
  screen<FactsProps>({
    at: get('/facts'),
    title: () => 'Kept elsewhere',
    load({ house, by, attempt, answered }: Visit) {
      const permission = mayAtAll(by, record)
      // Whoever was signed out meanwhile gets the form back with what was typed.
      if (!permission.allowed && !attempt) throw forbidden(permission.reason)
      return lookAs(house, by, async (look) => {
        const { sources } = permission.allowed ? await answerIn(look, listSources, {}) : { sources: [] }
        const preview = batchJson.safeParse(answered?.result).data
        return {
          sources,
          kinds: kinds.map((kind) => ({ name: kind.name, needs: columnsOf(kind).needed })),
          typed: answered?.values ?? {},
          today: todayIn(look),
          ...(attempt && { attempt }),
          ...(preview && { preview }),
        }
      })
    },
    view: (props, frame) => FactsPage(props, frame),
    submits: [submits(record, ({ preview }) => (preview ? undefined : '/-/facts'))],
  })
