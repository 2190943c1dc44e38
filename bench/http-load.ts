import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Measured } from './benchmark.ts'
import type { Load } from './load.ts'

/**
 * Asks one address again and again from a process of its own, so that asking does not slow down the answering.
 * Our own client: on two cores a general one spends more on parsing an answer than a bare server on sending it, and so
 * measures itself and flatters the subject. It reads the head, counts the bytes of the body and asks again.
 */
export async function httpLoad(
  url: string,
  { connections = 16, seconds = 3 }: { readonly connections?: number; readonly seconds?: number } = {},
): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    new URL('load-child.ts', import.meta.url).pathname,
    url,
    String(connections),
    String(seconds),
  ])
  const load = JSON.parse(stdout) as Load
  return { value: load.perSecond, also: { 'p50 ms': load.p50, 'p99 ms': load.p99 } }
}
