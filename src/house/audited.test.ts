import { expect, test } from 'vitest'
import { contributed } from '../app.ts'

/** What lets somebody in, keeps somebody out, or says who may, by what it is about. */
const nouns: ReadonlySet<string> = new Set([
  'administrators',
  'codes',
  'connections',
  'identities',
  'invitations',
  'passwords',
  'sessions',
  'tokens',
])
/** The same, of acts about people; who keeps an address for somebody says where their codes go. */
const names: ReadonlySet<string> = new Set([
  'people.deactivate',
  'people.reactivate',
  'people.erase',
  'people.keep',
])

const belongs = contributed.operations.filter(
  ({ name }) => nouns.has(name.split('.')[0] ?? '') || names.has(name),
)

test('administrators find in the list of who came in whatever lets in, keeps out or says who may', () => {
  expect(new Set(belongs.map(({ name }) => name.split('.')[0]))).toEqual(new Set([...nouns, 'people']))
  expect(belongs.filter(({ audited }) => !audited).map(({ name }) => name)).toEqual([])
})

test('and nothing else', () => {
  const listed = contributed.operations.filter(({ audited }) => audited)
  expect(listed.filter((one) => !belongs.includes(one)).map(({ name }) => name)).toEqual([])
})
