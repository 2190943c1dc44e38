import { z } from 'zod'
import { conflict, operation, post, yes } from '#kernel'
import { askForLook, followingIn } from './following-store.ts'

export const fetchNow = operation({
  name: 'handbook.fetch',
  at: post('/handbook/fetch'),
  summary: 'Looks at once whether the repository that is followed has changed.',
  who: 'admin',
  input: z.object({}),
  answers: z.object({ asked: z.literal(true) }),
  on: () => undefined,
  may: () => yes,
  async run(act) {
    const following = await followingIn(act.db)
    if (!following)
      throw conflict('No repository is followed here: what is pushed to /git is in force at once.')
    await askForLook(act.db, act.now)
    await act.record({ subject: { kind: 'branches', id: following.branch } })
    return { asked: true as const }
  },
  told: ({ who }) => `${who} had it looked whether the followed repository has changed`,
  example: () => ({}),
})
