import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { followed } from './followed.ts'
import { beginFollow } from './follow-store.ts'
import { holdSubject, subjectTold, withHeld } from './held-subjects.ts'
import type { FollowWorld } from './mine-world.ts'
import { mustHaveBeenHeld } from './must-have-been-held.ts'
import { keyOf, nameOne, placeOf, subjectFields, subjectIn } from './subject.ts'

/** What is followed now, or not any more. */
export const followJson = z.object({
  title: z.string(),
  href: z.string().describe('Where one reads it.'),
  follows: z.boolean(),
})

export const saidBegin = {
  does: 'act',
  name: 'follows.begin',
  at: post('/follows'),
  summary: 'Follows a page or a rule: what changes in it is told on your home page.',
  who: 'member',
  input: z.object({
    ...subjectFields,
    version: line('Name the version that you know.', 64)
      .describe('The version from which on its changes are told; by default the one in force.')
      .optional(),
  }),
  answers: followJson,
  example: () => ({ page: '/' }),
} as const

/** Begins to follow a page or a rule. */
export const beginFollowing = (world: FollowWorld) =>
  operation({
    ...saidBegin,
    async on(act, named) {
      const subject = await subjectIn(world, act, named)
      if (!subject) throw nameOne('page')
      return subject
    },
    may: () => yes,
    async run(act, subject, { version: commit = act.model.commit, ...named }) {
      await mustHaveBeenHeld(act, commit)
      const already = await followed(world, act, subject)
      if (already.length === 0) await beginFollow(act.db, act.by, { ...keyOf(subject), commit, at: act.now })
      await act.record({
        subject: { kind: 'people', id: act.by.id },
        facts: { held: holdSubject(subject, named) },
      })
      return { ...placeOf(subject), follows: true }
    },
    told: (entry) => `${entry.who} began to follow ${subjectTold(entry, 'a part of the handbook')}`,
    undo: (entry) => withHeld('follows.end', entry),
  })
