import type { HttpWorld } from '#http'
import type { House } from '#kernel'
import { personOfConnection } from '#oauth'
import { personOfFeed, personOfSession, personOfToken, sessionLengths } from '#people'
import { standsSince, type SeenVersions } from '#reading'
import type { Versions } from '#repository'
import type { Surroundings } from '#start'
import type { LivePages, WebWorld } from '#web'
import { contributed } from '../app.ts'
import { frames } from './frames.ts'
import type { Bound } from './bound.ts'

/** What browsers are shown from: screens and cards of all modules, and who is asking. */
export function webWorld(
  { settings }: Surroundings,
  house: House,
  versions: Versions,
  told: {
    readonly bound: Bound
    readonly live: LivePages
    readonly http: HttpWorld
    readonly seen: SeenVersions
  },
): WebWorld {
  const { clock, database } = house
  sessionLengths.idle = settings.sessionIdleDays
  sessionLengths.most = settings.sessionMostDays
  const { bound, live, http, seen } = told
  return {
    house,
    downloads: bound.downloads,
    operations: bound.acts,
    screens: bound.screens,
    cards: contributed.cards,
    live,
    http,
    demo: settings.mode === 'demo',
    personOf: (secret) => personOfSession(database.db, secret, clock.now()),
    personOfToken: async (secret, path) =>
      (await personOfToken(database.db, secret, clock.now())) ??
      personOfConnection(database.db, secret, path, clock.now()),
    personOfFeed: (secret) => personOfFeed(database.db, secret, clock.now()),
    standsSince: (citation) => standsSince(versions.cache.repository, citation),
    frameFor: frames(house, versions, seen),
  }
}
