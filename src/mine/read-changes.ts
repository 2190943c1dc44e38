import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { unstored } from '#people'
import type { FollowWorld } from './mine-world.ts'
import { mustHaveBeenHeld } from './must-have-been-held.ts'
import { keepReading, readingOf } from './reading-store.ts'
import { readingKey, subjectFields, subjectIn } from './subject.ts'
import { namedIn, subjectTold } from './subject-told.ts'

/** The screens on which one says that something was read, and where one goes on. */
export const screens = { home: '/-/home', 'my-handbook': '/-/my-handbook' } as const

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
    on: z.enum(['home', 'my-handbook']).default('home').describe('The screen on which a browser goes on.'),
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
      await act.record({
        subject: { kind: 'people', id: act.by.id },
        facts: { ...namedIn(named), on, ...(before && { before: before.commit, at: before.at.toString() }) },
      })
      return unstored({ version: commit }, { to: screens[on] })
    },
    told: async ({ who, facts }, look) =>
      'page' in facts || 'kind' in facts
        ? `${who} read what changed in ${await subjectTold(world, look, facts)}`
        : `${who} read all that changed`,
    undo: ({ facts }) => {
      const { before, at } = facts
      const on = facts['on'] === 'my-handbook' ? 'my-handbook' : 'home'
      const since = typeof before === 'string' && typeof at === 'string' ? { version: before, since: at } : {}
      return { name: 'changes.unread', input: { ...namedIn(facts), ...since, on } }
    },
  })
