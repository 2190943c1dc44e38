import { expect, test } from 'vitest'
import { decode } from './source-text.ts'

test('line ends and a byte order mark are taken away, and nothing else', () => {
  expect(decode(Buffer.from('\uFEFFone\r\ntwo\rthree\n')).text).toBe('one\ntwo\nthree\n')
  expect(decode('\uFEFFé 日本\r\n').text).toBe('é 日本\n')
})

test('a file that is not UTF-8 shows with replacement characters and says where it begins', () => {
  const { text, isText, faults } = decode(Buffer.from('One\nCafé\nTwo cafés\n', 'latin1'))
  expect(isText).toBe(true)
  expect(text).toBe('One\nCaf\uFFFD\nTwo caf\uFFFDs\n')
  expect(faults).toMatchObject([{ code: 'not-utf8', line: 2, column: 4 }])
})

test('the place of a broken letter does not count the byte order mark', () => {
  const bytes = Buffer.concat([Buffer.from('\uFEFFab'), Buffer.from([0xff])])
  expect(decode(bytes).faults).toMatchObject([{ line: 1, column: 3 }])
})

test('a binary file is no text', () => {
  expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toMatchObject({
    text: '',
    isText: false,
    faults: [{ code: 'not-text' }],
  })
})
