import { z } from 'zod'
import { conflict, operation, post, Refusal, yes, type Act } from '#kernel'
import { addressInput } from '#mail'
import { asHouse, foldAddress, personByAddress, unstored } from '#people'
import { countAddressTry, type AddressTries } from './address-tries.ts'
import { hashPassword, isOutdated, isPassword } from './argon2.ts'
import { passwordLength } from './password-fault.ts'
import { passwordHash, renewHash } from './password-store.ts'
import { placeHere } from './place-here.ts'
import { signIn } from './sign-in.ts'
import { minutesUntil, throttle } from './throttle.ts'

/** Wrong ones in a quarter of an hour; a code by mail still lets in. */
export const passwordTries = { of: 'passwords', most: 10, within: 15 }
const triesAllowed: AddressTries = {
  ofOne: [passwordTries],
  ofAll: { of: 'passwords from everywhere', most: 100, within: 15 },
}
const ask = 'Type your password.'

/** Answers what the browser keeps. Says the same, after the same work, of an address that nobody has. */
export const enterPassword = operation({
  name: 'passwords.enter',
  at: post('/sign-in/password'),
  summary: 'Signs in with an address and a password.',
  who: 'anyone',
  browsersOnly: true,
  proves: true,
  audited: true,
  input: z.object({
    address: addressInput,
    password: z
      .string({ error: ask })
      .min(1, ask)
      .max(passwordLength.most * 4, ask),
    to: z.string().optional(),
  }),
  answers: z.object({ to: z.string() }),
  on: (act, { address }) =>
    asHouse(act.db, async () => {
      const person = await personByAddress(act.db, address)
      return { person, known: person && (await passwordHash(act.db, person.id)) }
    }),
  may: () => yes,
  async run(act, { person, known }, { address, password, to }) {
    await throttle(act)
    const { until, forget } = await countAddressTry(act, triesAllowed, foldAddress(address))
    if (until)
      throw conflict(
        `The password for this address was wrong too often. Try again in ${minutesUntil(act.now, until)} minutes, or have a code sent.`,
      )
    const fits = await isPassword(password, known?.hash)
    if (!fits || !person || !known) throw wrong(person?.id)
    await forget()
    if (isOutdated(known.hash)) await renew(act, person.id, password)
    return unstored({ to: placeHere(to) }, await signIn(act, person, { how: 'password' }))
  },
  tried: 'sign in with a password',
  told: ({ who }) => `${who} signed in with a password`,
  example: () => ({ address: 'noor@example.com', password: 'four words that differ' }),
})

async function renew({ db }: Act, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await asHouse(db, () => renewHash(db, personId, hash))
}

function wrong(as: string | undefined): Refusal {
  const message = 'Address and password do not belong together. Look at both again, or have a code sent.'
  return new Refusal('invalid', message, {
    fields: [{ field: 'password', message }],
    standing: { facts: { how: 'password', ...(as !== undefined && { as }) } },
  })
}
