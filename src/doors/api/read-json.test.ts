import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel'
import { NotAnswered } from './problem.ts'
import { readJson } from './read-json.ts'

const said = (text: string): string => {
  try {
    readJson(text)
    return 'read'
  } catch (fault) {
    if (fault instanceof NotAnswered) return fault.problem.detail
    if (fault instanceof Refusal) return `${fault.fields[0]?.field ?? ''}: ${fault.message}`
    throw fault
  }
}

test.each([
  ['', 'Line 1, column 1: Here it ends too early.'],
  ['{', 'Line 1, column 2: Here a key in double quotes is expected.'],
  ['{"name": "A",\n "team" "field-apac"}', 'Line 2, column 9: Here a colon is expected.'],
  ['{"name": "A",}', 'Line 1, column 14: Here a key in double quotes is expected.'],
  ['{"name": "A"', 'Line 1, column 13: Here a comma or } is expected.'],
  ['[1 2]', 'Line 1, column 4: Here a comma or ] is expected.'],
  ['{} {}', 'Line 1, column 4: Here the JSON has ended, and something follows.'],
  ["{'name': 1}", 'Line 1, column 2: Here a key in double quotes is expected.'],
  ['{"a": 01}', 'Line 1, column 8: Here a comma or } is expected.'],
  ['{"a": .5}', 'Line 1, column 7: Here a value is expected.'],
  ['{"a": NaN}', 'Line 1, column 7: Here a value is expected.'],
  ['{"a": "b}', 'Line 1, column 10: This text has no end: a double quote is missing.'],
  ['{"a": "b\tc"}', 'Line 1, column 9: A text cannot hold this character; write it as an escape like \\n.'],
  ['{"a": "\\x"}', 'Line 1, column 8: There is no such escape.'],
  ['{"a": 1, "a": 2}', 'Line 1, column 13: “a” stands twice in this object.'],
  ['{"a": 1, "\\u0061": 2}', 'Line 1, column 18: “a” stands twice in this object.'],
  ['{"form": [{"b": {"c": 1, "c": 1}}]}', 'Line 1, column 29: “c” stands twice in this object.'],
  ['{"a": "\\u0000"}', 'a: This holds characters that cannot be read as text.'],
  ['{"a": {"b": "\\ud83d"}}', 'a.b: This holds characters that cannot be read as text.'],
])('%j is answered “%s”', (text, detail) => {
  expect(said(text)).toBe(detail)
})

test('32 levels are read, one more is not, and a hundred thousand do no harm', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(said(nested(32))).toBe('read')
  expect(said(nested(33))).toMatch(/^This goes deeper than 32 levels, at 0\.0/)
  expect(said(nested(100_000))).toMatch(/deeper than 32/)
  expect(said(`{"a":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`)).toMatch(/deeper than 32 levels, at a\.a\.a/)
})

test('a list of a million is too long, one of a thousand is not', () => {
  expect(said(JSON.stringify(Array.from({ length: 1000 }, () => 1)))).toBe('read')
  expect(said(JSON.stringify(Array.from({ length: 400_000 }, () => 1)))).toContain('more than 100,000 values')
})

test('__proto__ and constructor are fields like any other', () => {
  const read = readJson('{"__proto__": {"admin": true}, "constructor": 1}') as object
  expect(Object.keys(read)).toEqual(['__proto__', 'constructor'])
  expect('admin' in {}).toBe(false)
})

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What JSON allows and we do not. */
const ours = /stands twice|deeper than|cannot be read as text/

test('what is JSON is read, and what is not is not, also with a letter put in or taken out', () => {
  const letters = fc.constantFrom('', ',', ':', '"', '}', ']', '{', 'x', '0', '.', '\\', '\n', ' ')
  const agrees = fc.property(
    fc.json({ maxDepth: 6 }),
    fc.nat(),
    letters,
    fc.boolean(),
    (text, at, put, over) => {
      const place = at % (text.length + 1)
      for (const one of [text, text.slice(0, place) + put + text.slice(place + (over ? 1 : 0))]) {
        const answer = said(one)
        if (!ours.test(answer) && (answer === 'read') !== parses(one)) return false
      }
      return true
    },
  )
  expect(fc.check(agrees, { numRuns: 1000 }).counterexample).toBeNull()
})

test('our own files are read', () => {
  const text = readFileSync('package.json', 'utf8')
  expect(readJson(text)).toEqual(JSON.parse(text))
})
