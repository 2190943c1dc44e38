import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runGit } from '#pages'
import * as workshop from '#testing'
import { StartProblem } from '../start-problem.ts'
import { comeEarly } from './bring-handbook.ts'
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

let world: TestWorld
let node: TestNode

beforeEach(async () => {
  world = await testWorld(workshop)
  node = await world.node()
})
afterEach(() => world.remove())

const open = (asked: string | undefined, at = node) => openOrigin(at, { asked, otherwise: noOtherwise })
const inForce = async () => (await node.versions.inForce())?.commit ?? ''
const capNow = async () => (await node.versions.modelAt(await inForce())).find(capKind, 'paid-social')?.value
/** A person's repository with two commits on `trunk`, another branch and a tag. */
async function repository(name = 'handbook [repo]'): Promise<string> {
  const at = join(world.folder, name)
  await mkdir(at)
  await git(at, 'init', '--quiet', '--initial-branch=trunk')
  await commit(at, { 'README.md': '# Home\n', 'a.md': capPage(2) })
  await git(at, 'tag', 'first')
  await commit(at, { 'a.md': capPage(3) })
  await git(at, 'branch', 'idea', 'first')
  return at
}

describe('a handbook is opened', () => {
  test('from a folder with git: all branches and tags come, and the branch of its HEAD rules', async () => {
    const at = await repository()
    await write(at, { 'a.md': capPage(9) })
    expect(await open(at)).toEqual({ imported: true })
    expect(await inForce()).toBe((await git(at, 'rev-parse', 'trunk')).out.trim())
    expect([await node.versions.branch(), await capNow()]).toEqual(['trunk', 3])
    const refs = (await git(world.folder, 'ls-remote', node.url('noor'))).out
    expect(refs).toMatch(/HEAD\n.*refs\/heads\/idea\n.*refs\/heads\/trunk\n.*refs\/tags\/first\n$/)
    const [entry] = await world.database.db.selectFrom('journal').selectAll().execute()
    expect(entry).toMatchObject({ operation: 'handbook.import', outcome: 'done', subject_id: 'trunk' })
  })

  test('from a bundle, also one without HEAD', async () => {
    const at = await repository()
    await git(at, 'bundle', 'create', '../of all.bundle', '--all')
    await git(at, 'bundle', 'create', '../of one.bundle', 'idea')
    await open(join(world.folder, 'of all.bundle'))
    expect([await node.versions.branch(), await capNow()]).toEqual(['trunk', 3])
    const elsewhere = await testWorld(workshop)
    try {
      const there = await elsewhere.node()
      await open(join(world.folder, 'of one.bundle'), there)
      expect(await there.versions.branch()).toBe('idea')
    } finally {
      await elsewhere.remove()
    }
  })

  test('from a plain folder: one commit is made of it, links kept, data and secrets left out', async () => {
    const at = await write(join(world.folder, 'plain (ü)'), {
      'a.md': capPage(3),
      'sub [x]/b c.md': '# B\n',
      'data dir/postgres/PG_VERSION': '18',
      '.env': 'SECRET=1',
      'node_modules/x/README.md': '# X\n',
    })
    await symlink('/etc/passwd', join(at, 'out.md'))
    await openOrigin(node, { asked: at, otherwise: noOtherwise, without: [join(at, 'data dir')] })
    const listed = await runGit(['ls-tree', '-r', '-z', '--format=%(objectmode) %(path)', 'main'], {
      gitDir: node.versions.cache.gitDir,
    })
    expect(listed.toString().split('\0')).toEqual([
      '100644 a.md',
      '120000 out.md',
      '100644 sub [x]/b c.md',
      '',
    ])
    expect(await capNow()).toBe(3)
    const { author, committedAt } = await node.versions.cache.repository.commit(await inForce())
    expect([author, String(committedAt)]).toEqual(['Firsthand', '2027-01-14T09:00:00Z'])
  })

  test('from a git address over HTTP, with a password that is kept and shown nowhere', async () => {
    await open(await repository())
    const elsewhere = await testWorld(workshop)
    try {
      const there = await elsewhere.node()
      await open(node.url('noor'), there)
      expect(await there.versions.inForce()).toMatchObject({ commit: await inForce() })
      expect((await there.versions.kept())?.origin).toBe(node.url())
      expect(await open(node.url('noor'), there)).toEqual({ imported: false })
    } finally {
      await elsewhere.remove()
    }
  })

  test('from what is brought along when nothing is asked for', async () => {
    const otherwise = {
      name: 'the sample',
      begin: async () => ({
        author: { name: 'Adaeze', email: 'adaeze@example.org' },
        at: Temporal.Instant.from('2026-04-01T10:00:00Z'),
        message: 'Begin',
        changes: [{ path: 'a.md', content: capPage(7) }],
      }),
    }
    expect(await openOrigin(node, { asked: undefined, otherwise })).toEqual({ imported: true })
    expect(await capNow()).toBe(7)
    expect(await openOrigin(node, { asked: undefined, otherwise })).toEqual({ imported: false })
  })

  test('from a repository whose HEAD stands beside every branch', async () => {
    const at = await repository()
    await git(at, 'checkout', '--quiet', '--detach')
    const tip = await commit(at, { 'a.md': capPage(8) })
    await open(at)
    expect([await node.versions.branch(), await inForce(), await capNow()]).toEqual(['main', tip, 8])
  })
})

test('later starts import nothing, need no origin, and refuse another one', async () => {
  const at = await repository()
  await open(at)
  const version = await inForce()
  await commit(at, { 'a.md': capPage(5) })
  const again = await world.node({ name: 'node 0' })
  expect(await open(`${at}/`, again)).toEqual({ imported: false })
  expect(await open(undefined, again)).toEqual({ imported: false })
  expect(await inForce()).toBe(version)
  const wrong = open(join(world.folder, 'other'), again)
  await expect(wrong).rejects.toThrow(StartProblem)
  await expect(wrong).rejects.toThrow(
    /already holds the handbook from .*handbook \[repo\] here\. To open .*other,/,
  )
})

test('what begins to come before the house opens is taken, and thrown away where a handbook is kept already', async () => {
  const at = await repository()
  const { folder } = node.versions.cache
  const early = () => comeEarly({ asked: at, folder, now: Temporal.Instant.from('2026-08-03T08:00Z') })
  const take = (coming: ReturnType<typeof early>) =>
    openOrigin(node, { asked: at, otherwise: noOtherwise, ...(coming && { coming }) })
  const [first, second] = [early(), early()]
  expect(await take(first)).toEqual({ imported: true })
  expect(await capNow()).toBe(3)
  expect(await take(second)).toEqual({ imported: false })
  expect((await readdir(folder)).filter((name) => name.startsWith('import-'))).toEqual([])
  expect(early()).toBeUndefined()
})

test('what is wrong with one that comes early is said when it is opened', async () => {
  const asked = join(world.folder, 'nothing here')
  const coming = comeEarly({
    asked,
    folder: node.versions.cache.folder,
    now: Temporal.Instant.from('2026-08-03T08:00Z'),
  })
  await expect(
    openOrigin(node, { asked, otherwise: noOtherwise, ...(coming && { coming }) }),
  ).rejects.toThrow(`There is no handbook at ${asked}.`)
})

test('of two nodes that start at once one imports, and both have it', async () => {
  const at = await repository()
  const other = await world.node()
  const opened = await Promise.all([open(at, node), open(at, other)])
  expect(opened.filter(({ imported }) => imported)).toHaveLength(1)
  await other.versions.cache.sync()
  expect((await git(world.folder, 'clone', '--quiet', other.url('noor'), 'both')).ok).toBe(true)
})

test('a server that asks for another password is named without the one given', async () => {
  const server = createServer((_, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  try {
    const opening = open(`http://user:hunter2@127.0.0.1:${port}/x.git`)
    await expect(opening).rejects.toThrow(/could not be read/)
    await expect(opening).rejects.not.toThrow(/hunter2/)
  } finally {
    server.close()
  }
})

test('another account’s folder is read as well', async (context) => {
  if (process.getuid?.() !== 0) return context.skip('only root can give a folder away')
  const at = await repository()
  await chmod(world.folder, 0o755)
  execFileSync('chown', ['-R', '65534:65534', at])
  expect(await open(at)).toEqual({ imported: true })
})

test('a real handbook with 10,788 commits is opened', async (context) => {
  const corpus = process.env['FIRSTHAND_CORPUS']
  const bundle = join(corpus ?? '', 'history', 'sourcegraph.bundle')
  if (corpus === undefined || !existsSync(bundle)) return context.skip('FIRSTHAND_CORPUS is not set')
  await open(bundle)
  const second = await world.node()
  await second.versions.prepare()
  const counts = await runGit(['rev-list', '--count', 'HEAD'], { gitDir: second.versions.cache.gitDir })
  expect(Number(counts)).toBe(10_788)
}, 120_000)
