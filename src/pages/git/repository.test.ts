import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRepository, type TestRepository } from '../testing/make-repository.ts'
import { ObjectReader } from './object-reader.ts'
import { openRepository, type Repository } from './repository.ts'

const blob = randomBytes(3_000_000)
const page = 'A page about how we plan our campaigns,\nlong enough to be known again after it moved.\n'
let made: TestRepository
let repository: Repository
let first: string
let second: string
let third: string

beforeAll(async () => {
  made = await makeRepository(
    {
      files: { 'plan.md': page, 'b.bin': blob },
      at: '2027-01-04T08:00:00Z',
      by: 'Tomás',
      message: 'Begin\n\nMore.',
    },
    {
      files: {
        'plan.md': null,
        'campaigns/plan.md': page,
        'a b/[draft] é – 日本.md': 'x',
        ':(glob)*.md': 'odd',
        '-rf.md': 'dash',
        'link.md': { link: 'campaigns/plan.md' },
        other: { submodule: '1'.repeat(40) },
      },
      at: '2027-01-14T22:30:00Z',
      message: 'Move the plan',
    },
    {
      files: { 'campaigns/plan.md': `${page}Now with more.\n`, '-rf.md': 'dash two' },
      at: '2027-02-01T10:00:00Z',
    },
  )
  repository = openRepository(made.gitDir)
  ;[first = '', second = '', third = ''] = made.commits
})
afterAll(async () => {
  repository.close()
  await made.remove()
})

test('a branch, a full id and a short id name a version; expressions and options name none', async () => {
  expect(await repository.resolve('main')).toBe(third)
  expect(await repository.resolve(second)).toBe(second)
  expect(await repository.resolve(second.slice(0, 12))).toBe(second)
  for (const odd of [
    'nope',
    '',
    '--all',
    '-n1',
    'main~1',
    'main^',
    ':/Begin',
    'main:plan.md',
    'a..b',
    '@{-1}',
    'a\nb',
  ])
    expect(await repository.resolve(odd), odd).toBeUndefined()
})

test('the tree names every path as it is: blanks, brackets, other scripts, dashes, links and submodules', async () => {
  const tree = await repository.tree(second)
  expect(Object.fromEntries(tree.map(({ path, kind }) => [path, kind]))).toEqual({
    '-rf.md': 'file',
    ':(glob)*.md': 'file',
    'a b/[draft] é – 日本.md': 'file',
    'b.bin': 'file',
    'campaigns/plan.md': 'file',
    'link.md': 'link',
    other: 'submodule',
  })
  expect(tree.find(({ path }) => path === 'b.bin')).toMatchObject({ mode: '100644', size: blob.length })
})

test('files come back byte for byte, many at once and in any size', async () => {
  const tree = (await repository.tree(second)).filter(({ kind }) => kind === 'file')
  const asked = [...tree, ...tree, ...tree]
  const read = await Promise.all(asked.map(({ oid }) => repository.read(oid)))
  expect(read.map(({ length }) => length)).toEqual(asked.map(({ size }) => size))
  const at = asked.findIndex(({ path }) => path === 'b.bin')
  expect(read[at]?.equals(blob)).toBe(true)
})

test('an object that is not there is said, and the next question is still answered', async () => {
  await expect(repository.read('0'.repeat(40))).rejects.toThrow('no object 0000')
  await expect(repository.read('HEAD\nmain')).rejects.toThrow('no object')
  await expect(repository.commit((await repository.tree(first))[0]?.oid ?? '')).rejects.toThrow('is a blob')
  expect((await repository.commit(first)).subject).toBe('Begin')
})

test('a commit says who and when, without the address', async () => {
  const commit = await repository.commit(second)
  expect(commit).toMatchObject({ oid: second, parents: [first], author: 'Noor', subject: 'Move the plan' })
  expect([String(commit.authoredAt), String(commit.committedAt)]).toEqual(
    Array(2).fill('2027-01-14T22:30:00Z'),
  )
  expect(JSON.stringify(await repository.commit(second))).not.toContain('@')
})

test('the history of a page follows it to its former name', async () => {
  const history = await repository.history('campaigns/plan.md', { from: 'main', limit: 10 })
  expect(history.map(({ commit, path }) => [commit.oid, path])).toEqual([
    [third, 'campaigns/plan.md'],
    [second, 'campaigns/plan.md'],
    [first, 'plan.md'],
  ])
  expect(await repository.history('campaigns/plan.md', { from: third, limit: 1 })).toHaveLength(1)
  expect(await repository.history('nowhere.md', { from: third, limit: 5 })).toEqual([])
})

test('a path that looks like an option or a pattern is only a path', async () => {
  expect(await repository.history('-rf.md', { from: third, limit: 9 })).toHaveLength(2)
  expect(await repository.history(':(glob)*.md', { from: third, limit: 9 })).toHaveLength(1)
  await expect(repository.history('plan.md', { from: '--output=/tmp/x', limit: 1 })).rejects.toThrow(
    'no version',
  )
})

test('"as of" a moment or the end of a day in a zone finds the version that stood then', async () => {
  const at = (when: string) => repository.commitAt(Temporal.Instant.from(when), 'main')
  expect(await at('2027-01-04T07:59:59Z')).toBeUndefined()
  expect(await at('2027-01-04T08:00:00Z')).toBe(first)
  expect(await at('2027-01-20T00:00:00Z')).toBe(second)
  expect(await at('2500-01-01T00:00:00Z')).toBe(third)
  expect(await at('1960-01-01T00:00:00Z')).toBeUndefined()
  const day = Temporal.PlainDate.from('2027-01-14')
  expect(await repository.commitAt(day, 'main')).toBe(second)
  expect(await repository.commitAt(day, 'main', 'Asia/Tokyo')).toBe(first)
})

test('what changed between two versions names renames', async () => {
  expect(await repository.changedPaths(first, third)).toContainEqual({
    kind: 'renamed',
    path: 'campaigns/plan.md',
    from: 'plan.md',
  })
  expect(await repository.changedPaths(second, third)).toEqual([
    { kind: 'changed', path: '-rf.md' },
    { kind: 'changed', path: 'campaigns/plan.md' },
  ])
})

test('a reader whose process was killed goes on with a new one', async () => {
  const reader = new ObjectReader(made.gitDir)
  const [known] = await repository.tree(first)
  await reader.read(known?.oid ?? '')
  const before = reader.pid
  const owed = reader.read(known?.oid ?? '')
  process.kill(before ?? 0, 'SIGKILL')
  expect((await owed)?.bytes.length).toBe(known?.size)
  expect((await reader.read(known?.oid ?? ''))?.type).toBe('blob')
  reader.close()
  await expect(reader.read(known?.oid ?? '')).rejects.toThrow('closed')
})

test('a folder that is no repository is said in words', async () => {
  const nothing = openRepository('/nowhere/at/all')
  await expect(nothing.tree('main')).rejects.toThrow('not a git repository')
  await expect(nothing.read(first)).rejects.toThrow('not a git repository')
  nothing.close()
})

test('when each file was last changed is known after one pass, and of what came since after a shorter one', async () => {
  const all = await repository.lastChanges(third)
  expect(all.get('campaigns/plan.md')?.toString()).toBe('2027-02-01T10:00:00Z')
  expect(all.get('a b/[draft] é – 日本.md')?.toString()).toBe('2027-01-14T22:30:00Z')
  expect(all.get('b.bin')?.toString()).toBe('2027-01-04T08:00:00Z')
  expect([...(await repository.lastChanges(third, second)).keys()].toSorted()).toEqual([
    '-rf.md',
    'campaigns/plan.md',
  ])
})

test('a version is made from those before it, and they are not from it', async () => {
  expect(await repository.isAncestor(first, third)).toBe(true)
  expect(await repository.isAncestor(third, first)).toBe(false)
})
