import type { Logger } from 'pino'
import type { OpenHouse, Surroundings } from './surroundings.ts'
import { saidProgress } from './progress.ts'
import { serve } from './serve.ts'
import type { Settings } from './settings.ts'

/** One Ctrl-C may arrive several times: from the terminal, from npm and from the bootstrap. */
const sameSignal = 500
/** After a second signal, what is still not closed then is left. */
const hurry = 5000

/** Serves until a signal, or until it can serve no longer; answers the exit code. */
export async function run(
  settings: Settings,
  log: Logger,
  openHouse: (surroundings: Surroundings) => Promise<OpenHouse>,
): Promise<number> {
  const signals = listenForSignals()
  const progress = saidProgress(process.stdout)
  const opening = serve(settings, log, openHouse, progress)
  const serving = await Promise.race([opening, signals.first.then(() => opening)])
  progress.line(`Firsthand is open at ${serving.url}`)
  for (const line of serving.greeting) progress.line(line)
  const failure = await Promise.race([signals.first, serving.failed])
  if (failure) console.error(failure)
  const stopped = serving.stop()
  void signals.second.then(() => {
    setTimeout(() => process.exit(1), hurry).unref()
    return serving.stop()
  })
  await stopped
  return failure ? 1 : 0
}

function listenForSignals(): { first: Promise<undefined>; second: Promise<void> } {
  const first = Promise.withResolvers<undefined>()
  const second = Promise.withResolvers<void>()
  let since: number | undefined
  const came = (): void => {
    if (since === undefined) since = performance.now()
    else if (performance.now() - since > sameSignal) second.resolve()
    first.resolve(undefined)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, came)
  // The bootstrap that runs us holds the other end: when it is killed, we are to end as well.
  process.on('disconnect', came)
  return { first: first.promise, second: second.promise }
}
