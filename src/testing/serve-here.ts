import { pino } from 'pino'
import { inject } from 'vitest'
import { openHouse } from '#house'
import { loadSettings, serve } from '#start'

/** The address of a database on the server of the tests, for its owner. */
export const addressOf = (database: string): string =>
  `postgres://firsthand_owner@localhost/${database}?host=${encodeURIComponent(inject('socket'))}`

/** Serves in this process, on a database of the tests' server and on any free port unless `env` names one. */
export function serveHere(
  database: string,
  data: string,
  env: Readonly<Record<string, string>>,
): ReturnType<typeof serve> {
  const { settings } = loadSettings({
    flags: {},
    env: { PORT: '0', FIRSTHAND_DATA: data, DATABASE_URL: addressOf(database), ...env },
    cwd: data,
  })
  return serve(settings, pino({ level: 'silent' }), openHouse)
}
