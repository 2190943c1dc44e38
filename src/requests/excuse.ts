import { z } from 'zod'
import { listJson } from '#kernel'

/** For what a page asks that a reason can stand in: answers, a day early enough, labels. */
export const excusable = ['answers', 'day', 'labels'] as const
export type Excusable = (typeof excusable)[number]

/** Why a request lacks what its page asks for. */
export interface Excuse {
  readonly why: string
  /** Name of who said so. */
  readonly by: string
  /** Nothing where that is not known, or it is a limit that is exceeded. */
  readonly givenFor: readonly Excusable[]
}

export const excuseJson = z.object({
  why: z.string(),
  by: z.string(),
  givenFor: listJson(z.enum(excusable)).describe(
    'For what it was given; nothing of earlier ones, and where it is for exceeding a limit.',
  ),
})
