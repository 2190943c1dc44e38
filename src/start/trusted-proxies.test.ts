import { expect, test } from 'vitest'
import { addressKey } from './address-key.ts'
import { loadSettings } from './load-settings.ts'
import { requestIdOf } from './request-id.ts'
import { trustedProxies } from './trusted-proxies.ts'

test.each([
  ['', '127.0.0.1', false],
  ['loopback', '127.0.0.1', true],
  ['loopback', '127.8.9.1', true],
  ['loopback', '::1', true],
  ['loopback', '::ffff:127.0.0.1', true],
  ['loopback', '10.0.0.1', false],
  ['10.0.0.0/8', '10.255.255.255', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.0.0.0/8', '::ffff:10.0.0.1', true],
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['2001:db8::/32, 192.0.2.0/24', '2001:db8:ffff::1', true],
  ['2001:db8::/32, 192.0.2.0/24', '2001:db9::1', false],
  ['2001:db8::/32, 192.0.2.0/24', '192.0.2.200', true],
  ['loopback', 'unknown', false],
  ['loopback', undefined, false],
])('with “%s” the word of %s is believed: %s', (written, address, believed) => {
  expect(trustedProxies(written)(address)).toBe(believed)
})

const load = (env: Readonly<Record<string, string>>) => loadSettings({ flags: {}, env, cwd: '/' }).settings

test.each([
  '10.0.0.0/33',
  '2001:db8::/129',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0.0/x',
  '10.0.0',
  'proxy.example.com',
  'localhost',
  'loopback, 300.1.1.1',
  'fe80::1%eth0',
])('“%s” names no proxies, and says what would', (written) => {
  expect(() => load({ FIRSTHAND_TRUSTED_PROXIES: written })).toThrow(
    `FIRSTHAND_TRUSTED_PROXIES (environment): ${JSON.stringify(written)} does not work as trusted-proxies; ` +
      'it takes addresses and ranges with commas between them, such as loopback, 10.0.0.0/8, 2001:db8::/32.',
  )
})

test.each([
  [{}, 600],
  [{ FIRSTHAND_RATE_LIMIT: '1200' }, 1200],
  [{ FIRSTHAND_RATE_LIMIT: 'off' }, 'off'],
])('requests a minute: %j is %s', (env, limit) => {
  expect(load(env).rateLimit).toBe(limit)
})

test.each(['0', '9', '-5', 'many', '1.5', 'no'])('“%s” requests a minute is refused', (written) => {
  expect(() => load({ FIRSTHAND_RATE_LIMIT: written })).toThrow(
    'does not work as rate-limit; it takes a whole number from 10 to 1000000, such as 600, or off.',
  )
})

// The first four groups of RFC 4291 §2.2 are the /64.
test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8::5:6:7:8:9', '2001:db8:0:5::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
])('%s is counted as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

test('all that one customer may have of IPv6 is one /48', () => {
  expect(addressKey('2001:db8:1:2::9', 48)).toBe('2001:db8:1::/48')
  expect(addressKey('192.0.2.9', 48)).toBe('192.0.2.9')
})

test('an id is kept from a proxy that is believed, if it is sane', () => {
  expect(requestIdOf('edge-1234_ABCD', true)).toBe('edge-1234_ABCD')
  for (const [sent, believed] of [
    ['edge-1234_ABCD', false],
    ['short', true],
    ['x'.repeat(65), true],
    ['a b c d e f', true],
    ['line\r\nbreak', true],
    [undefined, true],
    [['edge-1234', 'edge-5678'], true],
  ] as const)
    expect(requestIdOf(sent, believed)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/)
})
