import type { House } from '#kernel'
import type { Part } from '#web'
import { authorize } from './authorize.tsx'
import { endpoints } from './endpoints.ts'
import { documents } from './documents.ts'

/** What this door translates for. */
export interface StandardsWorld {
  readonly house: House
  /** The address that people open. */
  readonly url: string
}

/** `/.well-known/oauth-…` and `/-/oauth/…`: programs find out how they are let in, ask, and fetch what was allowed. */
export const standardsDoor =
  (world: StandardsWorld): Part =>
  (web, screens) => {
    documents(web, world)
    endpoints(web, world)
    authorize(web, world, screens)
  }
