import { post } from '#kernel'
import { followAct, saidOfFollowing } from './follow-act.ts'
import { beginFollow } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'

export const saidBegin = saidOfFollowing(
  'follows.begin',
  post('/follows'),
  'Follows a page or a rule: what changes in it is told on your home page.',
)

/** Begins to follow a page or a rule. */
export const beginFollowing = (world: FollowWorld) =>
  followAct(world, saidBegin, {
    follows: true,
    did: 'began to follow',
    async change(act, key, already) {
      if (already.length === 0)
        await beginFollow(act.db, act.by, { ...key, commit: act.model.commit, at: act.now })
    },
  })
