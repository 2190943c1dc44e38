import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, interrupt, isRoot, place, prepare, processesOf, start, type Running } from './running.ts'

// On a disk, as the checkout is: no hard link reaches from there into memory.
prepare('/var/tmp')

const nobody = 65_534

/** What a good life comes to: ready, ended in order, nothing left. */
const good = { ready: 200, code: 0, left: [] }

async function life(
  running: Running,
  data: string,
): Promise<{ ready: number; code: number; left: string[] }> {
  const ready = (await fetch(`${await running.open()}/readyz`)).status
  const { code } = await interrupt(running)
  return { ready, code: code ?? -1, left: processesOf(data) }
}

test('it serves from a path of over 107 characters with spaces and letters of many scripts', async () => {
  const data = place('a deep folder — ütwö', 'x'.repeat(60), 'y'.repeat(60))
  expect(await life(start(data), data)).toEqual(good)
})

describe.skipIf(!isRoot)('as root', () => {
  test('it serves under a folder that only root may enter', async () => {
    mkdirSync(place('roots'), { mode: 0o700 })
    const data = place('roots', 'data')
    expect(await life(start(data), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(0)
  })

  test('it serves there also where user namespaces are forbidden, and with them again', async () => {
    const data = place('walled', 'data')
    mkdirSync(place('walled'), { mode: 0o700 })
    const programs = place('programs')
    mkdirSync(programs)
    writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const env = { PATH: `${programs}:${process.env['PATH']}` }
    expect(await life(start(data, { env }), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
    expect(await life(start(data), data)).toEqual(good)
  })

  test('it serves as an ordinary user, and leaves the data of another alone', async () => {
    const home = place('home')
    mkdirSync(home)
    chmodSync(place(), 0o755)
    for (const name of ['dist', 'package.json', 'node_modules', 'migrations', 'sample'])
      if (existsSync(join(checkout, name))) link(join(checkout, name), home)
    link(process.execPath, home)
    chownSync(home, nobody, nobody)
    const asNobody = {
      uid: nobody,
      node: join(home, basename(process.execPath)),
      main: join(home, 'dist/main.js'),
    }
    const data = join(home, 'data')
    const env = { HOME: home }
    expect(await life(start(data, { ...asNobody, env }), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody)

    mkdirSync(join(home, 'roots', 'postgres'), { recursive: true })
    const { code, err } = await start(join(home, 'roots'), { ...asNobody, env }).ended
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain('belongs to another user (uid 0)')
  })
})

test('where nothing but a pipe can hold PostgreSQL, killing node still leaves no process', async () => {
  const data = place('piped')
  const programs = place('without')
  mkdirSync(programs)
  for (const name of ['unshare', 'setpriv'])
    writeFileSync(join(programs, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  const env = { PATH: `${programs}:${process.env['PATH']}` }
  const first = start(data, { env })
  await first.open()
  first.child.kill('SIGKILL')
  expect(await life(start(data, { env }), data)).toEqual(good)
})

/** Hard links where the file system has them: a checkout holds hundreds of megabytes. */
function link(from: string, into: string): void {
  try {
    execFileSync('cp', ['-al', from, into], { stdio: 'pipe' })
  } catch {
    cpSync(from, join(into, basename(from)), { recursive: true, verbatimSymlinks: true, force: true })
  }
}
