import { z } from 'zod'
import { operation, perform, post, systemPerson, yes, type House } from '#kernel'

const push = operation({
  name: 'handbook.push',
  at: post('/a-version'),
  summary: 'Writes the entry of a version that was put in force.',
  who: 'system',
  input: z.object({}),
  answers: z.object({}),
  on: async () => undefined,
  may: () => yes,
  async run(act) {
    await act.record({ subject: { kind: 'branches', id: 'main' } })
    return {}
  },
  told: ({ who }) => who,
  example: () => ({}),
})

/** Writes to the journal what a push writes there: a test department puts its versions in force without it. */
export async function heardVersion(house: House): Promise<void> {
  await perform(house, systemPerson, push, {})
}
