import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string
  /** From starting the process until it named its address. */
  readonly milliseconds: number
  close(): Promise<void>
}

/** Starts a command and waits for the first line in which it names an address on this machine. */
export async function serverProcess(
  [program = process.execPath, ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const began = performance.now()
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const url = /https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+/.exec(line)?.[0]
    if (url === undefined) continue
    child.stdout.resume()
    return { url, milliseconds: performance.now() - began, close }
  }
  await close()
  throw new Error(`${program} ended without naming an address`)
}
