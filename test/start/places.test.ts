import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, interrupt, isRoot, place, prepare, processesOf, start, type Running } from './running.ts'

prepare()

const nobody = 65_534

async function servesAndEnds(running: Running, data: string): Promise<void> {
  expect((await fetch(`${await running.open()}/readyz`)).status).toBe(200)
  expect((await interrupt(running)).code).toBe(0)
  expect(processesOf(data)).toEqual([])
}

test('it serves from a path of over 107 characters with spaces and letters of many scripts', async () => {
  const data = place('a deep folder — ütwö', 'x'.repeat(60), 'y'.repeat(60))
  await servesAndEnds(start(data), data)
})

describe.skipIf(!isRoot)('as root', () => {
  test('it serves under a folder that only root may enter', async () => {
    mkdirSync(place('roots'), { mode: 0o700 })
    const data = place('roots', 'data')
    await servesAndEnds(start(data), data)
    expect(statSync(join(data, 'postgres')).uid).toBe(0)
  })

  test('it serves there also where user namespaces are forbidden, and with them again', async () => {
    const data = place('walled', 'data')
    mkdirSync(place('walled'), { mode: 0o700 })
    const programs = place('programs')
    mkdirSync(programs)
    writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const env = { PATH: `${programs}:${process.env['PATH']}` }
    await servesAndEnds(start(data, { env }), data)
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
    await servesAndEnds(start(data), data)
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
    await servesAndEnds(start(data, { ...asNobody, env }), data)
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
  await servesAndEnds(start(data, { env }), data)
})

/** Hard links where the file system has them: a checkout holds hundreds of megabytes. */
function link(from: string, into: string): void {
  try {
    execFileSync('cp', ['-al', from, into], { stdio: 'pipe' })
  } catch {
    cpSync(from, join(into, basename(from)), { recursive: true, verbatimSymlinks: true, force: true })
  }
}
