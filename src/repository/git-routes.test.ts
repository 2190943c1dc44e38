import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOrigin } from './open-origin.ts'
import {
  commit,
  git,
  limitPage,
  testWorld,
  write,
  type TestNode,
  type TestWorld,
} from './testing/test-world.ts'

let world: TestWorld
let node: TestNode

beforeAll(async () => {
  world = await testWorld()
  node = await world.node()
  const path = await write(join(world.folder, 'handbook'), {
    'README.md': '# Handbook\n',
    'paid social [new]/läuft.md': limitPage(3),
  })
  expect(await openOrigin(node, { asked: path, otherwise: { path, name: 'the sample' } })).toEqual({
    imported: true,
  })
})
afterAll(() => world.remove())

test('a person clones the handbook, changes a rule and pushes: it is in force', async () => {
  const clone = join(world.folder, 'clone')
  const said = await git(world.folder, 'clone', node.url('noor'), clone)
  expect(said.ok, said.out).toBe(true)
  expect(await readFile(join(clone, 'paid social [new]/läuft.md'), 'utf8')).toBe(limitPage(3))
  const two = await commit(clone, { 'paid social [new]/läuft.md': limitPage(2) })
  const pushed = await git(clone, 'push')
  expect(pushed.out).toContain('remote: In force from now on.')
  expect((await node.versions.inForce())?.commit).toBe(two)
  const model = await node.versions.modelAt(two)
  expect(model.definitions[0]?.value).toEqual({ atMost: 2 })
  expect(node.faults).toEqual([])
})
