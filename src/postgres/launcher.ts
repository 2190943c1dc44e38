import { spawn, type ChildProcess } from 'node:child_process'

/** What stands before a command so that PostgreSQL does not see root, and ends when we do. */
export type Prefix = readonly string[]

/** PostgreSQL refuses to run as root: there it gets a user namespace in which root is nobody. */
export function prefixOf(): Prefix {
  if (process.platform !== 'linux') return []
  const leash = ['setpriv', '--pdeathsig', 'INT']
  return process.getuid?.() === 0
    ? ['unshare', '--user', '--map-user=65534', '--map-group=65534', ...leash]
    : leash
}

/** In a process group of its own, so that a terminal's Ctrl-C reaches only us and we end it in order. */
export function launch(prefix: Prefix, program: string, args: readonly string[], cwd: string): ChildProcess {
  const [first = program, ...rest] = [...prefix, program, ...args]
  return spawn(first, rest, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
  })
}
