import type { Part } from '#web'
import { authorize } from './authorize.tsx'
import { endpoints } from './endpoints.ts'
import { documents } from './documents.ts'
import { toProvider } from './provider.ts'
import type { StandardsWorld } from './world.ts'

/** `/.well-known/oauth-…` and `/-/oauth/…`: programs find out how they are let in, ask, and fetch what was allowed. */
export const standardsDoor =
  (world: StandardsWorld): Part =>
  (web, screens) => {
    documents(web, world)
    endpoints(web, world)
    authorize(web, world, screens)
    toProvider(web, world)
  }
