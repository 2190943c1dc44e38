import { constants } from 'node:os'
import type { Way } from './way.ts'

/** Closes the way in order whatever comes of the work, also when somebody presses Ctrl-C: a house may have been opened here. */
export async function closedAtTheEnd<Result>(way: Way, work: () => Promise<Result>): Promise<Result> {
  const end = (signal: NodeJS.Signals): void => {
    const code = 128 + constants.signals[signal]
    void way.close().finally(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  try {
    return await work()
  } finally {
    await way.close()
  }
}
