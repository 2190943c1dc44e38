import type { Question } from '#kernel'
import { changeOfShortLink } from './change-short-link.ts'
import { endShortLink, restoreShortLink } from './end-short-link.ts'
import { listShortLinks } from './list-short-links.ts'
import { makeShortLink } from './make-short-link.ts'
import type { SayingWorld } from './say-short-links.ts'
import { showShortLink } from './show-short-link.ts'
import type { ShortLinksWorld } from './short-links-world.ts'

/** The acts on short links, with the steps that a node's git gives them. */
export const shortLinkActs = (world: ShortLinksWorld) => ({
  make: makeShortLink(world),
  change: changeOfShortLink(world),
  end: endShortLink(world),
  restore: restoreShortLink(world),
})

export type ShortLinkActs = ReturnType<typeof shortLinkActs>

/** The questions about them. */
export const shortLinkQuestions = (world: SayingWorld): readonly Question[] => [
  listShortLinks(world),
  showShortLink(world),
]
