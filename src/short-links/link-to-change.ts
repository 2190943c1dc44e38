import { missing, type Act, type Look } from '#kernel'
import { presentHandbook } from '#reading'
import { mayChange } from './rights.ts'
import { lockedShortLink, soundingLike, type ShortLink } from './store.ts'
import { targetNow, type Target, type TargetWorld } from './target.ts'

/** A short link, and where it leads for who is looking. */
export interface LinkSeen {
  readonly link: ShortLink
  /** Undefined where nothing stands there that they may read. */
  readonly target: Target | undefined
}

/** Whether they are told of it: it leads where they may read, or it is theirs to mend. */
export const isToldOf = (by: Look['by'], { link, target }: LinkSeen): boolean =>
  target !== undefined || mayChange(by, link, target).allowed

/** The link an act is about, locked before it is read; missing for who may not know of it. */
export async function linkToChange(world: TargetWorld, act: Act, name: string): Promise<LinkSeen> {
  const link = await lockedShortLink(act.db, name)
  const handbook = await presentHandbook(world, act)
  const seen = link && { link, target: await targetNow(world, handbook, link.target) }
  if (!seen || !isToldOf(act.by, seen)) throw noShortLink(name)
  return seen
}

export const noShortLink = (name: string): Error => missing(`There is no short link “${name}”.`)

/** Names of short links that sound alike and that who is looking may know of. */
export async function alikeTo(world: TargetWorld, look: Look, name: string): Promise<readonly string[]> {
  const handbook = await presentHandbook(world, look)
  const alike: string[] = []
  for (const link of await soundingLike(look.db, name))
    if (!link.endedAt && (await targetNow(world, handbook, link.target))) alike.push(link.name)
  return alike
}
