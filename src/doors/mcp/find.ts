import { Refusal } from '#kernel'
import { hitsSaid, rulesSaid } from './answers.ts'
import { answerOf, type Asking } from './asking.ts'

/** Pages and rules that speak of something. */
export interface Found {
  readonly hits: readonly ReturnType<typeof hitsSaid.parse>['hits'][number][]
  readonly rules: readonly ReturnType<typeof rulesSaid.parse>['rules'][number][]
}

const some = 5

/** What the handbook has on something: by all words, else by ever fewer of them, the longest kept. */
export async function findAbout(asking: Asking, about: string): Promise<Found> {
  const all = about.trim().split(/\s+/).slice(0, 10)
  const byLength = all.toSorted((a, b) => b.length - a.length)
  const tries = [all, byLength.slice(0, 3), byLength.slice(0, 2), byLength.slice(0, 1)]
  for (const words of tries) {
    const found = await find(asking, words.join(' ').slice(0, 200))
    if (found.hits.length + found.rules.length > 0) return found
  }
  return { hits: [], rules: [] }
}

async function find(asking: Asking, words: string): Promise<Found> {
  try {
    const { hits } = hitsSaid.parse(await answerOf(asking, 'pages.search', { words, limit: some }))
    const { rules } = rulesSaid.parse(await answerOf(asking, 'rules.list', { words, limit: some }))
    return { hits, rules }
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'invalid') return { hits: [], rules: [] }
    throw fault
  }
}
