import { rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { runGit } from '#pages'

/** What is no part of a handbook, wherever it lies. */
const neverTaken = ['node_modules/', '.env', '.env.*', '.DS_Store']

/** As git's exclude file writes a path below the folder; nothing for one elsewhere. */
function below(folder: string, path: string): string[] {
  const inside = relative(folder, path)
  if (inside === '' || inside.startsWith('..')) return []
  return [
    `/${inside
      .split(sep)
      .join('/')
      .replaceAll(/[\\*?[\]!# ]/g, (sign) => `\\${sign}`)}`,
  ]
}

/** Makes one commit of a plain folder's files on `main` of the bare `gitDir`; symbolic links stay links. */
export async function commitFolder(
  folder: string,
  gitDir: string,
  { now, without }: { readonly now: Temporal.Instant; readonly without: readonly string[] },
): Promise<void> {
  const when = `${Math.floor(now.epochMilliseconds / 1000)} +0000`
  const who = { NAME: 'Firsthand', EMAIL: 'firsthand@localhost', DATE: when }
  const signed = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(who).map(([what, value]) => [`GIT_${role}_${what}`, value]),
  )
  const excluded = join(gitDir, 'not-taken')
  await writeFile(
    excluded,
    [...neverTaken, ...without.flatMap((path) => below(folder, path))].map((line) => `${line}\n`).join(''),
  )
  const options = {
    gitDir,
    cwd: folder,
    env: Object.fromEntries(signed) as Record<string, string>,
    config: { 'core.excludesFile': excluded, 'core.autocrlf': 'false', 'core.safecrlf': 'false' },
  }
  await runGit(['--work-tree=.', 'add', '--all', '--', '.'], options)
  const tree = (await runGit(['write-tree'], options)).toString('latin1').trim()
  const commit = await runGit(['commit-tree', tree], { ...options, input: 'Begin the handbook\n' })
  await runGit(['update-ref', 'refs/heads/main', commit.toString('latin1').trim()], options)
  await runGit(['repack', '-a', '-d', '-q'], { gitDir })
  await Promise.all([excluded, join(gitDir, 'index')].map((file) => rm(file, { force: true })))
}
