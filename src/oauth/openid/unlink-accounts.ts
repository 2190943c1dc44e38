import { z } from 'zod'
import { line, operation, post, yes } from '#kernel'
import { nobodyHere, personVisibleTo } from '#people'
import { unlink } from './identity-store.ts'

export const unlinkAccounts = operation({
  name: 'identities.unlink',
  at: post('/people/:handle/identities/end'),
  summary:
    'Lets go of somebody’s accounts at the identity provider: the next that brings their address is theirs.',
  who: 'admin',
  destroys: true,
  audited: true,
  input: z.object({ handle: line('Say whose accounts.', 100) }),
  answers: z.object({ accounts: z.int() }),
  async on(act, { handle }) {
    const known = await personVisibleTo(act.db, act.by, handle)
    if (!known) throw await nobodyHere(act.db, handle)
    return known.person
  },
  may: () => yes,
  async run(act, person) {
    const accounts = await unlink(act.db, person.id)
    await act.record({ subject: { kind: 'persons', id: person.id }, facts: { accounts } })
    return { accounts }
  },
  told: ({ who }) => `${who} let go of somebody’s accounts at the identity provider`,
  example: () => ({ handle: 'linh' }),
})
