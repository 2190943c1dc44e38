import { setPriority } from 'node:os'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { pageTasks } from './page-tasks.ts'
import type { Begins, Said } from './worker-seat.ts'

/** The thread that reads pages: one task at a time, each with functions of the main thread that it waits for. */
const { answers, flag } = workerData as Begins

// Linux gives each thread its own: whoever asks for a page goes before what nobody waits for.
try {
  if (process.platform === 'linux') setPriority(5)
} catch {
  // Elsewhere it may not be allowed.
}

interface Asked {
  readonly task: keyof typeof pageTasks
  readonly input: never
  readonly functions: readonly string[]
}

const say = (said: Said): void => parentPort?.postMessage(said, [])

/** Calls a function of the main thread and sleeps until it has answered. */
function call(name: string, args: readonly unknown[]): unknown {
  Atomics.store(flag, 0, 0)
  say({ kind: 'call', name, args })
  // A thread that is ended while it sleeps wakes within a second.
  while (Atomics.wait(flag, 0, 0, 1000) === 'timed-out') {}
  const answer = receiveMessageOnPort(answers)?.message as { value?: unknown; fault?: string }
  if (answer.fault !== undefined) throw new Error(answer.fault)
  return answer.value
}

say({ kind: 'ready' })

parentPort?.on('message', ({ task, input, functions }: Asked) => {
  const known = functions.map((name) => [name, (...args: readonly unknown[]) => call(name, args)] as const)
  try {
    say({ kind: 'done', value: pageTasks[task](input, Object.fromEntries(known) as never) })
  } catch (fault) {
    say({ kind: 'fault', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
