import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { unstored } from '#people'
import { holdSubject, subjectTold, withHeld } from './held-subjects.ts'
import type { FollowWorld } from './mine-world.ts'
import { mustHaveBeenHeld } from './must-have-been-held.ts'
import { keepReading, readingOf } from './reading-store.ts'
import { readingKey, subjectFields, subjectIn } from './subject.ts'

/** The screens on which one says that something was read, and where one goes on. */
export const screens = { home: '/-/home', 'my-handbook': '/-/my-handbook', changes: '/-/changes' } as const

export const saidRead = {
  does: 'act',
  name: 'changes.read',
  at: post('/changes/read'),
  summary: 'Says that you have read what changed: of one page or rule, or of everything where none is named.',
  who: 'member',
  input: z.object({
    ...subjectFields,
    version: line('Name the version that you read.', 64)
      .describe('The version that was read; by default the one in force.')
      .optional(),
    on: z
      .enum(['home', 'my-handbook', 'changes'])
      .default('home')
      .describe('The screen on which a browser goes on.'),
  }),
  answers: z.object({ version: z.string().describe('The version up to which it was read.') }),
  example: () => ({}),
} as const

/** Keeps up to which version somebody has read; answers `to`, where a browser goes on. */
export const readChanges = (world: FollowWorld) =>
  operation({
    ...saidRead,
    on: (act, named) => subjectIn(world, act, named),
    may: () => yes,
    async run(act, subject, { version: commit = act.model.commit, on, ...named }) {
      await mustHaveBeenHeld(act, commit)
      const key = readingKey(subject)
      const before = await readingOf(act.db, act.by, key)
      await keepReading(act.db, act.by, { ...key, commit, at: act.now })
      const since = before && { version: before.commit, since: before.at.toString() }
      const held = holdSubject(subject, named, { on, ...since })
      await act.record({ subject: { kind: 'people', id: act.by.id }, facts: { held } })
      return unstored({ version: commit }, { to: screens[on] })
    },
    told: (entry) => `${entry.who} read ${subjectTold(entry, 'what changed')}`,
    undo: (entry) => withHeld('changes.unread', entry),
  })
