import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interrupt, livedIn, place, prepare, processesOf, start, vanished } from './running.ts'

prepare()

const sockets = (): string[] => readdirSync(tmpdir()).filter((name) => /^firsthand-\w{6}$/.test(name))

test('the first start makes the data folder, Ctrl-C ends it in order, the second answers', async () => {
  const data = place('life')
  const first = start(data)
  const url = await first.open()
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
  expect(existsSync(join(data, 'postgres/PG_VERSION'))).toBe(true)

  expect(await interrupt(first)).toMatchObject({ code: 0, err: '' })
  expect(processesOf(data)).toEqual([])
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)

  const second = start(data)
  const again = await fetch(`${await second.open()}/readyz`)
  expect(again.status).toBe(200)
  expect((await interrupt(second)).code).toBe(0)
})

test('killing node alone leaves no process, and the next start recovers and clears up', async () => {
  const data = place('killed')
  const first = start(data)
  await first.open()
  const socket = /unix_socket_directories=([^"]+)"/.exec(
    readFileSync(join(data, 'postgres/postmaster.opts'), 'utf8'),
  )?.[1]
  first.child.kill('SIGKILL')
  expect(await vanished(data)).toEqual([])

  const second = start(data)
  expect((await fetch(`${await second.open()}/readyz`)).status).toBe(200)
  expect(sockets().map((name) => join(tmpdir(), name))).not.toContain(socket)
  expect((await interrupt(second)).code).toBe(0)
})

test('a start right after the kill waits for what is still ending', async () => {
  const data = await livedIn('lingering')
  const first = start(data)
  await first.open()
  first.child.kill('SIGKILL')
  const second = start(data)
  expect((await fetch(`${await second.open()}/readyz`)).status).toBe(200)
  expect((await interrupt(second)).code).toBe(0)
})

test('when PostgreSQL itself is killed, it says so and ends', async () => {
  const data = await livedIn('lost')
  const running = start(data)
  await running.open()
  const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  const { code, err } = await running.ended
  expect(code).toBe(1)
  expect(err).toContain('PostgreSQL has ended')

  const next = start(data)
  expect((await fetch(`${await next.open()}/readyz`)).status).toBe(200)
  expect((await interrupt(next)).code).toBe(0)
})
