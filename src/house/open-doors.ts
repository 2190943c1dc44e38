import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import {
  announce,
  Announcements,
  dayAt,
  forgetKeys,
  registerSchedules,
  systemClock,
  Worker,
  type Consumer,
  type House,
  type Schedule,
} from '#kernel'
import { presentPerson, personOfSession } from '#people'
import { Reading, readingScreens, standsSince } from '#reading'
import { gitRoutes, type Versions } from '#repository'
import {
  handbookFiles,
  handbookPages,
  hostsOf,
  kindSchemas,
  liveConsumer,
  LivePages,
  PublicPages,
  webDoor,
  type WebWorld,
} from '#web'
import type { Surroundings } from '#start'
import { frames } from './frames.ts'
import { tokenBearer } from './token-bearer.ts'
import { contributed } from '../app.ts'
import type { Kernel } from './open-kernel.ts'

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
  const hosts = hostsOf(settings.host, url)
  const publicPages = new PublicPages(hosts)
  const worker = workerOf(surroundings, kernel)
  const house: House = { database, clock, modelAt: versions.modelAt, wrote: () => worker.poke() }
  const handbook = handbookOf(house, versions, publicPages)
  const world: WebWorld = {
    house,
    operations: contributed.operations,
    screens: [...contributed.screens, ...readingScreens(handbook)],
    cards: contributed.cards,
    live,
    log,
    hosts,
    secure: url.startsWith('https:'),
    demo: settings.mode === 'demo',
    personOf: (secret) => personOfSession(database.db, secret, clock.now()),
    standsSince: (citation) => standsSince(versions.cache.repository, citation),
    frameFor: frames(house, versions),
  }
  const authenticate = tokenBearer(database.db, clock)
  const onFault = (fault: unknown) => log.error({ err: fault }, 'git')
  const git = gitRoutes({ versions, house, authenticate, public: true, onFault })
  const web = webDoor(world, [
    handbookFiles(handbook),
    kindSchemas(contributed.kinds),
    (app) => app.route('/git', git),
    handbookPages(handbook),
  ])

  await registerSchedules(database.db, [tidy], systemClock.now())
  const look = async () => publicPages.inForce((await versions.inForce())?.commit)
  await look()
  const announcements = new Announcements(address.app, ({ about, ids }) => {
    if (about === 'cards') live.changed(ids)
    else void look().catch(() => undefined)
  })
  await announcements.open()
  const watching = watch(look, ending)
  worker.start()
  ending.addEventListener('abort', () => live.close())
  return {
    quick: (request, response) => publicPages.answer(request, response),
    fetch: (request, env) => web.fetch(request, env),
    close: async () => {
      live.close()
      await announcements.close()
      await worker.stop()
      await watching
    },
  }
}

function workerOf({ log }: Surroundings, { database }: Kernel): Worker {
  return new Worker({
    db: database.db,
    clock: systemClock,
    consumers: [
      liveConsumer(contributed.cards, (db, ids) => announce(db, { about: 'cards', ids })),
      versionConsumer,
    ],
    schedules: [tidy],
    node: randomUUID(),
    onFault: (fault) => log.error({ err: fault }, 'a job failed'),
  })
}

/** Tells every node at once that another version is in force. */
const versionConsumer: Consumer = {
  name: 'version',
  hear: async ({ operation }, db) => {
    if (operation.startsWith('handbook.')) await announce(db, { about: 'version', ids: [] })
  },
}

const tidy: Schedule = {
  name: 'forget idempotency keys',
  next: (after) => after.add({ hours: 24 }),
  run: (db, now) => forgetKeys(db, now.subtract({ hours: 72 })),
}

function handbookOf(house: House, versions: Versions, publicPages: PublicPages) {
  const { db } = house.database
  const inForce = async () => (await versions.inForce())?.commit
  const handbookAt = (commit: string) => versions.handbookAt(commit)
  const nameOf = async (handle: string) => (await presentPerson(db, handle))?.name
  const { repository } = versions.cache
  const reading = new Reading({
    repository,
    handbookAt,
    compiledAt: (commit) => versions.snapshots.compiledAt(commit),
    findingsAt: (commit) => versions.findingsAt(commit),
    isKind: (word) => contributed.kinds.some(({ kind }) => kind === word),
    decides: (name) => contributed.kinds.some(({ kind, decides }) => decides && kind === name),
    nameOf,
  })
  return {
    repository,
    reading,
    inForce,
    handbookAt,
    nameOf,
    publicPages,
    asOf: async (written: string) => {
      const present = await inForce()
      const when = whenOf(written)
      const found = when && (await versions.asOf(when))
      if (!found || present === undefined) return undefined
      const { committedAt } = await repository.commit(found.commit)
      return { commit: found.commit, on: dayAt(committedAt, (await handbookAt(present)).settings.zone) }
    },
  }
}

/** A day, an instant, or else the id of a commit; nothing for the years before calendars agree. */
function whenOf(written: string): Temporal.PlainDate | Temporal.Instant | string | undefined {
  if (written.startsWith('0') && written.includes('-')) return undefined
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return Temporal.PlainDate.from(written)
    if (/^\d{4}-\d{2}-\d{2}T/.test(written)) return Temporal.Instant.from(written)
  } catch {
    return undefined
  }
  return written
}

async function watch(look: () => Promise<void>, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await pause(glance, undefined, { signal: ending }).catch(() => undefined)
    // The database may be away for a moment; then what was known goes on.
    if (!ending.aborted) await look().catch(() => undefined)
  }
}
