import { beginFollowing } from './begin-following.ts'
import { endFollowing } from './end-following.ts'
import type { FollowWorld } from './mine-world.ts'
import { readChanges } from './read-changes.ts'
import { unreadChanges } from './unread-changes.ts'

/** The acts about what concerns oneself, with the steps that a node's git gives them. */
export const mineActs = (world: FollowWorld) => ({
  begin: beginFollowing(world),
  end: endFollowing(world),
  read: readChanges(world),
  unread: unreadChanges(world),
})

export type MineActs = ReturnType<typeof mineActs>
