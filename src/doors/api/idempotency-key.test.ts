import { expect, test } from 'vitest'
import { idempotencyKey } from './idempotency-key.ts'

test.each([
  [undefined, undefined],
  ['8e03978e-40d5-43dd-bc93-6894a57f9324', 'api:8e03978e-40d5-43dd-bc93-6894a57f9324'],
  ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'api:8e03978e-40d5-43dd-bc93-6894a57f9324'],
  [String.raw`"a \"b\" \\ c"`, String.raw`api:a "b" \ c`],
])('%s is the key %s', (sent, key) => {
  expect(idempotencyKey(sent)).toBe(key)
})

test.each([[''], ['  '], ['""'], ['"open'], ['é'], ['a\tb'], ['x'.repeat(181)]])('%j is no key', (sent) => {
  expect(() => idempotencyKey(sent)).toThrow('Idempotency-Key')
})
