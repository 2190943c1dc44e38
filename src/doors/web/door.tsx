import { Hono, type Context } from 'hono'
import { assets } from '#design'
import { guardRoutes, staticFile, welcomeAll } from '#http'
import { missing } from '#kernel'
import { mountCards } from './cards.tsx'
import { mountDiagrams } from './diagrams.ts'
import { faultPage } from './faults.tsx'
import { mountMayI } from './may-i.tsx'
import { mountScheme } from './mount-scheme.ts'
import { mountOffline } from './offline.tsx'
import { mountScreens } from './screens.tsx'
import { whoIsAsking } from './session.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

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
  welcomeAll(web, world.http)
  for (const { href, body, type } of assets()) web.get(href, staticFile(body, type))
  mountDiagrams(web)
  guardRoutes(web, world.http, whoIsAsking(world))
  mountOffline(web, world)
  web.get('/-/events', (c) => world.live.open(c, c.var.by))
  mountCards(web, world)
  mountMayI(web, world)
  mountScheme(web, world)
  mountScreens(web, world)
  for (const part of parts) part(web, world)
  web.notFound((c) => faultPage(c, world, missing('There is no such page.')))
  return web
}
