import { z } from 'zod'
import { missing, operation, performWithin, post, yes, type Act, type Db, type House } from '#kernel'
import { tokenVisibleTo } from '#people'

const input = z.object({ id: z.uuid({ error: 'Name the connection by its id.' }) })

async function connectionIn({ db, by }: Act, { id }: z.output<typeof input>) {
  const token = await tokenVisibleTo(db, by, id)
  if (!token) throw missing('There is no such connection.')
  return token
}

/** What both acts say alike: whose connection it is, and as what the program calls itself. */
const noted = {
  who: 'system',
  audited: true,
  input,
  answers: z.object({ id: z.string() }),
  on: connectionIn,
  may: () => yes,
  async run(act: Act, { id, name, person_id: as }: Awaited<ReturnType<typeof connectionIn>>) {
    await act.record({ subject: { kind: 'tokens', id }, facts: { as, program: name } })
    return { id }
  },
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
} as const

/** The line of the journal for what was allowed and is fetched now. */
export const openConnection = operation({
  ...noted,
  name: 'connections.open',
  at: post('/connections/:id/opening'),
  summary: 'Hands a program that was let in what it comes with from then on.',
  tried: 'hand a program its keys',
  told: ({ who, facts }) => `${who} handed the program “${String(facts['program'])}” its keys`,
})

/** The line for keys that were renewed: of each day the first. */
export const renewConnection = operation({
  ...noted,
  name: 'connections.renew',
  at: post('/connections/:id/renewal'),
  summary: 'Renews what a program comes with, and says so once a day.',
  tried: 'renew the keys of a program',
  told: ({ who, facts }) => `${who} renewed the keys of the program “${String(facts['program'])}”`,
})

/** Writes it in the transaction in which the program is handed its keys. */
export async function noteConnection(
  house: House,
  tx: Db,
  act: typeof openConnection,
  id: string,
): Promise<void> {
  const refusal = await performWithin(house, tx, act, { id })
  if (refusal) throw refusal
}
