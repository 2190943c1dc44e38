import { z } from 'zod'
import { conflict, operation, post, Refusal, yes } from '#kernel'
import { asHouse, personByAddress, unstored } from '#people'
import { browserOf } from './browser.ts'
import { codeInput, isCode } from './code.ts'
import { endCode, openCode, tryCode } from './code-store.ts'
import { placeHere } from './place-here.ts'
import { signIn } from './sign-in.ts'
import { throttle } from './throttle.ts'

const gone = 'There is no code that works in this browser any more. Ask for a new one.'

/** Answers what the browser keeps. A wrong code leaves the count of its tries. */
export const enterCode = operation({
  name: 'codes.enter',
  at: post('/sign-in/codes/entry'),
  summary: 'Signs in with the code that was sent, in the browser that asked for it.',
  who: 'anyone',
  browsersOnly: true,
  proves: true,
  audited: true,
  input: z.object({ code: codeInput, to: z.string().optional() }),
  answers: z.object({ to: z.string() }),
  async on(act) {
    const { secret } = browserOf(act.by)
    const sent =
      secret === undefined
        ? undefined
        : await asHouse(act.db, () => openCode(act.db, secret, act.now, { lock: true }))
    if (!sent || secret === undefined) throw conflict(gone)
    return { ...sent, secret }
  },
  may: () => yes,
  async run(act, { id, address, codeHash, secret }, { code, to }) {
    await throttle(act)
    const { left, person } = await asHouse(act.db, async () => ({
      left: await tryCode(act.db, id, act.now),
      person: await personByAddress(act.db, address),
    }))
    if (!isCode(code, id, secret, codeHash) || !person) throw wrong(left, person?.id)
    await asHouse(act.db, () => endCode(act.db, id, act.now))
    return unstored({ to: placeHere(to) }, await signIn(act, person, { how: 'code' }))
  },
  tried: 'sign in with a code',
  told: ({ who }) => `${who} signed in with a code`,
  example: () => ({ code: '12345678' }),
})

/** The try stays counted, and whose account it was for stands in the journal. */
function wrong(left: number, as: string | undefined): Refusal {
  const standing = { facts: { how: 'code', ...(as !== undefined && { as }) } }
  if (left === 0) return new Refusal('conflict', `That was not the code. ${gone}`, { standing })
  const message = `That is not the code. ${left === 1 ? 'One try is' : `${left} tries are`} left.`
  return new Refusal('invalid', message, { fields: [{ field: 'code', message }], standing })
}
