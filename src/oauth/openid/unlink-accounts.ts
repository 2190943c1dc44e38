import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { asHouse, nobodyHere, personVisibleTo, whoseTold } from '#people'
import { unlink } from './identity-store.ts'

export const unlinkAccounts = operation({
  name: 'identities.unlink',
  at: post('/people/:handle/identities/end'),
  summary:
    'Lets go of somebody’s accounts at the identity provider: the next that brings their address is theirs.',
  who: 'admin',
  destroys: true,
  audited: true,
  fresh: true,
  input: z.object({ handle: line('Say whose accounts.', 100) }),
  answers: z.object({ handle: z.string(), accounts: z.int() }),
  async on(act, { handle }) {
    const known = await personVisibleTo(act.db, act.by, handle)
    if (!known) throw await nobodyHere(act.db, handle)
    return known.person
  },
  may: () => yes,
  async run(act, person) {
    const accounts = await asHouse(act.db, () => unlink(act.db, person.id))
    await act.record({ subject: { kind: 'persons', id: person.id }, facts: { accounts } })
    return { handle: person.handle, accounts }
  },
  tried: 'let go of somebody’s accounts at the identity provider',
  told: async (entry, look) =>
    `${entry.who} let go of ${await whoseTold(look, entry, { id: entry.subject?.id })} accounts at the identity provider`,
  example: () => ({ handle: 'linh' }),
})
