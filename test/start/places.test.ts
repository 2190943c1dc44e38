import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { checkout, interrupt, isRoot, place, prepare, processesOf, start, type Running } from './running.ts'

prepare()

const nobody = 65_534

/** A handbook of one page: it is about where the data lies, not about what is in it. */
let env: Readonly<Record<string, string>> = {}
beforeAll(() => {
  const folder = place('handbook')
  mkdirSync(folder)
  chmodSync(place(), 0o755)
  writeFileSync(join(folder, '_index.md'), '---\ntitle: Ours\n---\n\nWelcome.\n')
  env = { FIRSTHAND_HANDBOOK: folder }
})

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
  expect(await life(start(data, { env }), data)).toEqual(good)
})

describe.skipIf(!isRoot)('as root', () => {
  test('it serves under a folder that only root may enter', async () => {
    mkdirSync(place('roots'), { mode: 0o700 })
    const data = place('roots', 'data')
    expect(await life(start(data, { env }), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(0)
  })

  test('it serves there also where user namespaces are forbidden, and with them again', async () => {
    const data = place('walled', 'data')
    mkdirSync(place('walled'), { mode: 0o700 })
    const programs = place('programs')
    mkdirSync(programs)
    writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const walled = { ...env, PATH: `${programs}:${process.env['PATH']}` }
    expect(await life(start(data, { env: walled }), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
    expect(await life(start(data, { env }), data)).toEqual(good)
  })

  test('it serves as an ordinary user, and leaves the data of another alone', async () => {
    // On a disk, as the checkout is: no hard link reaches from there into memory.
    const home = mkdtempSync('/var/tmp/start-')
    onTestFinished(() => rmSync(home, { recursive: true }))
    for (const name of ['dist', 'package.json', 'migrations', 'sample', ...packagesItRunsWith()])
      if (existsSync(join(checkout, name))) link(name, home)
    linkAt(process.execPath, join(home, basename(process.execPath)))
    chownSync(home, nobody, nobody)
    const asNobody = {
      uid: nobody,
      node: join(home, basename(process.execPath)),
      main: join(home, 'dist/main.js'),
    }
    const data = join(home, 'data')
    const own = { ...env, HOME: home }
    expect(await life(start(data, { ...asNobody, env: own }), data)).toEqual(good)
    expect(statSync(join(data, 'postgres')).uid).toBe(nobody)

    mkdirSync(join(home, 'roots', 'postgres'), { recursive: true })
    const { code, err } = await start(join(home, 'roots'), { ...asNobody, env: own }).ended
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
  const piped = { env: { ...env, PATH: `${programs}:${process.env['PATH']}` } }
  const first = start(data, piped)
  await first.open()
  first.child.kill('SIGKILL')
  expect(await life(start(data, piped), data)).toEqual(good)
})

/** The folders of the packages that are no tools of ours. */
function packagesItRunsWith(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly dev?: boolean }>>
  }
  const all = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  const paths = all.map(([path]) => path)
  return paths.filter((path) => !paths.some((above) => path.startsWith(`${above}/`)))
}

/** The same place of the checkout below another folder. */
function link(name: string, below: string): void {
  mkdirSync(dirname(join(below, name)), { recursive: true })
  linkAt(join(checkout, name), join(below, name))
}

/** Hard links where the file system has them: a checkout holds hundreds of megabytes. */
function linkAt(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe' })
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, force: true })
  }
}
