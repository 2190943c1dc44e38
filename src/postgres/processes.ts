import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** True also for a process that belongs to somebody else; false for one that has ended and was not yet reaped. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
  return !/^State:\s*Z/m.test(statusOf(pid))
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
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
    process.platform === 'linux' ? /^PPid:\s*(\d+)/m.exec(statusOf(pid))?.[1] : await told(pid, 'ppid=')
  return text ? Number(text) : undefined
}

const told = (pid: number, what: string): Promise<string> =>
  promisify(execFile)('ps', ['-ww', '-o', what, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
