import type { Logger } from 'pino'
import { openControlSocket } from './control-socket.ts'
import { openGate } from './gate.ts'
import { usualPatience } from './patience.ts'
import { usualConnections } from './slow-clients.ts'
import { openSource } from './open-source.ts'
import { silent, type Progress } from './progress.ts'
import type { OpenHouse, Surroundings } from './surroundings.ts'
import type { Settings } from './settings.ts'

/** A server at work. */
export interface Serving {
  readonly url: string
  /** Lines to show below the address. */
  readonly greeting: readonly string[]
  /** Settles when it can serve no longer, with the cause in words. */
  readonly failed: Promise<string>
  /** Finishes the requests under way, ten seconds at most, then closes everything; a second call does not wait for them. */
  stop(): Promise<void>
}

/**
 * Opens port, database, house and control socket in this order, so that a taken port touches no data; whatever fails,
 * those already open are closed again.
 */
export async function serve(
  settings: Settings,
  log: Logger,
  openHouse: (surroundings: Surroundings) => Promise<OpenHouse>,
  progress: Progress = silent,
): Promise<Serving> {
  const ending = new AbortController()
  const opened: (() => Promise<void>)[] = []
  const closeAll = async (): Promise<void> => {
    for (const closeOne of opened.toReversed()) await closeOne()
  }
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= closeAll())
  try {
    const gate = await openGate(settings, log, usualPatience, usualConnections, () => progress.now)
    opened.push(gate.close)
    const source = await openSource(settings, log)
    opened.push(source.close)
    const url = settings.url ?? gate.url
    const house = await openHouse({
      settings,
      database: source.address,
      url,
      log,
      ending: ending.signal,
      progress,
    })
    opened.push(house.close)
    gate.lead(house)
    const control = await openControlSocket({ data: settings.data, url }, gate.take, log)
    opened.push(control.close)
    const stop = async (): Promise<void> => {
      ending.abort()
      await gate.drain()
      await close()
    }
    return { url, greeting: house.greeting, failed: source.failed, stop }
  } catch (fault) {
    await close()
    throw fault
  }
}
