import { z } from 'zod'
import { invalid, line, operation, post, yes } from '#kernel'
import { unstored } from '#people'
import { holdSubject, subjectTold, withHeld } from './held-subjects.ts'
import type { FollowWorld } from './mine-world.ts'
import { mustHaveBeenHeld } from './must-have-been-held.ts'
import { screens } from './read-changes.ts'
import { dropReading, keepReading } from './reading-store.ts'
import { readingKey, subjectFields, subjectIn } from './subject.ts'

export const saidUnread = {
  does: 'act',
  name: 'changes.unread',
  at: post('/changes/unread'),
  summary:
    'Takes back that you have read what changed: of one page or rule, or of everything where none is named.',
  who: 'member',
  input: z.object({
    ...subjectFields,
    version: line('Name the version that you had read before.', 64)
      .describe('The version that was read before; left out, it counts as never read.')
      .optional(),
    since: line('Say when you had read that.', 40)
      .describe('When that was, like 2027-02-01T08:00:00Z; by default now.')
      .optional(),
    on: z
      .enum(['home', 'my-handbook', 'changes'])
      .default('home')
      .describe('The screen on which a browser goes on.'),
  }),
  answers: z.object({ unread: z.literal(true) }),
  example: () => ({}),
} as const

/** Puts back up to where somebody had read. */
export const unreadChanges = (world: FollowWorld) =>
  operation({
    ...saidUnread,
    on: (act, named) => subjectIn(world, act, named),
    may: () => yes,
    async run(act, subject, { version: commit, since, on, ...named }) {
      const key = readingKey(subject)
      if (commit === undefined) await dropReading(act.db, act.by, key)
      else {
        await mustHaveBeenHeld(act, commit)
        await keepReading(act.db, act.by, { ...key, commit, at: instantIn(since, act.now) })
      }
      const held = holdSubject(subject, named, { on })
      await act.record({ subject: { kind: 'people', id: act.by.id }, facts: { held } })
      return unstored({ unread: true as const }, { to: screens[on] })
    },
    told: (entry) => `${entry.who} took back having read ${subjectTold(entry, 'what changed')}`,
    undo: (entry) => withHeld('changes.read', entry),
  })

/** Never later than now: what is still to come is not read. */
function instantIn(written: string | undefined, now: Temporal.Instant): Temporal.Instant {
  if (written === undefined) return now
  try {
    const then = Temporal.Instant.from(written)
    return Temporal.Instant.compare(then, now) > 0 ? now : then
  } catch {
    throw invalid([{ field: 'since', message: 'Write an instant, like 2027-02-01T08:00:00Z.' }])
  }
}
