import { z } from 'zod'
import { missing, operation, post } from '#kernel'
import { dropPassword, passwordHash } from './password-store.ts'
import { mayChangePassword, mustKnowPassword } from './present-password.ts'

export const removePassword = operation({
  name: 'passwords.remove',
  at: post('/account/password/removal'),
  summary: 'Removes your password: from then on you sign in another way.',
  who: 'member',
  browsersOnly: true,
  proves: true,
  destroys: true,
  audited: true,
  input: z.object({ present: z.string().max(1000).optional() }),
  answers: z.object({ removed: z.boolean() }),
  async on(act) {
    const known = await passwordHash(act.db, act.by.id)
    if (!known) throw missing('You have no password.')
    return known
  },
  may: (act) => mayChangePassword(act),
  async run(act, { hash }, { present }) {
    await mustKnowPassword(act, hash, present)
    await dropPassword(act.db, act.by.id)
    await act.record({ subject: { kind: 'persons', id: act.by.id }, facts: { as: act.by.id } })
    return { removed: true }
  },
  tried: 'remove their password',
  told: ({ who }) => `${who} removed their password`,
  example: () => ({}),
})
