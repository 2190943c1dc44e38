import { describe, expect, test } from 'vitest'
import { encodingFor } from './encoding.ts'
import { etagOf, isKnown } from './etag.ts'

describe('Accept-Encoding [RFC 9110 §12.5.3]', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['compress, gzip', 'gzip'],
    ['*', 'br'],
    ['compress;q=0.5, gzip;q=1.0', 'gzip'],
    ['gzip;q=1.0, identity; q=0.5, *;q=0', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=0.9, br;q=0.8', 'gzip'],
    ['gzip;q=0.8, br ; Q=0.9', 'br'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0', undefined],
    ['br;q=0.000, gzip;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=0', undefined],
    ['*;q=0', undefined],
    ['br;q=2', undefined],
    ['br;q=nonsense', undefined],
    ['brotli, bro, zbr', undefined],
    [',,;;, gzip', 'gzip'],
  ])('%j takes %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('If-None-Match [RFC 9110 §13.1.2]', () => {
  test.each([
    ['W/"1"', undefined, false],
    ['W/"1"', 'W/"1"', true],
    ['W/"1"', '"1"', true],
    ['"1"', 'W/"1"', true],
    ['W/"1"', 'W/"2"', false],
    ['W/"1"', '"2", W/"3", "1"', true],
    ['W/"1"', '*', true],
    ['W/"1"', ' * ', true],
    ['"a,b"', '"a", "b"', false],
    ['"a,b"', '"x","a,b"', true],
    ['W/"1"', '1', false],
    ['W/"1"', '', false],
  ])('%s is known to %j: %s', (etag, header, known) => {
    expect(isKnown(etag, header)).toBe(known)
  })

  test('a name follows from the bytes', () => {
    const [a, b] = [Buffer.from('a'), Buffer.from('b')]
    expect(etagOf(a)).toMatch(/^W\/"[\w-]{22}"$/)
    expect(etagOf(a)).toBe(etagOf(Buffer.from('a')))
    expect(etagOf(a)).not.toBe(etagOf(b))
  })
})
