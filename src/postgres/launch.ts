import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Account } from './account.ts'

/** A PostgreSQL program at work. */
export interface Running {
  /** Its last twenty lines. */
  readonly said: readonly string[]
  /** Settles with the exit code when it and all that it started have ended. */
  readonly ended: Promise<number | undefined>
  hasEnded(): boolean
  /** Asks it to end, orderly; `now` does not wait for its clients or for a checkpoint. */
  end(how: 'orderly' | 'now'): void
}

/**
 * Starts a program inside its folder, in a process group of its own, so that a terminal's Ctrl-C reaches only us.
 * Where it runs as nobody it is told its folder as `/proc/self/cwd`: it needs no way through the folders above.
 */
export function launch(
  account: Account,
  program: 'postgres' | 'initdb',
  args: readonly string[],
  folder: string,
  log: (line: string) => void = () => {},
): Running {
  const behindWalls = account.uid !== undefined && existsSync('/proc/self/cwd')
  const place = behindWalls ? '/proc/self/cwd' : folder
  const [first = '', ...rest] = [...account.before, account.binaries[program], '-D', place, ...args]
  const child = spawn(first, rest, {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    ...(account.uid === undefined ? {} : { uid: account.uid, gid: account.uid }),
  })
  const said: string[] = []
  const note = (line: string): void => {
    said.push(line)
    if (said.length > 20) said.shift()
    log(line)
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', note)
  child.stdin.on('error', () => {})
  let over = false
  const ended = once(child, 'close').then(
    ([code]) => {
      over = true
      child.stdin.destroy()
      return typeof code === 'number' ? code : undefined
    },
    (fault: Error) => {
      over = true
      note(fault.message)
      return undefined
    },
  )
  const end: Running['end'] = (how) => {
    if (over) return
    if (how === 'now') process.kill(-(child.pid ?? Number.NaN), 'SIGQUIT')
    else if (account.leash === 'pipe') child.stdin.end()
    else child.kill('SIGINT')
  }
  return { said, ended, hasEnded: () => over, end }
}
