import { expect, test } from 'vitest'
import { refFault, stillStand } from './ref-faults.ts'

const oid = 'a'.repeat(40)
const present = new Map([
  ['refs/heads/main', oid],
  ['refs/heads/draft', oid],
  ['refs/tags/q1/start', oid],
])
const push = (ref: string, to: string | null = oid) => ({ ref, from: null, to })

test('names that git can hold beside the others pass', () => {
  for (const ref of [
    'refs/heads/x',
    'refs/heads/noor/läuft',
    'refs/tags/v1.0',
    'refs/heads/main',
    'refs/tags/main',
  ])
    expect(refFault([push(ref)], present, 'main'), ref).toBeUndefined()
})

test.each([
  ['refs/notes/x', 'Only branches and tags'],
  ['refs/heads/', 'Only branches and tags'],
  ['HEAD', 'Only branches and tags'],
  ['refs/heads/a..b', 'cannot be a name'],
  ['refs/heads/a b', 'cannot be a name'],
  ['refs/heads/a~1', 'cannot be a name'],
  ['refs/heads/-n', 'cannot be a name'],
  ['refs/heads/.x', 'cannot be a name'],
  ['refs/heads/x/.y', 'cannot be a name'],
  ['refs/heads/x.lock', 'cannot be a name'],
  ['refs/heads/x.lock/y', 'cannot be a name'],
  ['refs/heads/x/', 'cannot be a name'],
  ['refs/heads/x.', 'cannot be a name'],
  ['refs/heads/@{-1}', 'cannot be a name'],
  ['refs/heads/a\u0007', 'cannot be a name'],
  ['refs/heads/\uFFFD', 'cannot be a name'],
  [`refs/heads/${'é'.repeat(100)}`, 'cannot be a name'],
  ['refs/heads/draft/new', 'cannot both be names'],
  ['refs/tags/q1', 'cannot both be names'],
])('%j is refused', (ref, says) => {
  expect(refFault([push(ref)], present, 'main')).toContain(says)
})

test('a name may take the place of one that the same push removes', () => {
  expect(
    refFault([push('refs/heads/draft', null), push('refs/heads/draft/new')], present, 'main'),
  ).toBeUndefined()
  expect(refFault([push('refs/heads/a'), push('refs/heads/a/b')], present, 'main')).toContain('cannot both')
  expect(refFault([push('refs/heads/a'), push('refs/heads/a')], present, 'main')).toContain('named twice')
})

test('the branch that rules is not deleted, another one is', () => {
  expect(refFault([push('refs/heads/main', null)], present, 'main')).toContain('cannot be deleted')
  expect(refFault([push('refs/heads/draft', null)], present, 'main')).toBeUndefined()
})

test('a ref still stands where the pusher saw it, or not', () => {
  const move = (from: string | null) => [{ ref: 'refs/heads/draft', from, to: null }]
  expect(stillStand(move(oid), present)).toBe(true)
  expect(stillStand(move(null), present)).toBe(false)
  expect(stillStand(move('b'.repeat(40)), present)).toBe(false)
  expect(stillStand([push('refs/heads/new')], present)).toBe(true)
})
