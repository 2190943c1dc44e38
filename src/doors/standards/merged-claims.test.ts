import { expect, test } from 'vitest'
import { mergedClaims } from './merged-claims.ts'

test('an address is verified only by the one that says the address', () => {
  expect(mergedClaims({ email: 'mei@a.example' }, { email: 'evil@x.example', email_verified: true })).toEqual(
    {
      email: 'mei@a.example',
      email_verified: undefined,
    },
  )
  expect(
    mergedClaims({ sub: 'm', email_verified: true }, { email: 'evil@x.example', email_verified: false }),
  ).toEqual({ sub: 'm', email: 'evil@x.example', email_verified: false })
})

test('what was signed goes before what was fetched, which fills the rest', () => {
  expect(
    mergedClaims(
      { sub: 'm', name: 'Mei' },
      { name: 'May', zoneinfo: 'Asia/Singapore', email: 'mei@a.example', email_verified: true },
    ),
  ).toEqual({
    sub: 'm',
    name: 'Mei',
    zoneinfo: 'Asia/Singapore',
    email: 'mei@a.example',
    email_verified: true,
  })
})
