import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { command } from './command.ts'
import { interrupt, livedIn, place, prepare, start } from './running.ts'

prepare()

const listed = (data: string) =>
  command(['people', 'list', '--as', 'linh', '--limit', '1'], { env: { FIRSTHAND_DATA: data } })

test('where nothing is kept and nobody serves, it says so and makes nothing', async () => {
  const data = place('nothing')
  const { code, out, err } = await listed(data)
  expect([code, out]).toEqual([7, ''])
  expect(err).toContain('firsthand serve')
  expect(existsSync(data)).toBe(false)
})

test('after a server was killed its socket is known for dead: a command opens the data, the next server takes the place', async () => {
  const data = await livedIn('killed')
  const socket = join(data, 'control', 'socket')
  const first = start(data)
  await first.open()
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  expect(existsSync(socket)).toBe(true)
  const here = await listed(data)
  expect([here.code, here.err.replace(/There are more.*\n/, '')]).toEqual([0, ''])

  const before = statSync(socket).ino
  const second = start(data)
  await second.open()
  expect(statSync(socket).ino).not.toBe(before)
  expect((await listed(data)).code).toBe(0)

  const third = await start(data).ended
  expect([third.code, third.err]).toEqual([1, expect.stringContaining('is in use by another Firsthand')])
  expect((await listed(data)).code).toBe(0)
  await interrupt(second)
})

test('a data folder whose path is too long for a socket is served and reached all the same', async () => {
  const data = await livedIn('a deep folder', 'x'.repeat(60), 'y'.repeat(60))
  const server = start(data)
  await server.open()
  const elsewhere = readFileSync(join(data, 'control', 'elsewhere'), 'utf8').trim()
  expect(statSync(dirname(elsewhere)).mode & 0o777).toBe(0o700)
  expect(statSync(elsewhere).mode & 0o777).toBe(0o600)
  const asked = await command(['tokens', 'list', '--as', 'noor', '--data', data])
  expect([asked.code, asked.out]).toEqual([0, 'None.\n'])
  await interrupt(server)
  expect(existsSync(dirname(elsewhere))).toBe(false)
})

test('while a command has the data, another is told so in one sentence', async () => {
  const data = place('killed')
  const [one, other] = await Promise.all([listed(data), listed(data)])
  const [done, refused] = one.code === 0 ? [one, other] : [other, one]
  expect(done.code).toBe(0)
  // The second may have come after the first was through.
  const outcome = refused.code === 0 ? 'through' : `${refused.code} ${refused.err}`
  expect(outcome).toMatch(/^through$|^7 .*is in use by another Firsthand/)
})

test('doctor says what keeps a server from working, and what to do', async () => {
  const env = {
    FIRSTHAND_DATA: place('doctor'),
    PATH: place('empty'),
    PORT: '1',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/x',
  }
  const { code, out } = await command(['doctor'], { env })
  expect(code).toBe(1)
  expect(out).toMatch(/^fail {2}git .*is not there\n\s+Install git/m)
  expect(out).toMatch(/^fail {2}database .*no PostgreSQL answers/m)
  expect(out).toMatch(/^ok {4}Node/m)
})
