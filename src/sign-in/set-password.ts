import { z } from 'zod'
import { invalid, operation, post } from '#kernel'
import { sendMail, type Outgoing } from '#mail'
import { addressOf, endOtherSessions } from '#people'
import { hashPassword } from './argon2.ts'
import { passwordFault, passwordLength } from './password-fault.ts'
import { keepPassword, passwordHash } from './password-store.ts'
import { mayChangePassword, mustKnowPassword } from './present-password.ts'

const ask = 'Think of a password of at least 12 characters.'
const longest = 1000

/** Signs all other browsers out: whoever changes a password may fear that another knows it. */
export const setPassword = (outgoing: Outgoing) =>
  operation({
    name: 'passwords.set',
    at: post('/account/password'),
    summary: 'Sets or changes your password, and signs you out everywhere else.',
    who: 'member',
    browsersOnly: true,
    proves: true,
    audited: true,
    fresh: 'the first one',
    input: z.object({
      password: z
        .string({ error: ask })
        .min(1, ask)
        .max(passwordLength.most, `Use at most ${passwordLength.most} characters.`),
      present: z.string().max(longest).optional(),
    }),
    answers: z.object({ ended: z.number() }),
    on: (act) => passwordHash(act.db, act.by.id),
    may: (act) => mayChangePassword(act),
    needsFresh: (_, known) => known === undefined,
    async run(act, known, { password, present }) {
      const address = await addressOf(act.db, act.by.id)
      const fault = passwordFault(password, [act.by.name, act.by.handle, address?.split('@')[0] ?? ''])
      if (fault !== undefined) throw invalid([{ field: 'password', message: fault }])
      await mustKnowPassword(act, known?.hash, present)
      await keepPassword(act.db, act.by.id, await hashPassword(password), act.now)
      const ended = await endOtherSessions(act.db, act.by)
      if (outgoing.ready && address !== undefined)
        await sendMail(
          act.db,
          {
            about: 'A password was changed',
            address,
            name: act.by.name,
            subject: 'Your password was changed',
            lines: [
              'The password of your account was set or changed just now, and all other browsers were signed out.',
              'If it was not you, sign in with a code and change it, and tell an administrator.',
              { open: `${outgoing.url}/-/account`, says: 'Your account' },
            ],
            until: act.now.add({ hours: 24 * 3 }),
            toPeopleOnly: true,
          },
          act.now,
        )
      await act.record({
        subject: { kind: 'persons', id: act.by.id },
        facts: { as: act.by.id, first: known === undefined },
      })
      return { ended: ended.length }
    },
    tried: 'set a password',
    told: ({ who }) => `${who} set a password`,
    example: () => ({ password: 'violet tram umbrella 9' }),
  })
