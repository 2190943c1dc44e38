import type { IncomingMessage, ServerResponse } from 'node:http'
import { apiFaults } from '#api'
import { openIdProvider } from '#oauth'
import { registerSchedules, systemClock, type House } from '#kernel'
import type { Surroundings } from '#start'
import { LivePages, PublicPages, webDoor, type Part } from '#web'
import { lettersSchedule, noticeRoutes } from '#notices'
import { deployment, noticesWorld } from '../app.ts'
import { addressSpace } from './address-space.ts'
import { boundTo } from './bound.ts'
import { followElsewhere } from './follow-elsewhere.ts'
import { handbookWorld, nodeConcerns } from './handbook-world.ts'
import { httpWorld } from './http-world.ts'
import { journalWorker, schedules } from './journal-worker.ts'
import { keepUp } from './keep-up.ts'
import { mailDoor } from './mail-door.ts'
import { mailSender } from './mail-sender.ts'
import type { Kernel } from './open-kernel.ts'
import type { OpenVersions } from './open-versions.ts'
import { takeFirstLook } from './take-first-look.ts'
import { webhookSender } from './webhook-sender.ts'
import { webWorld } from './web-world.ts'

/** The house's ways in, and what runs behind them. */
export interface Doors {
  quick(request: IncomingMessage, response: ServerResponse): boolean
  fetch(request: Request, env: object): Response | Promise<Response>
  close(): Promise<void>
}

/** Opens all doors, follows the journal, sends to webhooks, and keeps an eye on the version in force. */
export async function openDoors(
  surroundings: Surroundings,
  { database, aside, clock }: Kernel,
  open: OpenVersions,
): Promise<Doors> {
  const { versions, seen } = open
  const { openId } = surroundings.settings
  deployment.url = surroundings.url
  deployment.shortUrl = surroundings.settings.shortUrl ?? `${surroundings.url}/-/go`
  deployment.openId = openId && openIdProvider(openId)
  const live = new LivePages()
  const http = httpWorld(surroundings)
  const publicPages = new PublicPages(http)
  const standing = { database, clock, modelAt: versions.modelAt, readable: seen }
  const worker = journalWorker(surroundings, standing)
  const house: House = {
    ...standing,
    wrote: () => {
      worker.poke()
      letters?.poke()
    },
  }
  const sender = webhookSender(surroundings, house)
  const letters = mailSender(surroundings, house)
  const handbook = handbookWorld(aside, versions, { seen, publicPages, own: surroundings.url })
  deployment.concerns = nodeConcerns(handbook, house)
  const bound = boundTo(handbook, versions)
  const world = webWorld(surroundings, house, versions, { bound, live, http, seen })
  const beside = addressSpace(surroundings, house, versions, { handbook, bound })
  const { following, part } = followElsewhere(surroundings, house, versions)
  const bell: Part = (app) => app.route('/', noticeRoutes(noticesWorld, house))
  const web = webDoor(world, [part, bell, ...beside], [apiFaults(surroundings.log)])

  await registerSchedules(
    database.db,
    [...schedules, lettersSchedule(house, noticesWorld)],
    systemClock.now(),
  )
  const look = async () => {
    const commit = (await versions.inForce())?.commit
    publicPages.inForce(commit)
    // Until the past is read, pages are drawn anew each time: their old addresses may lead further.
    if (commit !== undefined) void handbook.reading.linked.past.read(commit)
    versions.clones.refresh().catch((fault: unknown) => surroundings.log.error({ err: fault }, 'clones'))
  }
  await look()
  const stopKeepingUp = await keepUp(surroundings, live, look)
  const answers = await mailDoor(surroundings, house)
  worker.start()
  sender.start()
  letters?.start()
  await following?.start()
  const stopLooking = takeFirstLook(surroundings, aside, open)
  surroundings.ending.addEventListener('abort', () => live.close())
  return {
    quick: (request, response) => publicPages.answer(request, response),
    fetch: (request, env) => web.fetch(request, env),
    close: async () => {
      await Promise.all([
        following?.stop(),
        stopLooking(),
        stopKeepingUp(),
        worker.stop(),
        sender.stop(),
        letters?.stop(),
        answers?.close(),
      ])
    },
  }
}
