import { expect, test } from 'vitest'
import { covers, mayAtAll } from './rights.ts'
import { systemPerson, visitor, type Person } from './person.ts'

const linh: Person = { id: '1', kind: 'member', handle: 'linh', name: 'Linh Tran' }
const admin: Person = { ...linh, kind: 'admin' }
const left: Person = { ...linh, kind: 'left' }

test.each([
  ['anyone', [visitor, left, linh, admin, systemPerson], []],
  ['member', [linh, admin, systemPerson], [visitor, left]],
  ['admin', [admin, systemPerson], [visitor, left, linh]],
  ['system', [systemPerson], [visitor, left, linh, admin]],
] as const)('what is for %s is open to these and to nobody else', (who, may, mayNot) => {
  const asked = { name: 'campaigns.plan', does: 'act', who } as const
  for (const person of may) expect(mayAtAll(person, asked).allowed).toBe(true)
  for (const person of mayNot) expect(mayAtAll(person, asked).allowed).toBe(false)
})

test.each([
  [['campaigns.plan'], 'campaigns.plan', 'act', true],
  [['campaigns.*'], 'campaigns.plan', 'act', true],
  [['campaigns.*'], 'campaigns-archive.plan', 'act', false],
  [['*'], 'campaigns.plan', 'act', true],
  [['read'], 'campaigns.plan', 'act', false],
  [['read'], 'campaigns.list', 'question', true],
  [['campaigns.plan'], 'campaigns.list', 'question', false],
  [[], 'campaigns.plan', 'act', false],
] as const)('a token for %j and %s', (scopes, name, does, covered) => {
  expect(covers(scopes, { name, does, who: 'member' })).toBe(covered)
})

test('what strangers may ask, every token may', () => {
  const asked = { name: 'people.list', does: 'question', who: 'anyone' } as const
  expect(mayAtAll({ ...linh, scopes: ['campaigns.plan'] }, asked).allowed).toBe(true)
})

test('a token that is not for it says what it was made for', () => {
  const asked = { name: 'campaigns.plan', does: 'act', who: 'member' } as const
  expect(mayAtAll({ ...linh, scopes: ['read', 'handbook.push'] }, asked)).toEqual({
    allowed: false,
    reason: 'This token is not for campaigns.plan: it was made for read, handbook.push.',
  })
})
