import { post } from '#kernel'
import { followAct, saidOfFollowing } from './follow-act.ts'
import { endFollows } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'

export const saidEnd = saidOfFollowing(
  'follows.end',
  post('/follows/end'),
  'Follows a page or a rule no longer.',
)

/** Ends following a page or a rule; where nobody followed it, nothing is to be done. */
export const endFollowing = (world: FollowWorld) =>
  followAct(world, saidEnd, {
    follows: false,
    did: 'stopped following',
    undoneBy: 'follows.begin',
    async change(act, { kind }, { rows }) {
      await endFollows(act.db, act.by, { kind, subjects: rows.map(({ subject }) => subject) })
      return rows[0] && { version: rows[0].commit }
    },
  })
