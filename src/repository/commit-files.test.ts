import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '#pages'
import * as workshop from '#testing'
import { joinPacks } from './cache-folder.ts'
import { commitFiles, type NewCommit } from './commit-files.ts'
import { openOrigin } from './open-origin.ts'
import { testWorld, type TestNode, type TestWorld } from './testing/test-world.ts'
import { writeCommit } from './write-commit.ts'

let world: TestWorld
let node: TestNode
const author = { name: 'Noor <Haddad>', email: 'noor@example.org' }
const at = Temporal.Instant.from('2027-01-10T08:30:00Z')

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node()
  const begin = async () => ({
    author,
    at,
    message: 'Begin',
    changes: [{ path: 'README.md', content: '# Home\n' }],
  })
  await openOrigin(node, { asked: undefined, otherwise: { name: 'the sample', begin } })
})
afterAll(() => world.remove())

const inForce = async () => (await node.versions.inForce())?.commit ?? ''
const make = async (changes: NewCommit['changes'], more: Partial<NewCommit> = {}) =>
  commitFiles(node, world.noor, {
    author,
    at,
    message: 'Änder "es"\n\nMore.',
    changes,
    parent: await inForce(),
    ...more,
  })
const git = async (...args: string[]) =>
  (await runGit(args, { gitDir: node.versions.cache.gitDir })).toString('utf8')

test('files of any name and content are committed as they are, with author and date, and are in force', async () => {
  const odd = ['a "quoted" [x] ü\\.md', '-rf.md', 'requests/_index.md', 'api.md', '-/x.md', '日本/ .md']
  const bytes = new Uint8Array([0, 255, 10, 13, 128])
  const { commit, changed } = await make([
    ...odd.map((path) => ({ path, content: `# ${path}\r\n` })),
    { path: 'b.bin', content: bytes },
  ])
  expect([commit, changed]).toEqual([await inForce(), true])
  expect(await git('show', `${commit}:${odd[0]}`)).toBe(`# ${odd[0]}\r\n`)
  expect((await git('ls-tree', '-rz', '--name-only', commit)).split('\0').filter(Boolean).toSorted()).toEqual(
    [...odd, 'README.md', 'b.bin'].toSorted(),
  )
  expect(
    await runGit(['cat-file', 'blob', `${commit}:b.bin`], { gitDir: node.versions.cache.gitDir }),
  ).toEqual(Buffer.from(bytes))
  expect(await git('log', '-1', '--format=%an|%ae|%cI|%s|%b', commit)).toBe(
    'Noor  Haddad|noor@example.org|2027-01-10T08:30:00+00:00|Änder "es"|More.\n\n',
  )
  await make([{ path: 'b.bin', content: null }])
  expect(await git('ls-tree', '--name-only', await inForce(), 'b.bin')).toBe('')
})

test.each([
  '../x.md',
  'a/../../x.md',
  '/etc/x.md',
  '.git/config',
  'a/.GIT/hooks/x',
  'a//b.md',
  '',
  'a\nb.md',
  'a\0b.md',
])('a file called %j is refused', async (path) => {
  await expect(make([{ path, content: 'x' }])).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'path' }],
  })
})

test('who goes on from an older version is told that somebody was faster', async () => {
  const parent = await inForce()
  await make([{ path: 'first.md', content: '# First\n' }])
  await expect(make([{ path: 'second.md', content: '# Second\n' }], { parent })).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('a draft is committed to a branch of its own, and is not in force', async () => {
  const before = await inForce()
  const { commit, changed } = await make([{ path: 'idea.md', content: '# Idea\n' }], {
    branch: 'noor/idea',
    from: null,
  })
  expect([await git('rev-parse', 'noor/idea'), changed, await inForce()]).toEqual([
    `${commit}\n`,
    false,
    before,
  ])
  const next = await make([{ path: 'idea.md', content: '# Better\n' }], {
    branch: 'noor/idea',
    parent: commit,
  })
  expect(await git('rev-parse', 'noor/idea')).toBe(`${next.commit}\n`)
})

test('a handbook without a single page is not put in force', async () => {
  const paths = (await git('ls-tree', '-rz', '--name-only', await inForce())).split('\0').filter(Boolean)
  await expect(make(paths.map((path) => ({ path, content: null })))).rejects.toThrow('without a single page')
})

test('many small packs are joined, and no object is lost, whether a branch leads to it or not', async () => {
  const { draft, remove } = await node.versions.layDown()
  const made: string[] = []
  for (let count = 0; count <= 40; count++)
    made.push(await writeCommit(draft.gitDir, { author, at, message: `${count}`, changes: [] }))
  expect(await draft.packs()).toHaveLength(41)
  await joinPacks(draft.gitDir)
  expect((await draft.packs()).length).toBeLessThan(10)
  const input = made.map((oid) => `${oid}\n`).join('')
  const types = await runGit(['cat-file', '--batch-check=%(objecttype)'], { gitDir: draft.gitDir, input })
  expect(types.toString()).toBe('commit\n'.repeat(41))
  await remove()
})
