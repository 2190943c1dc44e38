import { z } from 'zod'
import { get, listJson, question, yes } from '#kernel'
import { sourceJson } from './facts-json.ts'
import { isStale } from './heard-from.ts'
import { heardSources } from './store.ts'

export const listSources = question({
  name: 'facts.sources',
  at: get('/facts/sources'),
  summary:
    'Lists where work is kept that is counted here, when it was last heard of, and how the last batch went.',
  who: 'member',
  input: z.object({}),
  answers: z.object({ sources: listJson(sourceJson) }),
  may: () => yes,
  async answer({ db, by, now }) {
    const sources = await heardSources(db)
    return {
      sources: sources.map(({ rejected, ...one }) => ({
        ...one,
        stale: isStale(one, now),
        ...(by.kind === 'admin' && { rejected }),
      })),
    }
  },
  example: () => ({}),
})
