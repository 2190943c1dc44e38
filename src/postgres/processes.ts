import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** True also for a process that belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

/** The command line of a process; empty when it is gone or hidden. */
export const commandOf = (pid: number): Promise<string> =>
  process.platform === 'linux'
    ? readFile(`/proc/${pid}/cmdline`, 'utf8').then(
        (text) => text.replaceAll('\0', ' '),
        () => '',
      )
    : told(pid, 'args=')

/** The process that started it, or the one that took it over when that died. */
export async function parentOf(pid: number): Promise<number | undefined> {
  const text =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/status`, 'utf8').then(
          (status) => /^PPid:\s*(\d+)/m.exec(status)?.[1],
          () => '',
        )
      : await told(pid, 'ppid=')
  return text ? Number(text) : undefined
}

const told = (pid: number, what: string): Promise<string> =>
  promisify(execFile)('ps', ['-ww', '-o', what, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
