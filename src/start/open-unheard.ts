import type { Logger } from 'pino'
import { openSource } from './open-source.ts'
import type { Settings } from './settings.ts'
import type { OpenHouse, Surroundings } from './surroundings.ts'

/** A house that nobody can reach but this process. */
export interface Unheard {
  readonly house: OpenHouse
  close(): Promise<void>
}

/**
 * Opens database and house without listening. Our own database is taken as a server takes it: while this stands no server
 * starts on it, and while a server runs this throws a `StartProblem` that says so.
 */
export async function openUnheard(
  settings: Settings,
  log: Logger,
  openHouse: (surroundings: Surroundings) => Promise<OpenHouse>,
): Promise<Unheard> {
  await using opened = new AsyncDisposableStack()
  const ending = new AbortController()
  const source = await openSource(settings, log)
  opened.defer(source.close)
  const url = settings.url ?? `http://localhost:${settings.port}`
  const house = await openHouse({ settings, database: source.address, url, log, ending: ending.signal })
  opened.defer(house.close)
  opened.defer(() => ending.abort())
  const all = opened.move()
  return { house, close: () => all.disposeAsync() }
}
