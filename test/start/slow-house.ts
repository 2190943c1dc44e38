import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { loadSettings, run, type OpenHouse } from '#start'

/** Firsthand's own life cycle around a house that takes as long to answer as it is asked to: `/?ms=500`. */
const house: OpenHouse = {
  quick: () => false,
  fetch: async (request) => {
    await pause(Number(new URL(request.url).searchParams.get('ms')))
    return new Response('answered')
  },
  fetchAs: (handle) => Promise.resolve(new Response(`answered ${handle}`)),
  notReady: () => Promise.resolve(undefined),
  greeting: ['A line below the address'],
  close: async () => void process.stdout.write('The house is closed\n'),
}
const { settings } = loadSettings({ flags: {}, env: process.env, cwd: process.cwd() })
process.exit(await run(settings, pino({ level: 'silent' }), () => Promise.resolve(house)))
