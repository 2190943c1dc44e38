import { expect, test } from 'vitest'
import { readSettings } from '../handbook/settings.ts'
import { readersOfPaths } from './readers-of-paths.ts'

const tree = [
  'content/a.md',
  'content/marketing/budget/fees.md',
  'content/marketing/x.png',
  'data/people.yml',
].map((path) => ({ path, kind: 'file' as const, mode: '100644', oid: '', size: 1 }))
const read = (readers: string) => readSettings(tree, Buffer.from(`title: x\nreaders:${readers}\n`))

test('the nearest line above a place decides, its own first', () => {
  const of = readersOfPaths(
    read('\n  /: public\n  marketing: internal\n  /marketing/budget/fees: [noor]').settings.readers ?? [],
  )
  expect([of('a'), of('/marketing/x.png'), of('marketing/budget'), of('/marketing/budget/fees/')]).toEqual([
    'public',
    'internal',
    'internal',
    ['noor'],
  ])
  expect(of('marketing-plan')).toBe('public')
})

test('what no line speaks of is for those who work here', () => {
  expect(readersOfPaths([])('a')).toBe('internal')
})

test.each([
  [' public', 2, 'no list of places', /a line/],
  ['\n  /marketing/: everybody', 3, 'is not said', /public, internal, or the names/],
  ['\n  /marketing/: []', 3, 'is not said', /names/],
  [
    '\n  /: public\n  /marketing/budjet/: internal',
    4,
    'Nothing stands at',
    /Did you mean "\/marketing\/budget\/"/,
  ],
  ['\n  /marketing: internal\n  /marketing/: public', 4, 'stands twice', /Keep one/],
])('a slip is said with its line, and hides rather than shows: %s', (written, line, message, mend) => {
  const { settings, findings } = read(written)
  expect(findings[0]).toMatchObject({ path: 'firsthand.yml', line, severity: 'error' })
  expect(findings[0]?.message).toContain(message)
  expect(findings[0]?.mend).toMatch(mend)
  // What a misspelt line was to hide nobody can know: a push with it is turned away.
  const readers = readersOfPaths(settings.readers ?? [])('/marketing/budget/')
  expect(written.includes('budjet') || readers !== 'public').toBe(true)
})
