import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as workshop from '#testing'
import { FollowOrigin } from './follow-origin.ts'
import { followingIn } from './following-store.ts'
import { hookRoute } from './hook-route.ts'
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

/** Where the handbook is kept: stock `git http-backend` behind HTTP, with tokens. */
let elsewhere: TestWorld
let origin: TestNode
let clone: string
/** Where it is followed. */
let world: TestWorld
let node: TestNode
let following: FollowOrigin
let faults: unknown[]

const followed = () => ({ origin: origin.url(), token: 'x:noor', minutes: 5 })
const now = () => Temporal.Now.instant()
const inForce = async () => (await node.versions.inForce())?.commit
const capNow = async () => (await node.versions.modelAt((await inForce()) ?? '')).find(capKind, 'paid-social')
const state = async () => followingIn(world.database.db)

beforeEach(async () => {
  elsewhere = await testWorld(workshop)
  origin = await elsewhere.node({ mayForce: true })
  const asked = await write(join(elsewhere.folder, 'handbook'), {
    'README.md': '# Home\n',
    'a.md': capPage(3),
  })
  await openOrigin(origin, { asked, otherwise: noOtherwise })
  clone = await elsewhere.clone(origin, 'ines')
  world = await testWorld(workshop)
  node = await world.node({ keptAt: origin.url() })
  await openOrigin(node, { asked: origin.url(), otherwise: noOtherwise, follow: followed() })
  faults = []
  following = new FollowOrigin(
    { versions: node.versions, house: node.house, now, onFault: (fault) => faults.push(fault) },
    followed(),
  )
  await following.start()
})
afterEach(async () => {
  await following.stop()
  await world.remove()
  await elsewhere.remove()
})

async function pushed(files: Readonly<Record<string, string>>, ...more: string[]): Promise<string> {
  const oid = await commit(clone, files)
  const said = await git(clone, 'push', ...more)
  if (!said.ok) throw new Error(said.out)
  return oid
}

test('what lands in the followed repository is in force here after the next look', async () => {
  const next = await pushed({ 'a.md': capPage(2) })
  await following.look()
  expect([await inForce(), (await capNow())?.value]).toEqual([next, 2])
  expect(await state()).toMatchObject({
    url: origin.url(),
    branch: 'main',
    commit: next,
    fault: null,
    failures: 0,
  })
  const [entry] = await world.database.db
    .selectFrom('journal')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(entry).toMatchObject({ operation: 'handbook.follow', outcome: 'done', subject_id: 'main' })
})

test('a look at what has not changed puts nothing in force and writes nothing', async () => {
  const before = await node.versions.count()
  await following.look()
  await following.look()
  expect(await node.versions.count()).toBe(before)
  expect(faults).toEqual([])
})

test('a branch that was set back there is set back here, and what ruled meanwhile stays readable', async () => {
  const first = await inForce()
  const second = await pushed({ 'a.md': capPage(2) })
  await following.look()
  await git(clone, 'reset', '--quiet', '--hard', first ?? '')
  const other = await pushed({ 'a.md': capPage(5) }, '--force')
  await following.look()
  expect([await inForce(), (await capNow())?.value]).toEqual([other, 5])
  expect((await node.versions.modelAt(second)).find(capKind, 'paid-social')?.value).toBe(2)
})

test('a page that is broken there is held over here: the rule stays in force as it was', async () => {
  const before = await inForce()
  await git(clone, 'switch', '--quiet', '--create', 'broken')
  const broken = await commit(clone, { 'a.md': capPage('plenty') })
  await git(clone, 'push', '--quiet', 'origin', 'broken')
  await following.stop()
  following = new FollowOrigin(
    { versions: node.versions, house: node.house, now, onFault: (fault) => faults.push(fault) },
    { ...followed(), branch: 'broken' },
  )
  await following.look()
  expect(await inForce()).toBe(broken)
  expect(await capNow()).toMatchObject({ value: 3, heldOverFrom: before })
})

test('a push to the handbook here is refused and told where to push', async () => {
  const here = await world.clone(node)
  await commit(here, { 'a.md': capPage(9) })
  const said = await git(here, 'push')
  expect(said.ok).toBe(false)
  expect(said.out).toContain(`This handbook is kept at ${origin.url()}: push there`)
})

test('a repository that does not answer leaves the version in force, and its fault is kept without a secret', async () => {
  const before = await inForce()
  const wrong = new FollowOrigin(
    { versions: node.versions, house: node.house, now, onFault: (fault) => faults.push(fault) },
    { ...followed(), token: 'x:a-secret-that-is-wrong' },
  )
  await wrong.look()
  await wrong.look()
  expect(await inForce()).toBe(before)
  const kept = await state()
  expect(kept).toMatchObject({ failures: 2 })
  expect(kept?.fault).toMatch(/Authentication failed|could not read/i)
  expect(JSON.stringify([kept, faults.map(String)])).not.toContain('a-secret-that-is-wrong')
  await following.look()
  expect(await state()).toMatchObject({ fault: null, failures: 0 })
})

const body = JSON.stringify({ ref: 'refs/heads/main' })
test('a webhook brings a push in force without waiting for the clock, and sent again it changes nothing', async () => {
  const { db } = world.database
  const hook = hookRoute({ db, secret: 's3cret', now, poke: () => following.poke() })
  const call = () =>
    hook.request('/-/hooks/handbook', { method: 'POST', headers: { 'X-Gitlab-Token': 's3cret' }, body })
  const next = await pushed({ 'a.md': capPage(2) })
  await call()
  await expect.poll(inForce).toBe(next)
  const count = await node.versions.count()
  await call()
  await call()
  await following.look()
  expect([await inForce(), await node.versions.count()]).toEqual([next, count])
})

test('of two nodes one looks at a time', async () => {
  const second = new FollowOrigin(
    {
      versions: (await world.node({ keptAt: origin.url() })).versions,
      house: node.house,
      now,
      onFault: (f) => faults.push(f),
    },
    followed(),
  )
  await second.start()
  const next = await pushed({ 'a.md': capPage(2) })
  const { db } = world.database
  await db.updateTable('following_state').set({ asked_at: now() }).execute()
  following.poke()
  second.poke()
  await expect.poll(inForce).toBe(next)
  await second.stop()
  expect(await node.versions.count()).toBe(2)
  expect(faults).toEqual([])
})
