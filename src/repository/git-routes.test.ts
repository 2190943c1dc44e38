import { randomBytes } from 'node:crypto'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as workshop from '#testing'
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

const page = 'marketing [new]/läuft & läuft.md'
let world: TestWorld
let node: TestNode

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node({ name: `a very long name ${'x'.repeat(100)}` })
  const asked = await write(join(world.folder, 'handbook'), { 'README.md': '# Home\n', [page]: capPage(3) })
  await openOrigin(node, { asked, otherwise: noOtherwise })
})
afterAll(() => world.remove())

const capNow = async (): Promise<unknown> => {
  const version = await node.versions.inForce()
  return (await node.versions.modelAt(version?.commit ?? '')).find(capKind, 'paid-social')?.value
}
const inForce = async () => (await node.versions.inForce())?.commit
const serverRefs = async () => (await git(world.folder, 'ls-remote', node.url('noor'))).out
const journal = () => world.database.db.selectFrom('journal').selectAll().orderBy('seq').execute()

test('a person clones, changes the number in sentence and block, and pushes: it is in force', async () => {
  const clone = await world.clone(node)
  const next = await commit(clone, { [page]: capPage(2) })
  const said = await git(clone, 'push')
  expect(said.out).toContain('remote: In force from now on.')
  expect([await inForce(), await capNow()]).toEqual([next, 2])
  const entry = (await journal()).at(-1)
  expect(entry).toMatchObject({ operation: 'handbook.push', outcome: 'done', person_id: world.noor.id })
  expect(entry).toMatchObject({ subject_kind: 'branches', subject_id: 'main' })
  expect(node.faults).toEqual([])
})

test('a push that breaks a definition is refused with file, line and column, and nothing changes', async () => {
  const before = await inForce()
  const clone = await world.clone(node)
  await commit(clone, { [page]: capPage('plenty') })
  const said = await git(clone, 'push')
  expect(said.ok).toBe(false)
  expect(said.out).toMatch(/^remote: marketing \[new\]\/läuft & läuft\.md:7:7 {2}cap paid-social: .+\.\s*$/m)
  expect(said.out).toContain('remote: One mistake stands in the way, so nothing was put in force.')
  expect([await inForce(), await capNow()]).toEqual([before, 2])
  expect((await journal()).at(-1)).toMatchObject({ outcome: 'refused', refusal: 'conflict' })
})

test('drafts may be pushed broken; they do not rule, and may be rewritten and deleted', async () => {
  const before = await inForce()
  const clone = await world.clone(node)
  await git(clone, 'switch', '--quiet', '--create', 'draft/ünïcode')
  await commit(clone, { [page]: capPage('plenty') })
  expect((await git(clone, 'push', 'origin', 'HEAD')).out).toContain('The version in force is unchanged.')
  await git(clone, 'commit', '--quiet', '--amend', '--message', 'Again')
  expect((await git(clone, 'push', '--force', 'origin', 'HEAD')).ok).toBe(true)
  expect(await serverRefs()).toContain('refs/heads/draft/ünïcode')
  expect((await git(clone, 'push', 'origin', 'HEAD:draft')).out).toContain('cannot both be names')
  expect((await git(clone, 'push', 'origin', ':draft/ünïcode')).ok).toBe(true)
  expect(await serverRefs()).not.toContain('draft')
  expect(await inForce()).toBe(before)
})

test('tags are kept; a push of nothing says so', async () => {
  const clone = await world.clone(node)
  await git(clone, 'tag', '--annotate', '--message', 'The first quarter', 'fy27-q1')
  await git(clone, 'tag', 'light')
  expect((await git(clone, 'push', '--tags')).ok).toBe(true)
  expect(await serverRefs()).toMatch(/refs\/tags\/fy27-q1\n.*refs\/tags\/fy27-q1\^\{\}\n.*refs\/tags\/light/)
  expect((await git(clone, 'push')).out).toContain('Everything up-to-date')
})

test('the branch that rules is neither deleted nor rewritten', async () => {
  const before = await inForce()
  const clone = await world.clone(node, 'ines')
  expect((await git(clone, 'push', 'origin', ':main')).out).toContain('it cannot be deleted')
  await git(clone, 'commit', '--quiet', '--amend', '--message', 'Rewritten')
  expect((await git(clone, 'push', '--force')).out).toContain(
    'This would take versions away that were in force.',
  )
  expect(await inForce()).toBe(before)
})

test('only branches and tags are pushed, and only names that git can hold', async () => {
  const clone = await world.clone(node)
  for (const ref of ['refs/firsthand/versions/x', 'refs/notes/commits', 'refs/heads'])
    expect((await git(clone, 'push', 'origin', `HEAD:${ref}`)).ok, ref).toBe(false)
  expect((await git(clone, 'push', 'origin', `HEAD:refs/heads/${'x'.repeat(220)}`)).out).toContain(
    'cannot be a name',
  )
  expect(await serverRefs()).not.toContain('firsthand')
})

test('links out of the handbook, submodules and files over 25 MB are refused by name', async () => {
  const clone = await world.clone(node)
  await symlink('/etc/passwd', join(clone, 'a secret.md'))
  await symlink('../../up.md', join(clone, 'marketing [new]', 'up.md'))
  await symlink('../README.md', join(clone, 'marketing [new]', 'fine.md'))
  const head = (await git(clone, 'rev-parse', 'HEAD')).out.trim()
  await git(clone, 'update-index', '--add', '--cacheinfo', `160000,${head},vendored`)
  await commit(clone, {})
  const said = (await git(clone, 'push')).out
  expect(said).toContain('remote: a secret.md: a symbolic link out of the handbook.')
  expect(said).toContain('remote: marketing [new]/up.md: a symbolic link out of the handbook.')
  expect(said).not.toContain('fine.md')
  const other = await world.clone(node)
  await git(other, 'update-index', '--add', '--cacheinfo', `160000,${head},vendored`)
  await git(other, 'commit', '--quiet', '--message', 'Vendor')
  expect((await git(other, 'push')).out).toContain('remote: vendored: a submodule.')
  const big = await world.clone(node)
  await commit(big, {
    'films/intro film.mp4': Buffer.alloc(25 * 1024 * 1024 + 1),
    'a.bin': randomBytes(3_000_000),
  })
  expect((await git(big, 'push')).out).toContain('remote: films/intro film.mp4: larger than 25 MB.')
})

test('a push that stands on what nobody here has is refused, and nothing of it stays', async () => {
  const deep = await write(join(world.folder, 'deep'), { 'README.md': '# One\n' })
  await git(deep, 'init', '--quiet', '--initial-branch=main')
  await commit(deep, {})
  await commit(deep, { 'README.md': '# Two\n' })
  const shallow = join(world.folder, 'shallow')
  await git(world.folder, 'clone', '--quiet', '--depth=1', `file://${deep}`, shallow)
  const said = await git(shallow, 'push', node.url('noor'), 'HEAD:refs/heads/elsewhere')
  expect([said.ok, said.out]).toEqual([false, expect.stringMatching(/objects are missing|shallow update/)])
  expect(await serverRefs()).not.toContain('elsewhere')
})

test('a tree with ".." in it is refused', async () => {
  const clone = await world.clone(node)
  const blob = (await git(clone, 'rev-parse', 'HEAD:README.md')).out.trim()
  const inner = Buffer.concat([Buffer.from('100644 ..\0'), Buffer.from(blob, 'hex')])
  await write(clone, { tree: inner })
  const tree = (await git(clone, 'hash-object', '-t', 'tree', '-w', '--literally', 'tree')).out.trim()
  const evil = (await git(clone, 'commit-tree', '-m', 'Up', '-p', 'HEAD', tree)).out.trim()
  const said = await git(clone, 'push', 'origin', `${evil}:main`)
  expect([said.ok, said.out]).toEqual([false, expect.stringContaining("contains '..'")])
})

test('without a token nothing is read; with a wrong one neither; a reader may not push', async () => {
  expect((await git(world.folder, 'clone', node.url(), 'none')).out).toContain('could not read Username')
  expect((await git(world.folder, 'clone', node.url('forged'), 'none')).out).toContain(
    'Authentication failed',
  )
  const clone = await world.clone(node, 'reader')
  await commit(clone, { 'README.md': '# Mine\n' })
  expect((await git(clone, 'push')).out).toContain('error: 403')
})

test('[R2.96] a public handbook is cloned by anybody, without its drafts, and pushed by nobody', async () => {
  const author = await world.clone(node)
  await git(author, 'push', 'origin', 'HEAD:refs/heads/secret-draft')
  const closed = await git(world.folder, 'ls-remote', `${node.url()}/public`)
  expect(closed.out).toContain('remote: Nothing here is open to everybody.')
  await commit(author, { 'firsthand.yml': 'readers:\n  /: public\n' })
  expect((await git(author, 'push')).out).toContain('In force from now on.')
  expect((await git(world.folder, 'ls-remote', `${node.url()}/public`)).out).toMatch(
    /^\w+\tHEAD\n\w+\trefs\/heads\/main\n$/,
  )
  expect((await git(world.folder, 'clone', '--quiet', `${node.url()}/public`, 'public')).ok).toBe(true)
  await commit(join(world.folder, 'public'), { 'README.md': '# Mine\n' })
  expect((await git(join(world.folder, 'public'), 'push')).out).toContain(
    'is cloned from here, not pushed to',
  )
  expect((await git(world.folder, 'ls-remote', node.url())).out).toContain('could not read Username')
  const authorization = `Basic ${Buffer.from('x:forged').toString('base64')}`
  const forged = await fetch(`${node.url()}/info/refs?service=git-upload-pack`, {
    headers: { authorization },
  })
  expect(forged.status).toBe(401)
})

test('garbage at the address gets a clear answer, and git goes on working', async () => {
  const authorization = `Basic ${Buffer.from('x:noor').toString('base64')}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(node.url() + path, { ...init, headers: { authorization, ...(init.headers as object) } })
  for (const path of [
    '',
    '/',
    '/HEAD',
    '/objects/info/packs',
    '/%ff%fe',
    '/..%2f..%2fetc/passwd',
    '/config',
    '/x/info/refs',
  ])
    expect((await ask(path)).status, path).toBe(404)
  expect((await ask('/info/refs')).status).toBe(403)
  expect((await ask('/info/refs?service=git-shell')).status).toBe(403)
  expect((await ask('/git-upload-pack', { method: 'POST', body: 'x' })).status).toBe(415)
  for (const service of ['git-upload-pack', 'git-receive-pack']) {
    const headers = { 'content-type': `application/x-${service}-request` }
    for (const body of [Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('ffffgarbage'), Buffer.from('0000')])
      await (await ask(`/${service}`, { method: 'POST', headers, body })).arrayBuffer().catch(() => undefined)
    const gzip = { ...headers, 'content-encoding': 'gzip' }
    await (
      await ask(`/${service}`, { method: 'POST', headers: gzip, body: 'not gzip' })
    )
      .arrayBuffer()
      .catch(() => undefined)
  }
  expect(
    (
      await fetch(`${node.url()}/info/refs?service=git-upload-pack`, {
        headers: { authorization: 'Basic /' },
      })
    ).status,
  ).toBe(401)
  expect((await git(world.folder, 'ls-remote', node.url('noor'))).ok).toBe(true)
  expect(node.faults).toEqual([])
})

test('a push larger than it may be is refused, and nothing of it stays', async () => {
  const small = await world.node({ mostBytes: 1024 * 1024 })
  const clone = await world.clone(small)
  await commit(clone, { 'film.mp4': randomBytes(3_000_000) })
  const before = await inForce()
  expect((await git(clone, 'push')).ok).toBe(false)
  await commit(clone, { 'film.mp4': randomBytes(500_000) })
  await git(clone, 'reset', '--quiet', '--soft', 'origin/main')
  await git(clone, 'commit', '--quiet', '--message', 'A smaller one')
  expect((await git(clone, 'push')).ok).toBe(true)
  expect(await inForce()).not.toBe(before)
})

const pktLine = (text: string) => (text.length + 4).toString(16).padStart(4, '0') + text
const post = (service: 'upload' | 'receive', body: Buffer, token = 'noor', to = node) =>
  fetch(`${to.url()}${token === '' ? '/public' : ''}/git-${service}-pack`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: {
      ...(token !== '' && { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }),
      'content-type': `application/x-git-${service}-pack-request`,
      'content-encoding': 'gzip',
    },
  })

test('a request packed with gzip is understood', async () => {
  const want = `want ${await inForce()}\n`
  const answer = await post('upload', gzipSync(`${pktLine(want)}0000${pktLine('done\n')}`))
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, bytes.includes('PACK')]).toEqual([200, true])
})

test('little gzip that becomes too much, or is none, is answered in a line, to strangers and members', async () => {
  const want = pktLine(`want ${await inForce()}\n`)
  const bomb = gzipSync(`${want.repeat(Math.ceil((5 * 1024 * 1024) / want.length))}0000${pktLine('done\n')}`)
  expect(bomb.length).toBeLessThan(100_000)
  for (const token of ['noor', '']) {
    const answer = await post('upload', bomb, token)
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringMatching(/ at most 5 MB.*\n$/)])
  }
  const small = await world.node({ mostBytes: 1024 * 1024 })
  const refs = Buffer.alloc(4_000_000, pktLine(`${'0'.repeat(40)} ${'0'.repeat(40)} refs/heads/x\n`))
  const push = await post('receive', gzipSync(refs), 'noor', small)
  expect([push.status, await push.text()]).toEqual([413, expect.stringContaining('at most 2 MB')])
  for (const service of ['upload', 'receive'] as const)
    expect((await post(service, Buffer.from('no gzip'))).status).toBe(400)
  // Many empty ones are nothing unpacked, and a request that arrives all the same.
  expect((await post('upload', Buffer.concat(Array<Buffer>(300_000).fill(gzipSync(''))))).status).toBe(413)
})
