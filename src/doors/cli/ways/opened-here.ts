import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openUnheard, type Settings, type Unheard } from '#start'
import { unreachable } from '../command-problem.ts'
import type { Parts } from '../parts.ts'
import type { Way } from './way.ts'

/** No server runs: the house is opened in this process for one command, and nobody else can reach it. */
export async function wayOpenedHere(
  settings: Settings,
  as: string,
  parts: Parts,
  chatty: boolean,
): Promise<Way> {
  const { data, databaseUrl } = settings
  if (databaseUrl === undefined && !existsSync(join(data, 'postgres', 'PG_VERSION')))
    throw unreachable(
      `No server runs on ${data}, and nothing is kept there: firsthand serve begins one, --data names another folder, FIRSTHAND_URL and FIRSTHAND_TOKEN lead to another machine.`,
    )
  const log = await parts.log(chatty ? settings.log : 'error')
  const { house, close } = await openUnheard(settings, log, await parts.openHouse()).catch(asUnreachable)
  return {
    about: `The data in ${databaseUrl === undefined ? data : 'the database'}`,
    address: () => settings.url,
    send: async (path, init) => house.fetchAs(as, new Request(`http://localhost${path}`, init), {}),
    close,
  }
}

/** Somebody else holds the data at this moment, or it cannot be opened by this account. */
function asUnreachable(fault: unknown): Promise<Unheard> {
  if (fault instanceof Error && fault.name === 'StartProblem') throw unreachable(fault.message)
  throw fault
}
