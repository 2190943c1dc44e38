import { z } from 'zod'
import { line, no, operation, post, yes } from '#kernel'
import { nobodyHere, presentPerson, unstored, whomTold } from '#people'
import { placeHere } from './place-here.ts'
import { isSeeAsPermit } from './see-as-permit.ts'
import { signIn } from './sign-in.ts'

/** Answers the browser's `session` and where it goes on, `to`. */
export const seeAs = operation({
  name: 'sessions.see-as',
  at: post('/sessions/see-as'),
  summary: 'Looks at the sample as one of its people; only in demo mode and only on the machine it runs on.',
  who: 'anyone',
  audited: true,
  browsersOnly: true,
  input: z.object({
    handle: line('Choose somebody.', 100),
    permit: z.string().max(100).optional(),
    to: z.string().max(2000).optional(),
  }),
  answers: z.object({ to: z.string() }),
  async on(act, { handle }) {
    const person = await presentPerson(act.db, handle)
    if (!person) throw await nobodyHere(act.db, handle)
    return person
  },
  may: (_act, _person, { permit }) =>
    permit !== undefined && isSeeAsPermit(permit)
      ? yes
      : no(
          'Looking as somebody works in the sample only, on the machine it runs on. Open its sign-in page again.',
        ),
  async run(act, person, { to }) {
    return unstored({ to: placeHere(to) }, await signIn(act, person, { how: 'sample' }))
  },
  tried: 'look at the sample as one of its people',
  told: async (entry, look) =>
    `${entry.byId === undefined ? 'Somebody' : entry.who} began to look at the sample as ${await whomTold(look, entry, { id: entry.facts['as'] })}`,
  example: () => ({ handle: 'linh' }),
})
