import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { unstored } from '#people'
import { heldAt } from '#repository'
import type { FollowWorld } from './mine-world.ts'
import { everything, keepReading } from './reading-store.ts'
import { keyOf, subjectFields, subjectIn } from './subject.ts'

/** The screens on which one says that something was read, and where one goes on. */
const screens = { home: '/-/home', 'my-handbook': '/-/my-handbook' } as const

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
    async run(act, subject, { version: commit = act.model.commit, on }) {
      if (commit !== act.model.commit && (await heldAt(act.db, commit)) === undefined)
        throw conflict(
          'No version of this name was ever in force. Leave it out to have read the present one.',
        )
      const key = subject ? keyOf(subject) : { kind: everything, subject: '' }
      await keepReading(act.db, act.by, { ...key, commit, at: act.now })
      await act.record({ subject: { kind: 'people', id: act.by.id } })
      return unstored({ version: commit }, { to: screens[on] })
    },
    told: ({ who }) => `${who} read what changed`,
  })
