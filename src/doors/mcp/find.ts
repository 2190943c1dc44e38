import type { z } from 'zod'
import { Refusal } from '#kernel'
import { hitsSaid, rulesSaid } from './answers.ts'
import { answerOf, type Asking } from './asking.ts'

/** Pages and rules that speak of something. */
export interface Found {
  readonly hits: z.output<typeof hitsSaid>['hits']
  readonly rules: z.output<typeof rulesSaid>['rules']
}

const some = 5

/** What the handbook has on something; where no rule says it in these words, the rules of the best pages. */
export async function findAbout(asking: Asking, about: string): Promise<Found> {
  const words = about.slice(0, 200).trim()
  try {
    const { hits } = hitsSaid.parse(await answerOf(asking, 'pages.search', { words, limit: some }))
    const rules = await rulesOf(asking, { words, limit: some })
    if (rules.length > 0) return { hits, rules }
    const pages = [...new Set(hits.map(({ url }) => url))].slice(0, 2)
    const near = await Promise.all(pages.map((page) => rulesOf(asking, { page, limit: some })))
    return { hits, rules: near.flat().slice(0, some) }
  } catch (fault) {
    // Words that nothing can be looked for by find nothing.
    if (fault instanceof Refusal && fault.kind === 'invalid') return { hits: [], rules: [] }
    throw fault
  }
}

const rulesOf = async (asking: Asking, input: Readonly<Record<string, unknown>>) =>
  rulesSaid.parse(await answerOf(asking, 'rules.list', input)).rules
