import pg from 'pg'
import { StartProblem } from '../start-problem.ts'

const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does the work until it is done or somebody interrupts it; then it is undone, and `undone` says what that means. */
export async function untilInterrupted<Result>(
  undone: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  for (const signal of ends) process.on(signal, end)
  // The bootstrap that runs us holds the other end.
  process.on('disconnect', end)
  try {
    return await work(ending.signal)
  } catch (fault) {
    if (fault instanceof StartProblem) throw fault
    if (ending.signal.aborted) throw new StartProblem(`It was interrupted. ${undone}`)
    if (fault instanceof pg.DatabaseError)
      throw new StartProblem(`The database answers "${fault.message}". ${undone}`)
    if (fault instanceof Error && /Connection terminated|ECONNRESET|EPIPE/.test(fault.message))
      throw new StartProblem(`The database ended the connection. ${undone}`)
    throw fault
  } finally {
    for (const signal of ends) process.off(signal, end)
    process.off('disconnect', end)
  }
}
