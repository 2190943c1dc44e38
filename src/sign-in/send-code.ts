import { z } from 'zod'
import { conflict, newId, operation, post, yes } from '#kernel'
import { addressInput, sendMail } from '#mail'
import { asHouse, foldAddress, newSecret, unstored } from '#people'
import { countAddressTry, type AddressTries } from './address-tries.ts'
import { browserOf } from './browser.ts'
import { codeHash, codeLasts, newCode } from './code.ts'
import { insertCode } from './code-store.ts'
import { placeHere } from './place-here.ts'
import { minutesUntil, throttle } from './throttle.ts'

/** Strangers have ten open at a time, however many networks they come from: a code works as long as they are counted. */
const codesAllowed: AddressTries = {
  ofOne: [
    { of: 'codes in an hour', most: 5, within: 60 },
    { of: 'codes in a day', most: 20, within: 24 * 60 },
  ],
  ofAll: { of: 'codes at a time', most: 10, within: codeLasts.minutes },
}

/**
 * Does the same for every address, somebody's or not: whether a letter leaves is decided when it is sent. Answers the
 * secret that ties the code to the browser, as `browser`: the one that it has, if it has one.
 */
export const sendCode = operation({
  name: 'codes.send',
  at: post('/sign-in/codes'),
  summary: 'Sends a code for signing in to an address, if it is that of somebody who works here.',
  who: 'anyone',
  browsersOnly: true,
  proves: true,
  audited: true,
  input: z.object({ address: addressInput, to: z.string().optional() }),
  answers: z.object({ to: z.string() }),
  on: () => undefined,
  may: () => yes,
  async run(act, _, { address, to }) {
    await throttle(act)
    const folded = foldAddress(address)
    const { until } = await countAddressTry(act, codesAllowed, folded)
    if (until)
      throw conflict(
        `Many codes were asked for this address. One that was sent works for ten minutes, in the browser that asked for it; ask for another in ${minutesUntil(act.now, until)} minutes.`,
      )
    const browserSecret = browserOf(act.by).secret ?? newSecret()
    const [id, code] = [newId(act.now), newCode()]
    const endsAt = act.now.add(codeLasts)
    const mailId = await sendMail(
      act.db,
      {
        about: 'A code to sign in',
        address: address.trim(),
        subject: `${code} is your code`,
        lines: [
          'With this code you sign in, in the browser that asked for it. It works once, for ten minutes.',
          { code },
          'Nobody will ever ask you for it. If you did not ask for a code, somebody typed your address; then do nothing.',
        ],
        until: endsAt,
        toPeopleOnly: true,
      },
      act.now,
    )
    await asHouse(act.db, () =>
      insertCode(
        act.db,
        {
          id,
          address: folded,
          codeHash: codeHash(code, id, browserSecret),
          mailId,
          endsAt,
          browserSecret,
        },
        act.now,
      ),
    )
    await act.record({ subject: { kind: 'codes', id } })
    return unstored({ to: placeHere(to) }, { browser: browserSecret })
  },
  tried: 'have a code sent',
  told: ({ who }) => `${who} asked for a code to sign in`,
  example: () => ({ address: 'noor@example.com' }),
})
