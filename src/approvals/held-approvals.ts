import type { Held } from '#people'
import { approvalHref } from './hrefs.ts'
import { judged } from './judge.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** More are not told one by one. */
const most = 100

/** Approvals that somebody asked for and that nobody has decided. */
export const heldApprovals = (world: ApprovalsWorld): Held => ({
  of: 'approvals',
  about: 'Let somebody of the team ask for it in their own name.',
  async load(look, person) {
    const rounds = await roundsVisibleTo(look.db, look.by, {
      undecided: true,
      askedBy: person.id,
      limit: most,
    })
    const open = await judged(look, world.subjects(), rounds)
    return open.map(({ round, thing, rule }) => ({
      says: `${rule?.title ?? 'Approval'} for ${thing.title}`,
      href: approvalHref(round),
    }))
  },
})
