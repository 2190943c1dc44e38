import { expect, test } from 'vitest'
import { z } from 'zod'
import { lostFiles, misplacedWords } from './facts.ts'
import { kindsPage } from './kinds-page.ts'
import { operationsPage } from './operations-page.ts'
import { permissionsPage } from './permissions-page.ts'
import { aboutOf, withRooms } from './rooms-table.ts'
import { inWords } from './schema-table.ts'

const plan = {
  name: 'campaigns.plan',
  summary: 'Plans a campaign.',
  who: 'member' as const,
  at: { method: 'POST', path: '/campaigns' },
  input: z.object({
    name: z.string().min(3).describe('What people call it.'),
    channel: z.enum(['paid-social', 'search']),
    places: z.array(z.string()).optional(),
  }),
  example: () => ({ name: 'Remote podcast', channel: 'search' }),
}

test('an act is shown with its sentence, place, fields and example', () => {
  const page = operationsPage([
    { name: 'labels' },
    { name: 'campaigns', about: 'Campaigns.', operations: [plan] },
  ])
  expect(page).toContain(
    '### campaigns.plan\n\nPlans a campaign.\n\nAct at `POST /campaigns`; for people of the department.',
  )
  expect(page).toContain('| `name` | text, at least 3 characters | yes | What people call it. |')
  expect(page).toContain('| `channel` | `paid-social` or `search` | yes |  |')
  expect(page).toContain('| `places` | list of text |  |  |')
  expect(page).toContain('"channel": "search"')
  expect(page).not.toContain('## labels')
})

test('who may is said where the act says it', () => {
  const said = operationsPage([{ name: 'campaigns', questions: [{ ...plan, who: 'admin' as const }] }])
  expect(said).toContain('Question at `POST /campaigns`; for administrators.')
})

test('the table of permissions has a row for each operation, with the kinds of person it is open to', () => {
  const table = permissionsPage([
    { name: 'campaigns', operations: [plan], questions: [{ ...plan, who: 'anyone' }] },
  ])
  expect(table).toContain('| `campaigns.plan` | – | – | yes | yes | yes |')
  expect(table).toContain('| `campaigns.plan` | yes | yes | yes | yes | yes |')
})

test('kinds stand in the order of the alphabet, each with its keys and a block under its sentence', () => {
  const schema = z.object({ name: z.string(), 'at-most': z.int().min(1).default(1) })
  const example = { paragraph: 'At most three.', block: 'name: three\n' }
  const page = kindsPage([
    { kind: 'team', about: 'People.', schema, example },
    { kind: 'limit', about: 'How many.', schema, example },
  ])
  expect(page.indexOf('## limit')).toBeLessThan(page.indexOf('## team'))
  expect(page).toContain('| `name` | text | yes |')
  expect(page).toContain('| `at-most` | whole number, at least 1 |  |')
  expect(page).toContain('At most three.\n\n```limit\nname: three\n```')
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

test('the table of rooms is what the faces say', () => {
  const about = aboutOf('/**\n * Operation, act:\n * what all stand on.\n */\nexport {}')
  expect(about).toBe('Operation, act: what all stand on.')
  expect(aboutOf('/** Layout, parts. */\nexport {}')).toBe('Layout, parts.')
  const place = 'Rooms\n<!-- rooms: made by `npm run docs` from the faces -->\nold\n<!-- /rooms -->\nend'
  const page = withRooms(place, [{ folder: 'src/kernel', about }])
  expect(page).toContain('| `src/kernel/` | Operation, act: what all stand on. |')
  expect(page).not.toContain('old')
  expect(withRooms(page, [{ folder: 'src/kernel', about }])).toBe(page)
  expect(() => withRooms('no place', [])).toThrow('no place for the rooms')
})

test('a file that a document names and that is gone', () => {
  const text =
    'Read `src/kernel/act.ts`, [the list](docs/none.md#top) and [outside](https://example.org/a.md).'
  expect(lostFiles('README.md', text, (path) => path === 'src/kernel/act.ts')).toEqual([
    'README.md  names docs/none.md, which is not there',
  ])
})
