import { setImmediate } from 'node:timers/promises'

/** So many rows are worked through at a stretch. */
const stretch = 500

/** Works through rows in their order and lets others have their turn in between, so that a large batch holds nobody up. */
export async function inTurns<Row, Result>(
  rows: readonly Row[],
  work: (row: Row) => Result,
): Promise<readonly Result[]> {
  const done: Result[] = []
  for (const row of rows) {
    if (done.length > 0 && done.length % stretch === 0) await setImmediate()
    done.push(work(row))
  }
  return done
}
