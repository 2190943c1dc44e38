import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import { followJson } from './begin-following.ts'
import { followed } from './followed.ts'
import { endFollows } from './follow-store.ts'
import { holdSubject, subjectTold, withHeld } from './held-subjects.ts'
import type { FollowWorld } from './mine-world.ts'
import { keyOf, nameOne, placeOf, subjectFields, subjectIn } from './subject.ts'

export const saidEnd = {
  does: 'act',
  name: 'follows.end',
  at: post('/follows/end'),
  summary: 'Follows a page or a rule no longer.',
  who: 'member',
  input: z.object(subjectFields),
  answers: followJson,
  example: () => ({ page: '/' }),
} as const

/** Ends following a page or a rule; where nobody followed it, nothing is to be done. */
export const endFollowing = (world: FollowWorld) =>
  operation({
    ...saidEnd,
    async on(act, named) {
      const subject = await subjectIn(world, act, named)
      if (!subject) throw nameOne('page')
      return subject
    },
    may: () => yes,
    async run(act, subject, named) {
      const rows = await followed(world, act, subject)
      const { kind } = keyOf(subject)
      await endFollows(act.db, act.by, { kind, subjects: rows.map((row) => row.subject) })
      const [known] = rows
      await act.record({
        subject: { kind: 'people', id: act.by.id },
        facts: known ? { held: holdSubject(subject, named, { version: known.commit }) } : {},
      })
      return { ...placeOf(subject), follows: false }
    },
    told: (entry) => `${entry.who} stopped following ${subjectTold(entry, 'a part of the handbook')}`,
    undo: (entry) => withHeld('follows.begin', entry),
  })
