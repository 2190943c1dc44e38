import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { hostsOf, RateLimits, type HttpWorld } from '#http'
import { apiDoor, apiFaults } from '#api'
import { Announcements, registerSchedules, systemClock, type House } from '#kernel'
import { mcpDoor } from '#mcp'
import { personOfSession, personOfToken } from '#people'
import { readingQuestions, readingScreens, standsSince } from '#reading'
import { gitRoutes, type Versions } from '#repository'
import { trustedProxies, type Surroundings } from '#start'
import {
  handbookFiles,
  handbookPages,
  kindSchemas,
  LivePages,
  PublicPages,
  webDoor,
  type Part,
  type WebWorld,
} from '#web'
import { contributed } from '../app.ts'
import { frames } from './frames.ts'
import { handbookWorld } from './handbook-world.ts'
import { journalWorker, schedules } from './journal-worker.ts'
import type { Kernel } from './open-kernel.ts'
import { tokenBearer } from './token-bearer.ts'
import { webhookSender } from './webhook-sender.ts'

/** The house's ways in, and what runs behind them. */
export interface Doors {
  quick(request: IncomingMessage, response: ServerResponse): boolean
  fetch(request: Request, env: object): Response | Promise<Response>
  close(): Promise<void>
}

/** How often a node looks whether another put a version in force, in case no hint arrived. */
const glance = 500

/** Opens browser and git doors, follows the journal, and keeps an eye on the version in force. */
export async function openDoors(
  surroundings: Surroundings,
  kernel: Kernel,
  versions: Versions,
): Promise<Doors> {
  const { settings, log, url, ending, database: address } = surroundings
  const { database, clock } = kernel
  const live = new LivePages()
  const http: HttpWorld = {
    log,
    url,
    hosts: hostsOf(settings.host, url),
    trusts: trustedProxies(settings.trustedProxies),
    limits: settings.rateLimit === 'off' ? undefined : new RateLimits(settings.rateLimit),
  }
  const publicPages = new PublicPages(http)
  const standing = { database, clock, modelAt: versions.modelAt }
  const worker = journalWorker(surroundings, standing)
  const house: House = { ...standing, wrote: () => worker.poke() }
  const sender = webhookSender(surroundings, house)
  const handbook = handbookWorld(house, versions, publicPages)
  const operations = [...contributed.operations, versions.push, versions.import]
  const questions = [...contributed.questions, ...readingQuestions(handbook)]
  const world: WebWorld = {
    house,
    operations: contributed.operations,
    screens: [...contributed.screens, ...readingScreens(handbook)],
    cards: contributed.cards,
    live,
    http,
    demo: settings.mode === 'demo',
    personOf: (secret) => personOfSession(database.db, secret, clock.now()),
    personOfToken: (secret) => personOfToken(database.db, secret, clock.now()),
    standsSince: (citation) => standsSince(versions.cache.repository, citation),
    frameFor: frames(house, versions),
  }
  const authenticate = tokenBearer(database.db, clock)
  const onFault = (fault: unknown) => log.error({ err: fault }, 'git')
  const git = gitRoutes({ versions, house, authenticate, public: true, onFault })
  const api = apiDoor({
    house,
    operations,
    questions,
    log,
    url,
  })
  const parts = [
    handbookFiles(handbook),
    kindSchemas(contributed.kinds),
    (app: Parameters<Part>[0]) => app.route('/git', git),
    api,
    mcpDoor({ house, operations, questions, log, versionDay: handbook.versionDay }),
    handbookPages(handbook),
  ]
  const web = webDoor(world, parts, [apiFaults(log)])

  await registerSchedules(database.db, schedules, systemClock.now())
  const look = async () => publicPages.inForce((await versions.inForce())?.commit)
  await look()
  const announcements = new Announcements(address.app, {
    hear: ({ about, ids }) => {
      if (about === 'cards') live.changed(ids)
      else void look().catch(() => undefined)
    },
    missed: () => live.changed(),
  })
  await announcements.open()
  const closing = new AbortController()
  const watching = watch(look, closing.signal)
  worker.start()
  sender.start()
  ending.addEventListener('abort', () => live.close())
  return {
    quick: (request, response) => publicPages.answer(request, response),
    fetch: (request, env) => web.fetch(request, env),
    close: async () => {
      closing.abort()
      live.close()
      await announcements.close()
      await Promise.all([worker.stop(), sender.stop()])
      await watching
    },
  }
}

async function watch(look: () => Promise<void>, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    await pause(glance, undefined, { signal: closing }).catch(() => undefined)
    // The database may be away for a moment; then what was known goes on.
    if (!closing.aborted) await look().catch(() => undefined)
  }
}
