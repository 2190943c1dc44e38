import { forbidden, todayIn, type Act, type Look, type Operation } from '#kernel'
import { askByComment, type Comment } from './ask-by-comment.ts'
import { judged } from './judge.ts'
import { needsOf } from './needs-of.ts'
import { Needs } from './pages/needs.tsx'
import { mineOf } from './seen.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** A request as far as approvals go along with it. */
interface Alongside {
  readonly id: string
  readonly number: number
  readonly ended?: unknown
}

/** More about one request are not looked at. */
const mostOpen = 50

const subjectOf = ({ id }: Alongside) => ({ kind: 'requests', id })

/** With requests: a comment may ask for what a page says it needs, and their pages show how that stands. */
export const alongRequests = (world: ApprovalsWorld, { sayYes }: { readonly sayYes: Operation }) => ({
  quickActions: {
    /** The yes to what waits for it; what stands after it goes along. */
    approve: {
      operation: sayYes,
      async input(rest: string, { act, request }: { readonly act: Act; readonly request: Alongside }) {
        const rounds = await roundsVisibleTo(act.db, act.by, {
          about: subjectOf(request),
          undecided: true,
          limit: mostOpen,
        })
        const all = await judged(act, world.subjects(), rounds)
        const mine = all.find((one) => mineOf(act, one).decide)
        if (!mine) throw forbidden('Nothing about it waits for your yes.')
        return { number: mine.round.number, ...(rest !== '' && { note: rest }) }
      },
    },
  },
  said: (act: Act, request: Alongside, comment: Comment): Promise<void> =>
    askByComment(act, world.subjects(), subjectOf(request), comment),
  async part(look: Look, request: Alongside) {
    const needs = await needsOf(look, world, subjectOf(request))
    if (needs.length === 0) return undefined
    const open = request.ended === undefined
    const today = todayIn(look)
    return () => <Needs needs={needs} number={request.number} open={open} today={today} />
  },
})
