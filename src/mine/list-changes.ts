import { z } from 'zod'
import { get, listJson, question, yes } from '#kernel'
import { changeJson, comparingJson } from './change-json.ts'
import { changesForMe } from './changes-for-me.ts'
import type { MineWorld } from './mine-world.ts'

export const saidChanges = {
  does: 'question',
  name: 'changes.list',
  at: get('/changes'),
  summary:
    'Lists what changed since you last read it: in the rules that bind you, and in the pages and rules that you follow.',
  who: 'member',
  input: z.object({}),
  answers: z.object({
    changes: listJson(changeJson),
    comparing: comparingJson,
    commit: z.string().describe('The version up to which they are told: send it when you have read them.'),
  }),
  example: () => ({}),
} as const

/** What changed for who asks. */
export const listChanges = (world: MineWorld) =>
  question({
    ...saidChanges,
    may: () => yes,
    answer: async (look) => ({
      ...(await changesForMe(world, look)),
      commit: look.model.commit,
    }),
  })
