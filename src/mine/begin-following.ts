import { post } from '#kernel'
import { followAct, saidOfFollowing } from './follow-act.ts'
import { beginFollow } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'
import { mustHaveBeenHeld } from './must-have-been-held.ts'

export const saidBegin = saidOfFollowing(
  'follows.begin',
  post('/follows'),
  'Follows a page or a rule: what changes in it is told on your home page.',
)

/** Begins to follow a page or a rule, from the version that one knows on. */
export const beginFollowing = (world: FollowWorld) =>
  followAct(world, saidBegin, {
    follows: true,
    did: 'began to follow',
    undoneBy: 'follows.end',
    async change(act, key, { rows, version: commit }) {
      await mustHaveBeenHeld(act, commit)
      if (rows.length === 0) await beginFollow(act.db, act.by, { ...key, commit, at: act.now })
      return {}
    },
  })
