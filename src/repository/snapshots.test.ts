import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayI, perform } from '#kernel'
import * as workshop from '#testing'
import { commitFiles } from './commit-files.ts'
import { openOrigin } from './open-origin.ts'
import { capKind, capPage } from './testing/test-language.ts'
import { commit, git, noOtherwise, testWorld, type TestNode, type TestWorld } from './testing/test-world.ts'

let world: TestWorld
let node: TestNode
let valid: string
let broken: string
let before: string

beforeAll(async () => {
  world = await testWorld(workshop)
  node = await world.node()
  const at = join(world.folder, 'handbook')
  await git(world.folder, 'init', '--quiet', '--initial-branch=main', at)
  before = await commit(at, { 'README.md': '# Home\n', 'social.md': capPage(5) })
  valid = await commit(at, { 'social.md': capPage(3), 'talks.md': capPage(8, 'talks') })
  await commit(at, { 'social.md': capPage('some') })
  broken = await commit(at, { 'social.md': capPage('plenty') })
  await openOrigin(node, { asked: at, otherwise: noOtherwise })
})
afterAll(() => world.remove())

const inForce = async () => (await node.versions.inForce())?.commit ?? ''
const cap = async (at = node) => (await at.versions.modelAt(await inForce())).find(capKind, 'paid-social')
const change = async (path: string, content: string | null, by = world.noor) =>
  commitFiles(node, by, {
    author: { name: 'Noor', email: 'noor@example.org' },
    at: node.clock.now(),
    message: 'Change',
    changes: [{ path, content }],
    parent: await inForce(),
  })

test('an import whose newest commits broke a rule keeps the rule as it last stood, marked held over', async () => {
  expect(await inForce()).toBe(broken)
  expect(await cap()).toMatchObject({ value: 3, heldOverFrom: valid, citation: { commit: valid } })
  expect((await node.versions.modelAt(broken)).find(capKind, 'talks')).not.toHaveProperty('heldOverFrom')
})

test('pages may change while it is broken: the rule stays held over from where it stood, also after a restart', async () => {
  for (const note of [1, 2, 3])
    expect(await change('note.md', `# Note ${note}\n`)).toMatchObject({ changed: true })
  expect(await cap()).toMatchObject({ value: 3, heldOverFrom: valid })
  const restarted = await world.node()
  expect(await cap(restarted)).toEqual(await cap())
  expect((await restarted.versions.modelAt(await inForce())).definitions).toEqual(
    (await node.versions.modelAt(await inForce())).definitions,
  )
})

test('an error that only moves is not a new one, an error in another block is', async () => {
  const moved = capPage('plenty').replace('# Paid social', '# Paid social\n\nRead this first.')
  expect(await change('social.md', moved)).toMatchObject({ changed: true })
  expect(await cap()).toMatchObject({ value: 3, heldOverFrom: valid })
  await expect(change('talks.md', capPage('few', 'talks'))).rejects.toMatchObject({
    kind: 'conflict',
    fields: [{ field: 'talks.md:7:7', message: expect.stringMatching(/^cap talks: /) }],
  })
})

test('a mended block rules again; a deleted one ends', async () => {
  await change('social.md', capPage(4))
  expect(await cap()).toMatchObject({ value: 4 })
  expect(await cap()).not.toHaveProperty('heldOverFrom')
  await change('social.md', '# Paid social\n\nNo limits.\n')
  expect(await cap()).toBeUndefined()
})

test('a rule that is renamed keeps its lasting id', async () => {
  const idOf = async (name: string) =>
    (await world.database.db.selectFrom('definition_names').selectAll().where('name', '=', name).execute())[0]
      ?.identity
  await change('talks.md', capPage(8, 'speaking').replace('most:', 'formerly: [talks]\nmost:'))
  expect(await idOf('speaking')).toBe(await idOf('talks'))
})

test('"as of" finds the version by day, moment and commit, also from before the handbook was opened', async () => {
  node.clock.set('2027-02-01T10:00:00Z')
  const { commit: made } = await change('note.md', '# February\n')
  const asOf = (when: Parameters<typeof node.versions.asOf>[0], zone?: string) =>
    node.versions.asOf(when, zone)
  const at = Temporal.Instant.from('2027-02-01T10:00:00Z')
  expect(await asOf(at)).toEqual({ commit: made, ruled: true })
  expect(await asOf(Temporal.PlainDate.from('2027-02-01'))).toEqual({ commit: made, ruled: true })
  expect(await asOf(at.subtract({ seconds: 1 }))).not.toMatchObject({ commit: made })
  expect(await asOf(Temporal.PlainDate.from('2027-02-01'), 'Pacific/Kiritimati')).not.toMatchObject({
    commit: made,
  })
  expect(await asOf(made.slice(0, 9))).toEqual({ commit: made, ruled: true })
  expect(await asOf(before)).toEqual({ commit: before, ruled: false })
  // The commits of the imported repository were made today, later than the house's clock.
  expect(await asOf(Temporal.Instant.from('1999-01-01T00:00:00Z'))).toBeUndefined()
  for (const odd of ['', 'main', '--all', 'ffffffff', 'g'.repeat(40), '../etc'])
    expect(await asOf(odd)).toBeUndefined()
})

test('what led to no version is not shown as of its id', async () => {
  const clone = await world.clone(node)
  await git(clone, 'switch', '--quiet', '--create', 'secret')
  const draft = await commit(clone, { 'README.md': '# Secret\n' })
  await git(clone, 'push', '--quiet', 'origin', 'secret')
  expect(await node.versions.asOf(draft)).toBeUndefined()
})

test('many acts at once wait for one load of the model and not for one another', async () => {
  await change('note.md', '# Many\n')
  const cold = await world.node()
  const tag = { changes: [{ ref: 'refs/tags/x', from: null, to: 'version in force' }] }
  const asked = await Promise.all(
    Array.from({ length: 30 }, () => mayI(cold.house, world.noor, cold.versions.push, tag)),
  )
  expect(asked.filter(({ allowed }) => !allowed)).toEqual([])
})

test('asking whether one may push leaves everything as it was; doing it moves the tag once', async () => {
  const tag = { changes: [{ ref: 'refs/tags/kickoff', from: null, to: 'version in force' }] }
  const refs = () =>
    world.database.db.selectFrom('git_refs').selectAll().where('name', 'like', 'refs/tags/%').execute()
  expect((await mayI(node.house, world.noor, node.versions.push, tag)).allowed).toBe(true)
  expect(await refs()).toEqual([])
  const done = await perform(node.house, world.noor, node.versions.push, tag, { key: 'a' })
  expect(done.result).toEqual({ commit: await inForce(), changed: false, findings: [], alters: [] })
  expect((await perform(node.house, world.noor, node.versions.push, tag, { key: 'a' })).repeated).toBe(true)
  await expect(perform(node.house, world.noor, node.versions.push, tag)).rejects.toThrow(
    'Somebody else pushed first.',
  )
  expect(await refs()).toHaveLength(1)
  const stranger = { ...world.noor, kind: 'visitor' as const }
  await expect(perform(node.house, stranger, node.versions.push, tag)).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('after a force-push by an administrator, where that is allowed, old versions still open', async () => {
  const lenient = await world.node({ mayForce: true })
  const gone = await inForce()
  const member = await world.clone(lenient)
  await git(member, 'reset', '--quiet', '--hard', valid)
  expect((await git(member, 'push', '--force')).out).toContain('would take versions away')
  const admin = await world.clone(lenient, 'ines')
  await git(admin, 'reset', '--quiet', '--hard', valid)
  expect((await git(admin, 'push', '--force')).out).toContain('In force from now on.')
  expect(await inForce()).toBe(valid)
  const fresh = await world.node()
  expect((await fresh.versions.handbookAt(gone)).commit).toBe(gone)
  expect(await fresh.versions.asOf(gone)).toEqual({ commit: gone, ruled: true })
})
