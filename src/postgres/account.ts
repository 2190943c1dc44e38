import { execFile } from 'node:child_process'
import { cp, lstat, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartProblem } from '../start-problem.ts'
import type { Binaries } from './binaries.ts'

/** As whom PostgreSQL runs here, and what ends it when we are killed. */
export interface Account {
  readonly binaries: Binaries
  /** Major version of those binaries. */
  readonly major: number
  /** Stands before every command. */
  readonly before: readonly string[]
  /** `signal`: the kernel interrupts it when we die · `pipe`: a shell does, when our end of its input closes. */
  readonly leash: 'signal' | 'pipe'
  /** Set where root hands over to an account without rights. */
  readonly uid?: number
}

type Way = Omit<Account, 'major' | 'binaries'>

const nobody = 65_534
const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`]
const signal = { leash: 'signal', before: ['setpriv', '--pdeathsig', 'INT'] } as const
const pipe = {
  leash: 'pipe',
  before: [
    '/bin/sh',
    '-c',
    'exec 3<&0; "$@" 3<&- </dev/null & its=$!; (cat <&3; kill -INT $its) >/dev/null 2>&1 & exec 3<&-; wait $its',
    'firsthand',
  ],
} as const

const inNamespace: Way = { ...signal, before: [...namespace, ...signal.before] }

/**
 * PostgreSQL refuses to run as root; there it gets a namespace in which root is nobody, or becomes nobody.
 * Nor does it run as an account without a name, as some containers have.
 */
const ways: readonly Way[] =
  process.getuid?.() === 0
    ? [inNamespace, { ...signal, uid: nobody }, { ...pipe, uid: nobody }]
    : [...(hasName() ? [] : [inNamespace]), signal, pipe]

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** The first way that runs these binaries and, where the account needs it, reaches the folder. */
export async function findAccount(all: readonly Binaries[], folder: string): Promise<Account> {
  for (const binaries of all)
    for (const way of ways) {
      const major = await majorOf(binaries, way, folder)
      if (major) return { ...way, binaries, major }
      const copied = way.uid === undefined ? undefined : await copyForEverybody(binaries)
      const copiedMajor = copied && (await majorOf(copied, way, folder))
      if (copied && copiedMajor) return { ...way, binaries: copied, major: copiedMajor }
    }
  const here = `${process.platform}-${process.arch}`
  if (all.length === 0)
    throw new StartProblem(`No PostgreSQL comes along for ${here}: put one on the PATH, or set DATABASE_URL.`)
  if (process.getuid?.() === 0)
    throw new StartProblem(
      'PostgreSQL does not run as root, and no other account can be used here: start as an ordinary user, or set DATABASE_URL.',
    )
  throw new StartProblem(`The PostgreSQL that comes along does not run on this ${here}: set DATABASE_URL.`)
}

async function majorOf(binaries: Binaries, way: Way, folder: string): Promise<number | undefined> {
  const reaches = way === inNamespace ? 'test -x "$1" && exec "$0" --version' : 'exec "$0" --version'
  const before = way.leash === 'signal' ? way.before : []
  const [first, ...rest] = [...before, '/bin/sh', '-c', reaches, binaries.postgres, folder]
  const as = way.uid === undefined ? {} : { uid: way.uid, gid: way.uid }
  const said = await promisify(execFile)(first, rest, as).catch(() => undefined)
  const major = /PostgreSQL\D*(\d+)/.exec(said?.stdout ?? '')?.[1]
  return major ? Number(major) : undefined
}

/** Once for each version: a checkout may stand where nobody but root may go. */
async function copyForEverybody(binaries: Binaries): Promise<Binaries | undefined> {
  if (!binaries.root) return undefined
  const { mtimeMs } = await lstat(binaries.postgres)
  for (const cache of ['/var/cache/firsthand', join(tmpdir(), 'firsthand-cache')]) {
    const root = join(cache, `postgres-${Math.trunc(mtimeMs)}`)
    const made = await copyTo(binaries.root, root).catch(() => false)
    const bin = join(root, basename(dirname(binaries.postgres)))
    if (made) return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
  }
  return undefined
}

async function copyTo(from: string, to: string): Promise<boolean> {
  const cache = dirname(to)
  await mkdir(cache, { recursive: true, mode: 0o755 })
  const { uid, mode } = await lstat(cache)
  if (uid !== 0 || (mode & 0o022) !== 0) return false
  if (await lstat(to).catch(() => undefined)) return true
  const unfinished = `${to}.new-${process.pid}`
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true }))
  return true
}
