import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, vi } from 'vitest'
import { onceInRun } from '#testing'

export const checkout = dirname(dirname(import.meta.dirname))
export const isRoot = process.getuid?.() === 0

/** A Firsthand that a test started, as a process of its own. */
export interface Running {
  readonly child: ChildProcess
  /** Settles with its address, or throws what it said when it ended instead. */
  open(): Promise<string>
  /** Settles with its exit code and what it said on both streams. */
  ended: Promise<{ code: number | null; out: string; err: string }>
}

interface How {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly node?: string
  readonly main?: string
  readonly uid?: number
  readonly cwd?: string
}

const started = new Set<ChildProcess>()
let folder = ''

/** Not for each file anew: nobody changes a source while tests run. */
let built = false

function build(): void {
  if (!built)
    execFileSync(process.execPath, [join(checkout, 'bin/bootstrap.mjs'), 'setup'], { stdio: 'pipe' })
  built = true
}

/** Builds once, gives each file a folder of its own, and ends what its tests left running. */
export function prepare(): void {
  // A start takes two seconds, and half a minute where many others work on the machine; one that hangs is ended all the same.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  beforeAll(() => {
    build()
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'start-')))
  })
  afterAll(async () => {
    vi.resetConfig()
    for (const child of started)
      if (child.exitCode === null && child.signalCode === null) {
        const over = once(child, 'exit')
        child.kill('SIGKILL')
        await over
      }
    await vanished(folder)
    rmSync(folder, { recursive: true, force: true })
  })
}

/** A folder below that of the test file; not made. */
export const place = (...names: readonly string[]): string => join(folder, ...names)

/** Starts it in a process group of its own, with no setting but those given; any free port unless one is named. */
export function start(data: string, how: How = {}): Running {
  const foreign = ([name]: [string, unknown]): boolean => !/^FIRSTHAND_|^(PORT|DATABASE_URL)$/.test(name)
  const env = Object.fromEntries(Object.entries(process.env).filter(foreign))
  const main = how.main ?? join(checkout, 'dist/main.js')
  const child = spawn(how.node ?? process.execPath, [main, ...(how.args ?? ['start'])], {
    cwd: how.cwd ?? dirname(dirname(main)),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PORT: '0', FIRSTHAND_DATA: data, ...how.env },
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
  })
  started.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, out, err }))
  const open = async (): Promise<string> => {
    for (;;) {
      const url = /open at (\S+)/.exec(out)?.[1]
      if (url) return url.replace('localhost', '127.0.0.1')
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended: ${err}`)
      await pause(20)
    }
  }
  return { child, open, ended }
}

/** A data folder of this name in which somebody started before, saw the sample open, and ended it in order: made once in a run of tests. */
export async function livedIn(...names: readonly string[]): Promise<string> {
  const lived = await onceInRun('lived-in', async (made) => {
    const first = start(join(made, 'data'))
    await first.open()
    await interrupt(first)
  })
  const data = place(...names)
  mkdirSync(dirname(data), { recursive: true })
  execFileSync('cp', ['-a', join(lived, 'data'), data])
  return data
}

/** Ends it as a terminal does: an interrupt to the whole process group. */
export async function interrupt(
  running: Running,
): Promise<{ code: number | null; out: string; err: string }> {
  process.kill(-(running.child.pid ?? Number.NaN), 'SIGINT')
  return running.ended
}

/** The processes that name the folder in their command, or work in it. */
export function processesOf(path: string): string[] {
  if (!existsSync('/proc/self/cwd')) return commandsByPs().filter((line) => line.includes(path))
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return command.includes(path) || readlinkSync(`/proc/${pid}/cwd`).startsWith(path)
    } catch {
      return false
    }
  })
}

const commandsByPs = (): string[] => execFileSync('ps', ['-axo', 'args='], { encoding: 'utf8' }).split('\n')

/** Waits until no process has to do with the folder, five seconds at most; answers those that are left. */
export async function vanished(path: string): Promise<string[]> {
  for (let waited = 0; waited < 250 && processesOf(path).length > 0; waited += 1) await pause(20)
  return processesOf(path)
}
