import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { checkout, place, prepare, processesOf, start } from './running.ts'

prepare()

const slow = { main: join(import.meta.dirname, 'slow-house.ts'), cwd: checkout }

test('SIGTERM lets a request under way finish, takes no new work, and then ends everything in order', async () => {
  const data = place('drained')
  const running = start(data, slow)
  const url = await running.open()
  const underWay = fetch(`${url}/?ms=1000`)
  await pause(200)
  running.child.kill('SIGTERM')
  await pause(200)
  const readiness = await fetch(`${url}/readyz`)
  expect([readiness.status, await readiness.json()]).toEqual([
    503,
    { status: 'not ready', reason: 'It is ending.' },
  ])
  expect((await fetch(`${url}/?ms=0`)).status).toBe(503)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(await (await underWay).text()).toBe('answered')
  const { code, out } = await running.ended
  expect(code).toBe(0)
  expect(out.trim().split('\n').slice(1)).toEqual(['A line below the address', 'The house is closed'])
  expect(processesOf(data)).toEqual([])
})

test('a second signal does not wait for a request under way', async () => {
  const data = place('hurried')
  const running = start(data, slow)
  const url = await running.open()
  const cut = fetch(`${url}/?ms=20000`).then(
    () => 'answered',
    () => 'cut off',
  )
  await pause(200)
  const begun = performance.now()
  running.child.kill('SIGINT')
  await pause(100)
  running.child.kill('SIGINT')
  await pause(700)
  expect(running.child.exitCode).toBe(null)
  running.child.kill('SIGINT')
  expect((await running.ended).code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(await cut).toBe('cut off')
  expect(processesOf(data)).toEqual([])
})
