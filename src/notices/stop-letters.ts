import { z } from 'zod'
import { line, missing, operation, post, yes } from '#kernel'
import { asHouse } from '#people'
import { keepChoices } from './choices-store.ts'
import { isReason, reasonSaid } from './reasons.ts'
import { stopBySecret } from './threads-store.ts'

/** Whoever holds the address of a letter ends letters of its kind: a mail program does it for them, without signing in. */
export const stopLetters = operation({
  name: 'notices.stop',
  at: post('/notices/stop/:secret/end'),
  summary:
    'Ends letters of one kind, by the address that stands in each of them; in the product they still stand.',
  who: 'anyone',
  browsersOnly: true,
  input: z.object({ secret: line('Open the whole address of the letter.', 100) }),
  answers: z.object({ title: z.string().describe('Which letters ended.') }),
  async on(act, { secret }) {
    const found = await asHouse(act.db, () => stopBySecret(act.db, secret))
    if (!found || !isReason(found.reason)) throw noSuchAddress()
    return { personId: found.personId, reason: found.reason }
  },
  may: () => yes,
  async run(act, { personId, reason }) {
    await asHouse(act.db, () => keepChoices(act.db, personId, { [reason]: { mail: 'never' } }))
    await act.record({ subject: { kind: 'people', id: personId } })
    return { title: reasonSaid[reason].title }
  },
  told: ({ who }) => `${who} ended letters of a kind by the address in one of them`,
  example: () => ({ secret: 'the-secret-of-a-letter' }),
})

/** Said of an address that is in no letter. */
const noSuchAddress = () =>
  missing('This is no address of a letter. Open the whole address, or sign in and choose in your settings.')
