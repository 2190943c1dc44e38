import { chown, lchown, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '../start-problem.ts'
import type { Account } from './account.ts'
import { folderProblem } from './folder-problem.ts'
import { launch } from './launch.ts'
import { isAlive } from './processes.ts'

/** Makes the cluster where there is none; where there is one, sees that this PostgreSQL may open it. */
export async function prepareCluster(account: Account, folder: string, durable: boolean): Promise<void> {
  await checkOwner(folder)
  const written = await versionOf(folder)
  if (!written) return makeCluster(account, folder, durable)
  if (Number(written) > account.major)
    throw new StartProblem(
      `The data folder ${folder} was written by PostgreSQL ${written}, newer than the ${account.major} here: use the Firsthand that wrote it.`,
    )
  if (Number(written) < account.major)
    throw new StartProblem(
      `The data folder ${folder} was written by PostgreSQL ${written} and this one is ${account.major}: back up with the Firsthand that wrote it, and restore here.`,
    )
  await handOver(account, folder)
}

/** Made beside its place and moved there when whole, so that a crash half-way leaves no half cluster. */
async function makeCluster(account: Account, folder: string, durable: boolean): Promise<void> {
  const strangers = await readdir(folder).catch(() => [])
  if (strangers.length > 0)
    throw new StartProblem(
      `The folder ${folder} holds something that is not our database: set FIRSTHAND_DATA to another.`,
    )
  await clearUnfinished(folder)
  const unfinished = `${folder}.new-${process.pid}`
  try {
    await mkdir(unfinished, { mode: 0o700 })
    if (account.uid !== undefined) await chown(unfinished, account.uid, account.uid)
    const running = launch(account, 'initdb', initArguments(account, durable), unfinished)
    if ((await running.ended) !== 0) throw folderProblem(folder, running.said.join('\n'))
    await rename(unfinished, folder).catch(async (fault) => {
      if (!(await versionOf(folder))) throw fault
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Sorted by code point, with the upper and lower case of all letters where this PostgreSQL can. */
function initArguments(account: Account, durable: boolean): string[] {
  return [
    ...['--username=firsthand_owner', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    ...(account.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    ...(durable ? [] : ['--no-sync']),
  ]
}

async function clearUnfinished(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.new-`
  for (const name of await readdir(dirname(folder)))
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))))
      await rm(join(dirname(folder), name), { recursive: true, force: true })
}

const versionOf = (folder: string): Promise<string> =>
  readFile(join(folder, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => '',
  )

async function checkOwner(folder: string): Promise<void> {
  const self = process.getuid?.() ?? 0
  const owner = await stat(folder).then(
    ({ uid }) => uid,
    () => self,
  )
  if (self !== 0 && owner !== self)
    throw new StartProblem(
      `The data folder ${folder} belongs to another user (uid ${owner}): start as that user, or set FIRSTHAND_DATA to another folder.`,
    )
}

/** The same folder may be started as root with and without namespaces: its files follow. */
async function handOver(account: Account, folder: string): Promise<void> {
  const owner = account.uid ?? process.getuid?.()
  if (owner === undefined || (await stat(folder)).uid === owner) return
  for (const name of await readdir(folder, { recursive: true }))
    await lchown(join(folder, name), owner, owner)
  await chown(folder, owner, owner)
}
