import { expect, test } from 'vitest'
import { z } from 'zod'
import { lostFiles, misplacedWords, strayRooms } from './facts.ts'
import { kindsPage } from './kinds-page.ts'
import { operationsPage } from './operations-page.ts'
import { inWords } from './schema-table.ts'

const plan = {
  name: 'campaigns.plan',
  summary: 'Plans a campaign.',
  at: { method: 'POST', path: '/campaigns' },
  input: z.object({
    name: z.string().min(3).describe('What people call it.'),
    channel: z.enum(['paid-social', 'search']),
    places: z.array(z.string()).optional(),
  }),
  example: { name: 'Remote podcast', channel: 'search' },
}

test('an act is shown with its sentence, place, fields and example', () => {
  const page = operationsPage([
    { name: 'labels' },
    { name: 'campaigns', about: 'Campaigns.', operations: [plan] },
  ])
  expect(page).toContain('### campaigns.plan\n\nPlans a campaign.\n\nAct at `POST /campaigns`.')
  expect(page).toContain('| `name` | text, at least 3 characters | yes | What people call it. |')
  expect(page).toContain('| `channel` | `paid-social` or `search` | yes |  |')
  expect(page).toContain('| `places` | list of text |  |  |')
  expect(page).toContain('"channel": "search"')
  expect(page).not.toContain('## labels')
})

test('who may is said where the act says it', () => {
  const said = operationsPage([{ name: 'campaigns', questions: [{ ...plan, who: 'an administrator' }] }])
  expect(said).toContain('Question at `POST /campaigns`; an administrator may.')
})

test('kinds stand in the order of the alphabet, each with its keys and a block', () => {
  const schema = { properties: { name: { type: 'string' } }, required: ['name'] }
  const page = kindsPage([
    { kind: 'team', about: 'People.', schema, example: 'name: events\n' },
    { kind: 'limit', about: 'How many.', schema },
  ])
  expect(page.indexOf('## limit')).toBeLessThan(page.indexOf('## team'))
  expect(page).toContain('```team\nname: events\n```')
})

test.each([
  [{ type: 'string', format: 'date' }, 'day'],
  [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 'whole number, at least 1'],
  [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'text or list of text'],
  [{ type: ['string', 'null'] }, 'text or null'],
  [{ const: 'input' }, '`input`'],
  [{}, 'anything'],
  [true, 'anything'],
])('%j is said as "%s"', (schema, words) => {
  expect(inWords(schema)).toBe(words)
})

test('a glossary out of order, or with a word twice', () => {
  expect(misplacedWords('- **ABM**: a\n- **act**: b\n- **as of**: c\n- **ask**: d')).toEqual([])
  expect(misplacedWords('- **act**: b\n- **ABM**: a')).toEqual([expect.stringContaining('"ABM"')])
  expect(misplacedWords('- **act**: b\n- **act**: a')).toHaveLength(1)
})

test('a room that is not there, a room that is not named', () => {
  const table = '| `src/kernel/` | acts |\n| `src/attic/` | dust |'
  expect(strayRooms(table, ['kernel', 'people'])).toEqual([
    expect.stringContaining('no src/attic/'),
    expect.stringContaining('src/people/ is not'),
  ])
})

test('a file that a document names and that is gone', () => {
  const text =
    'Read `src/kernel/act.ts`, [the list](docs/none.md#top) and [outside](https://example.org/a.md).'
  expect(lostFiles('README.md', text, (path) => path === 'src/kernel/act.ts')).toEqual([
    'README.md  names docs/none.md, which is not there',
  ])
})
