import { administrators, relation, visitor, type Person } from '#kernel'
import { expect, test } from 'vitest'
import { whoInWords } from './pages/who-in-words.ts'
import { rowsFor, type Told } from './rows.ts'

const told: readonly Told[] = [
  { name: 'pages.show', summary: 'Shows a page.', does: 'question', who: 'anyone' },
  {
    name: 'campaigns.cancel',
    summary: 'Calls a campaign off.',
    does: 'act',
    who: 'member',
    narrowed: [relation('planner', 'whoever planned it'), administrators],
  },
  { name: 'webhooks.end', summary: 'Ends a webhook.', does: 'act', who: 'admin' },
  { name: 'campaigns.admit', summary: 'Admits from the line.', does: 'act', who: 'system' },
]
const person = (kind: Person['kind']): Person => ({ id: 'x', handle: 'linh', name: 'Linh Tran', kind })
const mine = (by: Person) => rowsFor(by, told, {}).map((row) => `${row.operation} ${row.mine}`)

test('each reads what they may themselves; what only Firsthand does is nobody’s', () => {
  expect(mine(visitor)).toEqual(['pages.show yes', 'campaigns.cancel no', 'webhooks.end no'])
  expect(mine(person('member'))).toEqual(['pages.show yes', 'campaigns.cancel some', 'webhooks.end no'])
  expect(mine(person('admin'))).toEqual(['pages.show yes', 'campaigns.cancel yes', 'webhooks.end yes'])
  expect(mine({ ...person('admin'), scopes: ['read'] })).toEqual([
    'pages.show yes',
    'campaigns.cancel no',
    'webhooks.end no',
  ])
})

test('who may is said in a sentence', () => {
  expect(rowsFor(visitor, told, {}).map(whoInWords)).toEqual([
    'Everybody, strangers too.',
    'Only whoever planned it or administrators.',
    'Administrators.',
  ])
})

test('the table is narrowed to words, wherever they stand, and to what one may', () => {
  const found = (wanted: Parameters<typeof rowsFor>[2]) =>
    rowsFor(person('member'), told, wanted).map(({ operation }) => operation)
  expect(found({ words: 'PLANNED campaign' })).toEqual(['campaigns.cancel'])
  expect(found({ mine: true })).toEqual(['pages.show', 'campaigns.cancel'])
  expect(found({ words: 'xylophone' })).toEqual([])
})
