import type { ComponentChild } from 'preact'
import type { Look } from '#kernel'
import { followed } from './followed.ts'
import type { FollowWorld } from './mine-world.ts'
import { FollowButton } from './pages/follow-button.tsx'
import { subjectIn } from './subject.ts'

/** What stands beside a page or rule for who is looking: the button that follows it. Nothing for who works not here. */
export const followOf =
  (world: FollowWorld) =>
  async (
    look: Look,
    named: { readonly page?: string; readonly kind?: string; readonly name?: string },
  ): Promise<ComponentChild> => {
    if (look.by.kind !== 'member' && look.by.kind !== 'admin') return undefined
    const subject = await subjectIn(world, look, named)
    if (!subject) return undefined
    const follows = (await followed(world, look, subject)).length > 0
    return <FollowButton follows={follows} named={named} />
  }
