import { Remembered, type Citation } from '#kernel'
import { runGit, type Repository } from '#pages'

/**
 * The day (UTC) since which the quoted lines stand as they are quoted: the latest change among them, as `git blame`
 * tells it. Undefined where git cannot say, which is no reason to hold an answer back.
 */
export const standsSince = (
  { gitDir }: Repository,
  { path, lines, commit }: Citation,
): Promise<Temporal.PlainDate | undefined> =>
  told.get([gitDir, commit, path, ...lines].join('\n'), () => blamed(gitDir, { path, lines, commit }))

/** A version's text never changes, so neither does its answer. */
const told = new Remembered<Temporal.PlainDate | undefined>(500)

async function blamed(
  gitDir: string,
  { path, lines, commit }: Pick<Citation, 'path' | 'lines' | 'commit'>,
): Promise<Temporal.PlainDate | undefined> {
  const asked = ['blame', '--line-porcelain', `-L${lines[0]},${lines[1]}`, commit, '--', path]
  const said = await runGit(asked, { gitDir }).catch(() => undefined)
  const seconds = [...(said?.toString('utf8').matchAll(/^committer-time (\d+)$/gm) ?? [])].map(([, time]) =>
    Number(time),
  )
  if (seconds.length === 0) return undefined
  const latest = Temporal.Instant.fromEpochMilliseconds(1000 * Math.max(...seconds))
  return latest.toZonedDateTimeISO('UTC').toPlainDate()
}
