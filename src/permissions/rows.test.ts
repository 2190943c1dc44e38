import { administrators, relation, visitor, type Person } from '#kernel'
import { expect, test } from 'vitest'
import { contributed } from '../app.ts'
import { grouped, groupTitle } from './pages/groups.ts'
import { relationsInWords } from './pages/relations-in-words.ts'
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

test('whoever may by what they are to it is named, beside administrators who have their own column', () => {
  expect(rowsFor(visitor, told, {}).map(relationsInWords)).toEqual([
    undefined,
    'Whoever planned it',
    undefined,
  ])
})

test('rows stand by what they are about, the work first; what nobody placed stands last, under its own word', () => {
  const rows = ['webhooks.end', 'new-things.make', 'people.show', 'campaigns.plan', 'teams.show']
  expect(
    grouped(rows.map((operation) => ({ operation }))).map(([title, { length }]) => [title, length]),
  ).toEqual([
    ['Campaigns', 1],
    ['People, teams and roles', 2],
    ['Programs that act or are told', 1],
    ['New things', 1],
  ])
})

test('the table is narrowed to words, wherever they stand, and to what one may', () => {
  const found = (wanted: Parameters<typeof rowsFor>[2]) =>
    rowsFor(person('member'), told, wanted).map(({ operation }) => operation)
  expect(found({ words: 'PLANNED campaign' })).toEqual(['campaigns.cancel'])
  expect(found({ mine: true })).toEqual(['pages.show', 'campaigns.cancel'])
  expect(found({ words: 'xylophone' })).toEqual([])
})

test('each act and question of the product stands under a heading that says what it is about', () => {
  const all = [...contributed.operations, ...contributed.questions, ...contributed.bound]
  const unplaced = all.filter(({ name, who }) => who !== 'system' && groupTitle(name) === undefined)
  expect(unplaced.map(({ name }) => name)).toEqual([])
})
