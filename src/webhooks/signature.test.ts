import { afterEach, expect, test, vi } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { newSigningSecret, signatureHeaders } from './signature.ts'

afterEach(() => {
  vi.useRealTimers()
})

const at = Temporal.Instant.from('2027-01-14T09:00:00.987Z')
const signed = {
  id: '019469a0-0000-7000-8000-000000000001',
  at,
  body: '{"type":"campaigns.plan","name":"Tết"}',
}

const verify = (secret: string, headers: Record<string, string>, body = signed.body): unknown => {
  vi.useFakeTimers({ toFake: ['Date'], now: at.epochMilliseconds })
  return new Webhook(secret).verify(body, headers)
}

test('the example of the standard’s own library comes out the same', () => {
  const headers = signatureHeaders(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000),
      body: '{"test": 2432232314}',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  )
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('what is signed is verified by the standard’s library, letter for letter [W1]', () => {
  const secret = newSigningSecret()
  const headers = signatureHeaders(signed, [secret])
  expect(headers['webhook-timestamp']).toBe('1799917200')
  expect(verify(secret, headers)).toEqual({ type: 'campaigns.plan', name: 'Tết' })
  for (const wrong of [
    () => verify(secret, headers, `${signed.body} `),
    () => verify(secret, { ...headers, 'webhook-id': 'another' }),
    () => verify(secret, { ...headers, 'webhook-timestamp': '1799917201' }),
    () => verify(newSigningSecret(), headers),
  ])
    expect(wrong).toThrow('No matching signature')
})

test('with two secrets whoever knows either can verify [W1]', () => {
  const [fresh, old] = [newSigningSecret(), newSigningSecret()]
  const headers = signatureHeaders(signed, [fresh, old])
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
  for (const secret of [fresh, old]) expect(() => verify(secret, headers)).not.toThrow()
})

test('a secret is 256 bits as the standard writes them, and no two are the same', () => {
  const secrets = Array.from({ length: 50 }, newSigningSecret)
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32)
  }
})
