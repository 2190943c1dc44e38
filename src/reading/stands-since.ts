import type { Citation } from '#kernel'
import { runGit, type Repository } from '#pages'

/**
 * The day (UTC) since which the quoted lines stand as they are quoted: the latest change among them, as `git blame`
 * tells it. Undefined where git cannot say, which is no reason to hold an answer back.
 */
export async function standsSince(
  { gitDir }: Repository,
  { path, lines, commit }: Citation,
): Promise<Temporal.PlainDate | undefined> {
  const asked = ['blame', '--line-porcelain', `-L${lines[0]},${lines[1]}`, commit, '--', path]
  const told = await runGit(asked, { gitDir }).catch(() => undefined)
  const seconds = [...(told?.toString('utf8').matchAll(/^committer-time (\d+)$/gm) ?? [])].map(([, time]) =>
    Number(time),
  )
  if (seconds.length === 0) return undefined
  const latest = Temporal.Instant.fromEpochMilliseconds(1000 * Math.max(...seconds))
  return latest.toZonedDateTimeISO('UTC').toPlainDate()
}
