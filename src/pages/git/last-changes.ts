/** Reads what `git log --name-only -z --format=%x01%ct` writes, newest first: for each file when it was last changed. */
export function lastChangesIn(log: string): ReadonlyMap<string, Temporal.Instant> {
  const last = new Map<string, Temporal.Instant>()
  let at: Temporal.Instant | undefined
  for (const written of log.split('\0')) {
    const part = written.replace(/^\n/, '')
    if (part.startsWith('\u0001')) at = Temporal.Instant.fromEpochMilliseconds(Number(part.slice(1)) * 1000)
    else if (part !== '' && at && !last.has(part)) last.set(part, at)
  }
  return last
}
