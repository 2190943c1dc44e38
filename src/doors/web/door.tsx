import { Hono, type Context } from 'hono'
import { assets } from '#design'
import { missing } from '#kernel'
import { bodyLimit } from './body-limit.ts'
import { mountCards } from './cards.tsx'
import { faultPage } from './faults.tsx'
import { requestLog } from './request-log.ts'
import { mountMayI } from './may-i.tsx'
import { mountScreens } from './screens.tsx'
import { headers, ownPagesOnly } from './security.ts'
import { whoIsAsking } from './session.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** A form holds text; git and files have ways of their own. */
const mostBytes = 1_000_000

/** A part of the address space that another module serves itself: git, the handbook's pages. */
export type Part = (web: Hono<WebVariables>, world: WebWorld) => void

/** What a part answers to a fault below its address; undefined where that is not its own. */
export type FaultAnswer = (c: Context<WebVariables>, fault: unknown) => Response | undefined

/** The house for browsers: screens and forms below `/-`, the event stream, and the parts that modules add. */
export function webDoor(
  world: WebWorld,
  parts: readonly Part[],
  faults: readonly FaultAnswer[] = [],
): Hono<WebVariables> {
  const web = new Hono<WebVariables>({ strict: false })
  web.onError((fault, c) => {
    for (const answer of faults) {
      const answered = answer(c, fault)
      if (answered) return answered
    }
    return faultPage(c, world, fault)
  })
  web.use(requestLog(world.log))
  web.use(headers())
  web.use(whoIsAsking(world))
  web.use(ownPagesOnly(world.hosts))
  web.use('/-/*', bodyLimit(mostBytes))
  for (const asset of assets())
    web.get(asset.href, (c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      return c.body(asset.body, 200, { 'content-type': asset.type })
    })
  web.get('/-/events', (c) => world.live.open(c, c.var.by))
  mountCards(web, world)
  mountMayI(web, world)
  mountScreens(web, world)
  for (const part of parts) part(web, world)
  web.notFound((c) => faultPage(c, world, missing('There is no such page.')))
  return web
}
