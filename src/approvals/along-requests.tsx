import type { Act, Look } from '#kernel'
import { todayIn } from '#kernel'
import { askByComment, type Comment } from './ask-by-comment.ts'
import { needsOf } from './needs-of.ts'
import { Needs } from './pages/needs.tsx'
import type { ApprovalsWorld } from './world.ts'

/** A request as far as approvals go along with it. */
interface Alongside {
  readonly id: string
  readonly number: number
  readonly ended?: unknown
}

const subjectOf = ({ id }: Alongside) => ({ kind: 'requests', id })

/** With requests: a comment may ask for what a page says it needs, and their pages show how that stands. */
export const alongRequests = (world: ApprovalsWorld) => ({
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
