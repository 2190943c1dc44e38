import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, type TestContext } from 'vitest'
import { checkout, place, prepare, vanished } from './running.ts'

prepare()

const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
const isOnline = (): Promise<boolean> =>
  fetch(registry, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then(
    () => true,
    () => false,
  )

const majorOf = (node: string): number =>
  Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1])

/** A node of the PATH that is older than the one wanted, but not too old. */
const olderNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => existsSync(node) && majorOf(node) >= 20 && majorOf(node) < 26)

/** An account that has nothing but npm’s cache, and this node first. */
function account(name: string, node: string): NodeJS.ProcessEnv {
  const home = place(name)
  mkdirSync(join(home, 'work'), { recursive: true })
  const others = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => {
    const there = join(folder, 'node')
    return !existsSync(there) || majorOf(there) <= majorOf(node)
  })
  const own = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|FIRSTHAND_|XDG_|PORT$|DATABASE_URL$)/i.test(key),
  )
  const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim()
  return {
    ...Object.fromEntries(own),
    HOME: home,
    PATH: [dirname(node), ...others].join(delimiter),
    npm_config_cache: cache,
    npm_config_registry: registry,
    PORT: '0',
  }
}

let tarball = ''
function packed(): string {
  if (tarball !== '') return tarball
  mkdirSync(place('packed'), { recursive: true })
  execFileSync('npm', ['pack', '--pack-destination', place('packed')], { cwd: checkout, stdio: 'pipe' })
  tarball = readdirSync(place('packed'))[0] ?? ''
  renameSync(place('packed', tarball), place(tarball))
  return tarball
}

/** Checks, serves, answers and ends; answers what its `--version` said. */
async function life(context: TestContext, name: string, node: string): Promise<string> {
  if (!(await isOnline())) context.skip(`the registry ${registry} cannot be reached`)
  const file = packed()
  const env = account(name, node)
  const cwd = join(place(name), 'work')
  // npm takes only what begins with ./ for a file.
  const npx = ['--yes', `./${file}`]
  copyFileSync(place(file), join(cwd, file))
  const firsthand = (...args: readonly string[]): string =>
    execFileSync('npx', [...npx, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const version = firsthand('--version')
  expect(firsthand('check', join(checkout, 'sample'))).toBe('')
  const server = spawn('npx', [...npx, 'serve'], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    while (!/open at (\S+)/.test(said) && server.exitCode === null) await pause(50)
    const url = /open at (\S+)/.exec(said)?.[1]?.replace('localhost', '127.0.0.1') ?? ''
    expect((await fetch(url)).status).toBe(200)
    expect(firsthand('people', 'list', '--as', 'linh', '--limit', '1')).toContain('Adaeze')
  } finally {
    process.kill(-(server.pid ?? Number.NaN), 'SIGINT')
    if (server.exitCode === null) await once(server, 'exit')
  }
  // Nothing was left in the folder it was called in: the data is the account's.
  expect(readdirSync(cwd)).toEqual([file])
  expect(existsSync(join(place(name), '.local/share/firsthand/postgres'))).toBe(true)
  expect(await vanished(place(name))).toEqual([])
  return version
}

const thisRelease = /^firsthand \d+\.\d+\.\d+, Node (2[6-9]|[3-9]\d)\./

test(
  'from a packed file npx checks, serves and answers with this Node',
  { timeout: 240_000 },
  async (context) => {
    expect(await life(context, 'new', process.execPath)).toMatch(thisRelease)
  },
)

test('and with an older Node, which brings the right one along', { timeout: 240_000 }, async (context) => {
  if (olderNode === undefined) return context.skip('no Node from 20 to 25 is on the PATH')
  expect(await life(context, 'old', olderNode)).toMatch(thisRelease)
})

test('the file holds what runs and nothing else', { timeout: 120_000 }, () => {
  const names = execFileSync('tar', ['tzf', place(packed())], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(names).toEqual(
    expect.arrayContaining([
      'package/dist/main.js',
      'package/dist/commands.json',
      'package/bin/bootstrap.mjs',
      'package/dist/touch.png',
      // The fonts go nowhere without their licence.
      'package/dist/inter-licence.txt',
      'package/dist/source-serif-4-licence.txt',
      expect.stringMatching(/dist\/inter-latin-wght-normal-\w+\.woff2$/),
      expect.stringMatching(/dist\/source-serif-4-latin-wght-normal-\w+\.woff2$/),
    ]),
  )
  const strangers = names.filter((name) =>
    /(^package\/(src|test|bench|docs|data|node_modules)\/|package-lock|\.test\.|dist\/(docs|compiled))/.test(
      name,
    ),
  )
  expect(strangers).toEqual([])
})
