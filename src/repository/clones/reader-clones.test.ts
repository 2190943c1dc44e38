import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sightOf } from '#pages'
import * as workshop from '#testing'
import { openOrigin } from '../open-origin.ts'
import {
  commit,
  git,
  noOtherwise,
  testWorld,
  write,
  type TestNode,
  type TestWorld,
} from '../testing/test-world.ts'

const rules = (more = '') =>
  `title: Meridian\nreaders:\n  /: public\n  /inner/: internal\n  /budget/: [noor]\n${more}`
const pages = {
  'firsthand.yml': rules(),
  'README.md': '# Welcome\n\nEverybody reads openword.\n',
  'inner/plan.md': '# Plan\n\nWho works here reads innerword.\n',
  'budget/fees.md': '# Fees\n\nNoor reads feesword.\n',
  'mixed.md':
    '# Mixed\n\nmixedopen\n\n::: internal\nmixedinner\n:::\n\n::: confidential @noor\nmixednoor\n:::\n\nThe end.\n',
  'later.md': '# Later\n\nOpen at first: laterword.\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'budget/sheet.csv': 'sheetword,1\n',
}

let world: TestWorld
let node: TestNode
let author: string

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node()
  const asked = await write(join(world.folder, 'handbook'), pages)
  await openOrigin(node, { asked, otherwise: noOtherwise })
  author = await world.clone(node, 'noor')
})
afterAll(() => world.remove())

const cloneAs = async (token: string | undefined, of = node): Promise<string> => {
  const at = join(world.folder, `seen ${randomUUID()}`)
  const url = token === undefined ? `${of.url()}/public` : of.url(token)
  const said = await git(world.folder, 'clone', '--quiet', url, at)
  expect(said).toEqual({ ok: true, out: '' })
  return at
}
/** Everything that a clone holds: files, words and changes of all its commits. */
const allIn = async (clone: string) =>
  (await git(clone, 'log', '--all', '--patch', '--stat', '--format=raw')).out
const filesIn = async (clone: string) => (await git(clone, 'ls-files')).out.trim().split('\n')
const head = async (clone: string, of = 'HEAD') => (await git(clone, 'rev-parse', of)).out.trim()
const push = async (files: Readonly<Record<string, string>>, message: string) => {
  const pushed = await commit(author, files, message)
  expect((await git(author, 'push')).out).toContain('In force from now on.')
  return pushed
}

test('a stranger clones what is public, and not a word, name or id of the rest', async () => {
  const clone = await cloneAs(undefined)
  expect(await filesIn(clone)).toEqual(['README.md', 'later.md', 'logo.svg', 'mixed.md'])
  const all = await allIn(clone)
  expect(all).toContain('openword')
  expect(all).toContain('mixedopen')
  expect(all).not.toMatch(/innerword|feesword|sheetword|mixedinner|mixednoor|budget|noor/i)
})

test('who works here clones what is internal too, and the settings; the named have all of it', async () => {
  const mei = await cloneAs('mei')
  expect(await filesIn(mei)).toEqual([
    'README.md',
    'firsthand.yml',
    'inner/plan.md',
    'later.md',
    'logo.svg',
    'mixed.md',
  ])
  const all = await allIn(mei)
  expect(all).toMatch(/innerword[^]*mixedinner/)
  expect(all).not.toMatch(/feesword|sheetword|mixednoor/)
  const noor = await allIn(await cloneAs('noor'))
  for (const word of ['feesword', 'sheetword', 'mixednoor', 'innerword']) expect(noor).toContain(word)
})

test('who may not read all of it cannot push, and is told what would work', async () => {
  const mei = await cloneAs('mei')
  await commit(mei, { 'README.md': '# Mine\n' })
  const said = await git(mei, 'push')
  expect(said.ok).toBe(false)
  expect(said.out).toMatch(/remote: You read this handbook, but not all .* "git format-patch @\{upstream\}"/)
})

test('what is hidden is not given to whoever knows its id, in no protocol', async () => {
  const ids = (await git(author, 'rev-parse', 'HEAD', 'HEAD:budget', 'HEAD:budget/fees.md', 'HEAD:mixed.md'))
    .out
  for (const token of [undefined, 'mei']) {
    const clone = await cloneAs(token)
    const url = token === undefined ? `${node.url()}/public` : node.url(token)
    for (const id of ids.trim().split('\n')) {
      for (const protocol of [0, 1, 2])
        expect(
          (await git(clone, '-c', `protocol.version=${protocol}`, 'fetch', url, id)).ok,
          `${id} by protocol ${protocol}`,
        ).toBe(false)
      expect((await git(clone, 'cat-file', '-e', id)).ok).toBe(false)
    }
  }
  const line = (text: string) => (text.length + 4).toString(16).padStart(4, '0') + text
  const want = `${line('command=fetch')}0001${line(`want ${ids.slice(0, 40)}\n`)}${line('done\n')}0000`
  const answer = await fetch(`${node.url('mei').replace('x:mei@', '')}/git-upload-pack`, {
    method: 'POST',
    body: want,
    headers: {
      authorization: `Basic ${Buffer.from('x:mei').toString('base64')}`,
      'content-type': 'application/x-git-upload-pack-request',
      'git-protocol': 'version=2',
    },
  })
  expect(await answer.text()).not.toContain('PACK')
})

test('a change that touches nothing of theirs is none for them; another one says its own words', async () => {
  const [stranger, mei] = [await cloneAs(undefined), await cloneAs('mei')]
  const before = await head(stranger)
  await push({ 'budget/fees.md': '# Fees\n\nNoor reads secondword.\n' }, 'Whisper messageone')
  await push(
    { 'inner/plan.md': '# Plan\n\nChanged.\n', 'README.md': '# Welcome\n\nnewopen\n' },
    'Tell messagetwo',
  )
  await push({ 'README.md': '# Welcome\n\nnewestopen\n' }, 'Shout messagethree')
  await git(stranger, 'pull', '--ff-only', '--quiet')
  await git(mei, 'pull', '--ff-only', '--quiet')
  expect((await git(stranger, 'rev-list', '--count', `${before}..HEAD`)).out).toBe('2\n')
  const [read, inside] = [await allIn(stranger), await allIn(mei)]
  expect(read).toMatch(/messagethree[^]*newopen/)
  expect(read).not.toMatch(/messageone|messagetwo|secondword|noor@example\.org/)
  expect(inside).toMatch(/messagethree[^]*messagetwo/)
  expect(inside).not.toMatch(/messageone|secondword/)
})

test('what is closed later goes from the history with all that stood on it', async () => {
  const before = await cloneAs(undefined)
  await push({ 'firsthand.yml': rules('  /later/: internal\n') }, 'Close messagefour')
  const after = await cloneAs(undefined)
  expect(await allIn(after)).not.toMatch(/laterword|messagefour|later\.md/)
  expect((await git(after, 'rev-list', '--count', 'HEAD')).out).toBe('1\n')
  expect((await git(before, 'pull', '--ff-only')).ok).toBe(false)
  expect((await git(after, 'fetch', `${node.url()}/public`, await head(before))).ok).toBe(false)
})

test('so does the earlier text of a page that gets a closed part, and a page that moves behind a closed door', async () => {
  await push(
    { 'note.md': '# Note\n\nsaidword in the open.\n', 'tour.md': `# Tour\n\n${'tourword '.repeat(40)}\n` },
    'Add',
  )
  expect(await allIn(await cloneAs(undefined))).toMatch(/saidword[^]*tourword/)
  await push({ 'note.md': '# Note\n\n::: internal\nsaidword in the open.\n:::\n' }, 'Part')
  const parted = await allIn(await cloneAs(undefined))
  expect(parted).not.toContain('saidword')
  expect(parted).toContain('tourword')
  await git(author, 'mv', 'tour.md', 'inner/tour.md')
  await push({}, 'Move')
  expect(await allIn(await cloneAs(undefined))).not.toContain('tourword')
  expect(await allIn(await cloneAs('mei'))).toContain('tourword')
})

test('another node, and one that lost its folder, make the same commits', async () => {
  const ids = async (of: TestNode) =>
    Promise.all([undefined, 'mei'].map(async (token) => head(await cloneAs(token, of))))
  const first = await ids(node)
  const other = await world.node()
  expect(await ids(other)).toEqual(first)
  for (const name of await readdir(other.folder))
    await rm(join(other.folder, name), { recursive: true, force: true })
  expect(await ids(other)).toEqual(first)
})

test('not more of them are kept than a dozen, and one that went is made again', async () => {
  const names = Array.from({ length: 15 }, (_, at) => `person${at}`)
  await push(
    { 'many.md': names.map((name) => `::: confidential @noor, ${name}\nFor ${name}.\n:::\n`).join('\n') },
    'Many',
  )
  const first = await head(await cloneAs('mei'))
  for (const name of names) expect(await node.versions.clones.of(sightOf([], name))).toHaveProperty('name')
  const kept = (await readdir(node.folder)).filter((name) => name.startsWith('seen-'))
  expect(kept).toHaveLength(12)
  expect(await head(await cloneAs('mei'))).toBe(first)
}, 120_000)

test('nobody pushes what would close something to themselves: they could push no more', async () => {
  await commit(author, { 'pay.md': '# Pay\n\n::: confidential vera\npayword\n:::\n' })
  const refused = await git(author, 'push', 'origin', 'main')
  expect(refused.ok).toBe(false)
  expect(refused.out).toContain('pay.md: this would close something to yourself')
  await git(author, 'reset', '--quiet', '--hard', 'HEAD~1')
  await commit(author, { 'firsthand.yml': rules('  /later.md: [vera]\n') })
  expect((await git(author, 'push', 'origin', 'main')).out).toContain('later.md: this would close something')
  await git(author, 'reset', '--quiet', '--hard', 'HEAD~1')
})

test('a draft closed to her keeps the whole clone from somebody who reads all in force', async () => {
  const noor = sightOf([], 'noor')
  expect(await node.versions.clones.of(noor)).toBe('all')
  await git(author, 'switch', '--quiet', '--create', 'draft')
  await commit(author, { 'draft.md': '# Draft\n\n::: confidential vera\nverasword\n:::\n' })
  expect((await git(author, 'push', '--quiet', 'origin', 'draft')).ok).toBe(true)
  for (const of of [node, await world.node()])
    expect(await of.versions.clones.of(noor)).toEqual({ name: expect.any(String) })
})
