import { describe, expect, test } from 'vitest'
import { freePort, frontDoor } from './front-door.ts'

const name = 'handbook.example.com'
/** A house behind a proxy on the same machine; a stranger reads ten times a minute. */
const door = frontDoor(async () => ({
  PORT: await freePort(),
  FIRSTHAND_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
  FIRSTHAND_URL: `https://${name}`,
  FIRSTHAND_RATE_LIMIT: '20',
}))

const through = (headers: Readonly<Record<string, string>>) => ({
  'x-forwarded-host': name,
  'x-forwarded-proto': 'https',
  ...headers,
})

/** Whether this one has something left to read. */
const goesOn = async (headers: Readonly<Record<string, string>>): Promise<boolean> =>
  (await door.visitor().get('/?drawn=1', through(headers))).status === 200
const useUp = async (headers: Readonly<Record<string, string>>): Promise<void> => {
  for (let count = 0; count < 10; count += 1) expect(await goesOn(headers)).toBe(true)
  expect(await goesOn(headers)).toBe(false)
}

describe('behind a proxy that is named', () => {
  test('each reader is counted by their own address, whatever they claim before it', async () => {
    await useUp({ 'x-forwarded-for': '203.0.113.7' })
    expect(await goesOn({ 'x-forwarded-for': '203.0.113.8' })).toBe(true)
    expect(await goesOn({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })).toBe(false)
    expect(await goesOn({ 'x-forwarded-for': '203.0.113.7, 10.1.2.3' })).toBe(false)
    expect(await goesOn({ forwarded: 'for="203.0.113.7:4711"' })).toBe(false)
  })

  test('an IPv6 reader by their /64', async () => {
    await useUp({ 'x-forwarded-for': '2001:db8:1:2::7' })
    expect(await goesOn({ 'x-forwarded-for': '2001:db8:1:2:ffff::1' })).toBe(false)
    expect(await goesOn({ 'x-forwarded-for': '2001:db8:1:3::7' })).toBe(true)
  })

  test('forms come from the public address only', async () => {
    const send = async (origin: string, headers = through({ 'x-forwarded-for': '203.0.113.20' })) =>
      (await door.visitor().send('/-/campaigns', {}, { ...headers, origin })).text
    const elsewhere = 'sent from another site'
    expect(await send(`https://${name}`)).not.toContain(elsewhere)
    for (const origin of [`http://${name}`, `https://${name}:8443`, `https://www.${name}`, 'null'])
      expect(await send(origin), origin).toContain(elsewhere)
    const pointed = { 'x-forwarded-for': '203.0.113.21', 'x-forwarded-host': 'evil.example' }
    expect(await send('https://evil.example', through(pointed))).toContain('not one of this handbook’s')
  })

  test('who is welcomed gets a cookie for https only, and browsers are told to stay with https', async () => {
    const code = await door.code()
    const answer = await door.visitor().send(
      '/-/welcome',
      { code, handle: 'noor' },
      {
        origin: `https://${name}`,
        ...through({ 'x-forwarded-for': '203.0.113.30' }),
      },
    )
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringMatching(/^__Host-firsthand=[\w-]{43};[^,]* HttpOnly; Secure; SameSite=Lax(?:,|$)/),
    ])
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(answer.headers.get('content-security-policy')).toMatch(/; upgrade-insecure-requests$/)
  })

  test('the proxy may name the request, if it does so sanely', async () => {
    const idFor = async (id: string) =>
      (
        await door.visitor().get('/healthz', { 'x-request-id': id, 'x-forwarded-for': '203.0.113.40' })
      ).headers.get('x-request-id')
    expect(await idFor('edge-0123456789abcdef')).toBe('edge-0123456789abcdef')
    for (const id of ['short', 'x'.repeat(65), 'has spaces in it', '<script>1234'])
      expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/)
    const page = await door.visitor().get('/?drawn=1', {
      'x-request-id': 'edge-of-a-page',
      ...through({ 'x-forwarded-for': '203.0.113.41' }),
    })
    expect(page.headers.get('x-request-id')).toBe('edge-of-a-page')
  })

  test('nobody looks as somebody of the sample, even where the proxy says nothing of others', async () => {
    for (const headers of [{}, { host: 'localhost' }, { 'x-forwarded-for': '127.0.0.1' }])
      expect((await door.visitor().get('/-/sign-in', headers)).body).not.toContain('name="permit"')
  })
})
