import { z } from 'zod'
import { conflict, operation, post, yes } from '#kernel'
import { dismissLook } from './store.ts'

export const dismissFirstLook = operation({
  name: 'handbook.dismiss-first-look',
  at: post('/first-look/dismissal'),
  summary: 'Puts what was found in the handbook at its opening off the home pages of administrators.',
  who: 'admin',
  input: z.object({}),
  answers: z.object({ dismissed: z.literal(true) }),
  on: () => undefined,
  may: () => yes,
  async run(act) {
    if (!(await dismissLook(act.db, act.by, act.now)))
      throw conflict('There is nothing to put away: it has been, or the handbook is still being read.')
    await act.record({ subject: { kind: 'handbooks', id: 'first-look' } })
    return { dismissed: true as const }
  },
  told: ({ who }) => `${who} put away what was found at the opening of the handbook`,
  example: () => ({}),
})
