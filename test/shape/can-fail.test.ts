import { describe, expect, test } from 'vitest'
import { cycles } from './cycles.ts'
import { unexplainedDependencies } from './dependencies.ts'
import { silentFaces } from './faces.ts'
import { unknownRooms, wildFaces, wrongImports, type Faces } from './import-order.ts'
import { wrongMigrations } from './migrations.ts'
import { wrongNames } from './names.ts'
import { medianLines, tooLong } from './sizes.ts'
import { sourceFile } from './source-file.ts'
import { sourceTree } from './source-tree.ts'
import { tooMuchStyle } from './styles.ts'
import { wrongSyntax } from './syntax.ts'

const faces: Faces = {
  '#kernel': './src/kernel/index.ts',
  '#people': './src/people/index.ts',
  '#web': './src/doors/web/index.ts',
  '#testing': './src/testing/index.ts',
}

describe('imports', () => {
  const wrong = (path: string, text: string) => wrongImports([sourceFile(path, text)], faces)

  test.each([
    [
      'a lower room reaches up',
      'src/kernel/act.ts',
      "import { a } from '#people'",
      'kernel stands below people',
    ],
    ['a room reaches a door', 'src/people/a.ts', "export { a } from '#web'", 'people stands below doors'],
    ['a room reaches the app', 'src/people/a.ts', "import { a } from '../app.ts'", 'people stands below app'],
    [
      'a type counts too',
      'src/kernel/a.ts',
      "import type { A } from '#people'",
      'kernel stands below people',
    ],
    ['past a face', 'src/people/a.ts', "import { a } from '../kernel/act.ts'", 'go through the face'],
    ['late, past a face', 'src/people/a.ts', "await import('../kernel/act.ts')", 'go through the face'],
    ['into its own face', 'src/people/a.ts', "import { a } from '#people'", 'import the file itself'],
    ['an unknown face', 'src/people/a.ts', "import { a } from '#peple'", 'knows no such face'],
    ['the workshop', 'src/people/a.ts', "import { a } from '#testing'", 'only tests use the workshop'],
    [
      'a journey past a face',
      'test/journeys/a.test.ts',
      "import '../../src/people/a.ts'",
      'through the face',
    ],
  ])('%s', (_, path, text, message) => {
    expect(wrong(path, text)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    ['downwards', 'src/people/a.ts', "import { a } from '#kernel'"],
    ['the file that all stand on', 'src/kernel/a.ts', "import { a } from '../start-problem.ts'"],
    ['a test uses the workshop', 'src/kernel/a.test.ts', "import { a } from '#testing'"],
    ['the workshop uses everything', 'src/testing/a.ts', "import { a } from '#web'"],
    ['the app uses everything', 'src/app.ts', "import { a } from '#web'"],
    ['a package', 'src/people/a.ts', "import { a } from 'kysely'"],
  ])('%s is right', (_, path, text) => {
    expect(wrong(path, text)).toEqual([])
  })

  test('a room without a place, a face with a wildcard', () => {
    expect(unknownRooms([sourceFile('src/attic/a.ts', '')])).toEqual([expect.stringContaining('src/attic')])
    expect(wildFaces({ '#x/*': './src/*' })).toHaveLength(1)
  })

  test('a ring of three is one ring, also through a face', () => {
    const ring = [
      sourceFile('src/people/index.ts', "export { a } from './a.ts'"),
      sourceFile('src/people/a.ts', "import type { B } from './b.ts'"),
      sourceFile('src/people/b.ts', "import { a } from '#people'"),
      sourceFile('src/people/c.ts', "import { a } from './a.ts'"),
    ]
    expect(cycles(ring, faces)).toEqual([
      'src/people/a.ts → src/people/b.ts → src/people/index.ts → src/people/a.ts',
    ])
  })
})

describe('sizes', () => {
  const long = (path: string, lines: number) => sourceFile(path, '\n'.repeat(lines))
  const short = long('src/people/a.ts', 60)

  test('a source file over 200 lines, a test over 400', () => {
    expect(tooLong([short, short, short, long('src/people/b.ts', 200)], {})).toEqual([])
    expect(tooLong([short, short, short, long('src/people/b.ts', 201)], {})).toHaveLength(1)
    expect(tooLong([short, long('src/people/b.test.ts', 400)], {})).toEqual([])
    expect(tooLong([short, long('src/people/b.test.ts', 401)], {})).toHaveLength(1)
  })

  test('an excuse that is not needed, and a sixth', () => {
    expect(tooLong([short], { 'src/people/a.ts': 'because' })).toHaveLength(1)
    const six = Array.from({ length: 6 }, (_, n) => long(`src/people/a${n}.ts`, 201))
    const excuses = Object.fromEntries(six.map(({ path }) => [path, 'because']))
    const shorts = Array.from({ length: 7 }, () => short)
    expect(tooLong([...shorts, ...six], excuses)).toEqual([expect.stringContaining('more than 5')])
  })

  test('a median over 60', () => {
    const tree = [short, long('src/people/b.ts', 61), long('src/people/c.ts', 62)]
    expect(medianLines(tree)).toBe(61)
    expect(tooLong(tree, {})).toEqual([expect.stringContaining('median')])
  })
})

test.each([
  ['a capital', 'src/people/findPerson.ts', 'export const findPerson = 1', 'kebab-case'],
  ['a drawer', 'src/people/utils/trim.ts', 'export const trim = 1', '"utils" says nothing'],
  ['an empty word', 'src/people/person-helper.ts', 'export const person = 1', '"helper" says nothing'],
  ['an empty export', 'src/people/person.ts', 'export class PersonManager {}', 'exports PersonManager'],
  ['a type too', 'src/people/person.ts', 'export interface PersonInfo { a: 1 }', 'exports PersonInfo'],
  ['another name', 'src/people/person.ts', 'export const openTeam = 1', 'not named for its export'],
])('a name: %s', (_, path, text, message) => {
  expect(wrongNames([sourceFile(path, text)])).toEqual([expect.stringContaining(message)])
})

test('names that are right', () => {
  const tree = [
    ['src/people/find-person.ts', 'export const findPerson = 1'],
    ['src/people/input.ts', 'export const parseInput = 1'],
    ['src/people/ids.ts', 'export const newId = 1'],
    ['src/people/store.ts', 'export const insertPerson = 1'],
    ['src/people/people-page.test.tsx', ''],
  ] as const
  expect(wrongNames(tree.map(([path, text]) => sourceFile(path, text)))).toEqual([])
})

test.each([
  ['any', 'src/people/a.ts', 'const a: any = 1', '`any`'],
  ['!', 'src/people/a.ts', 'const a = b!', '`!`'],
  ['an enum', 'src/people/a.ts', 'enum A { b }', 'enum'],
  ['a promise in a comment', 'src/people/a.ts', '// TODO: later', 'promise'],
  ['the clock of the machine', 'src/people/a.ts', 'const a = Date.now()', 'Date.now'],
  ['a new Date', 'src/people/a.ts', 'const a = new Date()', 'new Date'],
  ['now', 'src/people/a.ts', 'const a = Temporal.Now.instant()', 'Temporal.Now'],
  ['SQL in a page', 'src/people/a.ts', 'const a = sql`select 1`', 'store.ts'],
  ['typed SQL', 'src/people/a.ts', "tx.insertInto('a').execute()", 'store.ts'],
])('syntax: %s', (_, path, text, message) => {
  expect(wrongSyntax(sourceFile(path, text))).toEqual([expect.stringContaining(message)])
})

test('what is a string, a store or a test is let be', () => {
  const tree = [
    sourceFile('src/pages/placeholder.ts', "const words = ['TODO', 'any', 'Date.now()']"),
    sourceFile('src/people/store.ts', 'sql`select 1`'),
    sourceFile('src/people/token-store.ts', 'sql`select 1`'),
    sourceFile('src/people/a.test.ts', 'sql`select 1`; Date.now()'),
    sourceFile('src/kernel/clock.ts', 'Temporal.Now.instant()'),
  ]
  expect(tree.flatMap(wrongSyntax)).toEqual([])
})

test('a file that cannot be parsed is not passed over, an empty folder has no source', () => {
  expect(() => sourceFile('src/people/a.ts', 'const = 1')).toThrow('src/people/a.ts')
  expect(sourceTree('migrations')).toEqual([])
})

test('a face without a sentence', () => {
  expect(silentFaces([sourceFile('src/people/index.ts', "export { a } from './a.ts'")])).toHaveLength(1)
})

test('a migration with a gap, with a clock', () => {
  expect(wrongMigrations([{ name: '0002-a.sql', text: '' }])).toHaveLength(1)
  expect(wrongMigrations([{ name: '0001-a.sql', text: 'at timestamptz default now()' }])).toHaveLength(1)
  expect(wrongMigrations([{ name: '0001-a.sql', text: 'at date\n  default CURRENT_DATE' }])).toEqual([
    expect.stringContaining('0001-a.sql:2'),
  ])
  expect(wrongMigrations([{ name: '0001-a.sql', text: '-- not now()\nat timestamptz' }])).toEqual([])
})

test('a package without a reason, a reason without a package', () => {
  expect(unexplainedDependencies(['zod', 'yaml'], '- `zod`: one value\n- `left-pad`: why\n')).toEqual([
    expect.stringContaining('yaml'),
    expect.stringContaining('left-pad'),
  ])
})

test('too much style', () => {
  expect(tooMuchStyle(['\n'.repeat(1300), '\n'.repeat(1300)])).toHaveLength(1)
})
