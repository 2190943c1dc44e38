import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#kernel'

/** Whether it is done within so many milliseconds; where too many wait, it is not. */
export async function soon(done: Promise<true>, patience: number): Promise<boolean> {
  const over = new AbortController()
  try {
    return await Promise.race([done, pause(patience, false, { signal: over.signal })])
  } catch (fault) {
    if (fault instanceof Refusal) return false
    throw fault
  } finally {
    over.abort()
  }
}
