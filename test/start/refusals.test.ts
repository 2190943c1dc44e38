import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { interrupt, isRoot, livedIn, place, prepare, start, type Running } from './running.ts'

const mounts: string[] = []
prepare()
afterAll(() => mounts.forEach((path) => execFileSync('umount', [path])))

/** It ended with exit code 1 and this one line. */
async function refusal(running: Running): Promise<string> {
  const { code, err } = await running.ended
  expect(code).toBe(1)
  const lines = err.trim().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

test('a data folder in use: one sentence, and the first goes on serving', async () => {
  const data = await livedIn('shared')
  const first = start(data)
  const url = await first.open()
  expect(await refusal(start(data))).toBe(
    `The data folder ${join(data, 'postgres')} is in use by another Firsthand (process ${first.child.pid}): stop that first, or set FIRSTHAND_DATA to another folder.`,
  )
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect((await interrupt(first)).code).toBe(0)
})

test('a taken port: one sentence, and no data folder is made', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sentence = await refusal(start(place('unmade'), { env: { PORT: String(port) } }))
  expect(sentence).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program: stop that, or set PORT to another number.`,
  )
  expect(readdirSync(place())).not.toContain('unmade')
  taken.close()
})

test('a data folder of a newer PostgreSQL, a folder of something else, a file in the way: one sentence each', async () => {
  mkdirSync(place('newer', 'postgres'), { recursive: true })
  writeFileSync(place('newer', 'postgres', 'PG_VERSION'), '99\n')
  mkdirSync(place('other', 'postgres'), { recursive: true })
  writeFileSync(place('other', 'postgres', 'letters.txt'), 'Dear all\n')
  writeFileSync(place('file'), '')
  const said = await Promise.all(['newer', 'other', 'file'].map((name) => refusal(start(place(name)))))
  expect(said[0]).toMatch(/was written by PostgreSQL 99, newer than the \d+ here/)
  expect(said[1]).toContain('holds something that is not our database')
  expect(said[2]).toContain('a file stands in its way')
  expect(readdirSync(place('other', 'postgres'))).toEqual(['letters.txt'])
})

describe.skipIf(!canMount())('on a disk of its own (needs the right to mount one)', () => {
  test('a disk too small for a first start: one sentence, nothing left on it', async () => {
    const disk = mount('small', 'size=4m')
    expect(await refusal(start(join(disk, 'data')))).toContain('because its disk is full')
    expect(readdirSync(join(disk, 'data'))).toEqual([])
  })

  test('a disk that fills up or turns read-only: one sentence each, and the data opens again afterwards', async () => {
    const disk = mount('later', 'size=200m')
    const data = join(disk, 'data')
    const first = start(data)
    await first.open()
    expect((await interrupt(first)).code).toBe(0)

    const ballast = join(disk, 'ballast')
    execFileSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=64k 2>/dev/null; true`])
    expect(await refusal(start(data))).toContain('because its disk is full')
    execFileSync('rm', [ballast])
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await refusal(start(data))).toContain('because its disk is read-only')
    expect(await refusal(start(join(disk, 'new')))).toContain('because its disk is read-only')
    execFileSync('mount', ['-o', 'remount,rw', disk])

    const again = start(data)
    expect((await fetch(`${await again.open()}/readyz`)).status).toBe(200)
    expect((await interrupt(again)).code).toBe(0)
  })
})

function mount(name: string, options: string): string {
  const path = place(name)
  mkdirSync(path)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  mounts.push(path)
  return path
}

function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
