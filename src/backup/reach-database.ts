import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { findRunning, startPostgres } from '#postgres'
import { checkDatabase, type Settings } from '#start'
import { StartProblem } from '../start-problem.ts'

/** A way into an installation's database, as the login that owns it. */
export interface Reached {
  readonly database: pg.ClientConfig
  /** Ends what was started to reach it. */
  close(): Promise<void>
}

type Where = Pick<Settings, 'data' | 'databaseUrl'>

/** That of an installation which may be serving at this moment: through its own socket, else by starting it meanwhile. */
export async function reachKept({ data, databaseUrl }: Where): Promise<Reached> {
  if (databaseUrl !== undefined) return reachOther(databaseUrl)
  const folder = join(data, 'postgres')
  const running = await findRunning(folder)
  if (running) return { database: running, close: async () => {} }
  if (!existsSync(join(folder, 'PG_VERSION')))
    throw new StartProblem(
      `There is nothing to back up in ${data}: name the folder that Firsthand keeps its data in, with FIRSTHAND_DATA.`,
    )
  return reachOwn(folder)
}

/** That of an installation which is not serving: one that is keeps its folder to itself. */
export const reachIdle = ({ data, databaseUrl }: Where): Promise<Reached> =>
  databaseUrl === undefined ? reachOwn(join(data, 'postgres')) : reachOther(databaseUrl)

async function reachOwn(folder: string): Promise<Reached> {
  const postgres = await startPostgres({ folder })
  return { database: postgres.connection('firsthand_owner', 'firsthand'), close: postgres.stop }
}

async function reachOther(databaseUrl: string): Promise<Reached> {
  await checkDatabase(databaseUrl)
  return { database: { connectionString: databaseUrl }, close: async () => {} }
}
