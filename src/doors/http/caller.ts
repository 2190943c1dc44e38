import type { Context } from 'hono'
import { addressKey } from '#start'
import type { HttpVariables } from './variables.ts'

/** Whom a request is counted for. */
export interface Caller {
  /** False for whoever has no session and no token that holds. */
  readonly known: boolean
  readonly key: string
  /** What their address is counted by, known or not. */
  readonly at: string
}

/** The person where one is known, through whatever browser or program; else the address. */
export function callerOf(c: Context<HttpVariables>): Caller {
  const { by, peer } = c.var
  const at = peer.address === undefined ? 'nowhere' : addressKey(peer.address)
  const known = by.kind !== 'visitor' && by.kind !== 'left'
  return { known, key: known ? by.id : at, at }
}
