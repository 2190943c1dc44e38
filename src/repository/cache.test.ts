import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#kernel'
import { runGit } from '#pages'
import * as workshop from '#testing'
import { commitFiles } from './commit-files.ts'
import { openOrigin } from './open-origin.ts'
import { capKind, capPage } from './testing/test-language.ts'
import {
  commit,
  git,
  noOtherwise,
  testWorld,
  write,
  type TestNode,
  type TestWorld,
} from './testing/test-world.ts'
import { writeCommit } from './write-commit.ts'

let world: TestWorld
let node: TestNode
let other: TestNode

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node()
  other = await world.node()
  const asked = await write(join(world.folder, 'handbook'), { 'README.md': '# Home\n', 'a.md': capPage(3) })
  await openOrigin(node, { asked, otherwise: noOtherwise })
})
afterAll(() => world.remove())

const inForce = async () => (await node.versions.inForce())?.commit ?? ''
const capOn = async (at: TestNode): Promise<unknown> => {
  const version = await at.versions.inForce()
  return (await at.versions.modelAt(version?.commit ?? '')).find(capKind, 'paid-social')?.value
}
const author = { name: 'Noor', email: 'noor@example.org' }
/** Makes a version through the node, without git over HTTP. */
const change = async (at: TestNode, most: number, message = `Now ${most}`) =>
  commitFiles(at, world.noor, {
    author,
    at: at.clock.now(),
    message,
    changes: [{ path: 'a.md', content: capPage(most) }],
    parent: (await at.versions.inForce())?.commit ?? '',
  })
const refsOf = async (at: TestNode): Promise<string> =>
  (
    await runGit(['for-each-ref', '--format=%(refname) %(objectname)'], { gitDir: at.versions.cache.gitDir })
  ).toString()
const damaged = async (spoil: (gitDir: string) => Promise<void>) => {
  await node.versions.cache.sync()
  await spoil(node.versions.cache.gitDir)
}

test('what one node took in, another has at once', async () => {
  const { commit: made } = await change(node, 4)
  expect(await capOn(other)).toBe(4)
  const clone = await world.clone(other)
  expect(await readFile(join(clone, 'a.md'), 'utf8')).toBe(capPage(4))
  await commit(clone, { 'a.md': capPage(5) })
  expect((await git(clone, 'push')).ok).toBe(true)
  expect([await capOn(node), await capOn(other)]).toEqual([5, 5])
  expect(await refsOf(other)).toContain(`refs/firsthand/versions/${made} ${made}`)
})

test('a node that died between the database and its own refs finds the push again', async () => {
  const from = (await node.versions.inForce())?.commit ?? ''
  const laid = await node.versions.layDown()
  const to = await writeCommit(laid.draft.gitDir, {
    author,
    at: node.clock.now(),
    message: 'The last thing it did',
    changes: [{ path: 'a.md', content: capPage(6) }],
    parent: from,
  })
  await perform(node.house, world.noor, node.versions.push, {
    changes: [{ ref: 'refs/heads/main', from, to }],
    objects: laid.id,
  })
  await laid.remove()
  expect(await refsOf(node)).not.toContain(to)
  const again = await world.node({ name: 'node 0' })
  await again.versions.prepare()
  expect(await refsOf(again)).toContain(`refs/heads/main ${to}`)
  expect(await capOn(again)).toBe(6)
})

test('a cache that is missing, damaged or of another database is made anew', async () => {
  const wanted = await refsOf(node).then(async () => (await node.versions.cache.sync(), refsOf(node)))
  const spoils: Record<string, (gitDir: string) => Promise<void>> = {
    missing: (gitDir) => rm(gitDir, { recursive: true }),
    'without its objects': async (gitDir) => rm(join(gitDir, 'objects'), { recursive: true }),
    'without its state': (gitDir) => rm(join(gitDir, 'firsthand.json')),
    'of another database': (gitDir) =>
      writeFile(
        join(gitDir, 'firsthand.json'),
        '{"handbook":"018f0000-0000-7000-8000-000000000000","seq":99}',
      ),
    'without HEAD': (gitDir) => rm(join(gitDir, 'HEAD')),
    'with a ref of nobody': (gitDir) =>
      runGit(['update-ref', 'refs/heads/stray', 'HEAD'], { gitDir }).then(() => undefined),
  }
  for (const [how, spoil] of Object.entries(spoils)) {
    await damaged(spoil)
    const restarted = await world.node({ name: 'node 0' })
    await restarted.versions.prepare()
    expect(await refsOf(restarted), how).toBe(wanted)
    expect(await capOn(restarted), how).toBe(6)
  }
})

test('a pack cut short is noticed when it is read, and the folder made anew', async () => {
  await damaged(async (gitDir) => {
    const packs = join(gitDir, 'objects', 'pack')
    for (const file of await readdir(packs)) if (file.endsWith('.pack')) await truncate(join(packs, file), 40)
  })
  const restarted = await world.node({ name: 'node 0' })
  expect(await capOn(restarted)).toBe(6)
  expect((await git(world.folder, 'clone', '--quiet', restarted.url('noor'), 'mended')).ok).toBe(true)
})

test('who reads while the folder is made anew goes on reading', async () => {
  const { repository } = node.versions.cache
  const commit = await inForce()
  await damaged(async (gitDir) => {
    const packs = join(gitDir, 'objects', 'pack')
    for (const file of await readdir(packs)) if (file.endsWith('.pack')) await truncate(join(packs, file), 40)
  })
  await node.versions.cache.rebuild()
  expect((await repository.commit(commit)).oid).toBe(commit)
})

test(
  'of twenty people who push at once exactly one wins each round, and no commit is lost',
  { timeout: 120_000 },
  async () => {
    const clones = await Promise.all(
      Array.from({ length: 20 }, (_, at) => world.clone(at % 2 ? node : other)),
    )
    for (const pushing of [clones, clones.slice(0, 6)]) {
      const before = await inForce()
      const tips = await Promise.all(
        pushing.map((clone, at) => commit(clone, { [`note ${at}.md`]: `# ${pushing.length}\n` })),
      )
      const pushed = await Promise.all(pushing.map((clone) => git(clone, 'push', '--quiet')))
      expect(tips.filter((_, at) => pushed[at]?.ok)).toEqual([await inForce()])
      for (const said of pushed.filter(({ ok }) => !ok))
        expect(said.out).toMatch(/Somebody else pushed first\.|fetch first|non-fast-forward/)
      const listed = (await git(world.folder, 'ls-remote', other.url('noor'), 'refs/heads/main')).out
      expect(listed).toBe(`${await inForce()}\trefs/heads/main\n`)
      const between = await runGit(['rev-list', `${before}..${await inForce()}`], {
        gitDir: node.versions.cache.gitDir,
      })
      expect(between.toString()).toBe(`${await inForce()}\n`)
      for (const clone of clones.slice(0, 6))
        await git(clone, 'fetch', '--quiet').then(() =>
          git(clone, 'reset', '--quiet', '--hard', 'origin/main'),
        )
    }
    expect([node.faults, other.faults]).toEqual([[], []])
  },
)
