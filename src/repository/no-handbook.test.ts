import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runGit } from '#pages'
import * as workshop from '#testing'
import { StartProblem } from '../start-problem.ts'
import { openOrigin } from './open-origin.ts'
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
let trunk: string

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node()
  trunk = join(world.folder, 'good')
  await git(world.folder, 'init', '--quiet', '--initial-branch=trunk', trunk)
  await commit(trunk, { 'README.md': '# Home\n' })
  await git(trunk, 'tag', 'first')
  await commit(trunk, { 'README.md': '# House\n' })
})
afterAll(() => world.remove())

const open = (asked: string) => openOrigin(node, { asked, otherwise: noOtherwise })
const kept = async () => {
  const [row] = await world.database.asOwner<{ n: string }>(
    `select (select count(*) from handbook) + (select count(*) from git_packs) + (select count(*) from git_refs)
      + (select count(*) from versions) + (select count(*) from journal) as n`,
  )
  return Number(row?.n)
}

describe('what is no handbook is said in one sentence, and nothing is left behind', () => {
  const cases: Record<string, () => Promise<readonly [asked: string, says: RegExp]>> = {
    'a path where nothing is': async () => [
      '/nowhere/at all',
      /^There is no handbook at \/nowhere\/at all\.$/,
    ],
    'a folder without Markdown': async () => [
      await write(join(world.folder, 'empty'), { 'a.txt': 'x' }),
      /empty is not a handbook: there is no Markdown in it\.$/,
    ],
    'a repository without Markdown': async () => {
      const at = join(world.folder, 'no pages')
      await git(world.folder, 'init', '--quiet', at)
      await commit(at, { 'a.txt': 'x' })
      return [at, /there is no Markdown in it\.$/]
    },
    'a repository without commits': async () => {
      await git(world.folder, 'init', '--quiet', 'none')
      return [join(world.folder, 'none'), /none has no commits yet\.$/]
    },
    'a file that is no bundle': async () => {
      await write(world.folder, { 'page.md': '# Page\n' })
      return [join(world.folder, 'page.md'), /page\.md is neither a folder nor a git bundle\.$/]
    },
    'a bundle cut short': async () => {
      const bytes = (await runGit(['bundle', 'create', '-', '--all'], { cwd: trunk })).subarray(0, -200)
      await writeFile(join(world.folder, 'cut.bundle'), bytes)
      return [join(world.folder, 'cut.bundle'), /cut\.bundle could not be read: .+\.$/]
    },
    'a bundle of the newest commits only': async () => {
      await git(trunk, 'bundle', 'create', '../new.bundle', 'first..trunk')
      return [join(world.folder, 'new.bundle'), /new\.bundle could not be read: .+\.$/]
    },
    'a clone without its past': async () => {
      await git(world.folder, 'clone', '--quiet', '--depth=1', `file://${trunk}`, 'shallow')
      return [join(world.folder, 'shallow'), /shallow .*fetch --unshallow/]
    },
    'a server that is not there': async () => [
      'http://127.0.0.1:1/handbook.git',
      /127\.0\.0\.1:1\/handbook\.git could not be read: .+\.$/,
    ],
    'an address that would run a program': async () => [
      `ext::sh -c touch% ${join(world.folder, 'ran')}`,
      /^There is no handbook at .*ext::sh/,
    ],
    'an address of another sort': async () => ['ftp://example.org/handbook', /Use https:\/\/, http:\/\//],
    'a host that is an option': async () => ['ssh://-oProxyCommand=x/handbook', /Use https:\/\/, http:\/\//],
    'a path that is an option': async () => [
      '--upload-pack=touch ran',
      /There is no handbook at .*--upload-pack=touch ran\.$/,
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, prepare) => {
    const [asked, says] = await prepare()
    const opening = open(asked)
    await expect(opening).rejects.toThrow(StartProblem)
    await expect(opening).rejects.toThrow(says)
    expect(await kept()).toBe(0)
    expect(await readdir(node.versions.cache.folder)).toEqual([])
  })

  test('and then a handbook is opened as if nothing had been', async () => {
    expect(existsSync(join(world.folder, 'ran'))).toBe(false)
    expect(await open(trunk)).toEqual({ imported: true })
  })
})
