import type { Look } from '#kernel'
import { approvalHref } from './hrefs.ts'
import { saidInWords } from './said-in-words.ts'
import { roundsVisibleTo, seenDecisions } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** Approvals as the page of a rule shows what was decided by it: by what they were for. */
export const asRecords = (world: ApprovalsWorld) => ({
  of: 'approvals',
  seen: async () => seenDecisions,
  async describe(look: Look, ids: readonly string[]) {
    const rounds = await roundsVisibleTo(look.db, look.by, { ids, limit: ids.length })
    const found = new Map<string, { readonly title: string; readonly href: string; readonly came?: string }>()
    for (const subject of world.subjects()) {
      const own = rounds.filter(({ subject: { kind } }) => kind === subject.of)
      const things = await subject.things(
        look,
        own.map(({ subject: { id } }) => id),
      )
      for (const round of own) {
        const thing = things.get(round.subject.id)
        const came = saidInWords(round)
        if (thing)
          found.set(round.id, {
            ...{ title: thing.title, href: approvalHref(round) },
            ...(came !== undefined && { came }),
          })
      }
    }
    return found
  },
})
