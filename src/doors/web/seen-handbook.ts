import type { Context } from 'hono'
import { visitor } from '#kernel'
import type { Handbook } from '#pages'
import type { PlainWorld } from './plain-world.ts'
import type { WebVariables } from './variables.ts'

type Versions = Pick<PlainWorld, 'seen' | 'inForce' | 'asOf'>

/** The version that is asked for, as who is asking may read it; undefined where there is none. */
export async function seenHandbook(c: Context<WebVariables>, world: Versions): Promise<Handbook | undefined> {
  const present = await world.inForce()
  const written = c.req.query('as-of')
  const commit = written === undefined ? present : (await world.asOf(written))?.commit
  if (present === undefined || commit === undefined) return undefined
  return world.seen.handbookFor({ by: c.var.by, present }, commit)
}

/** The version in force as strangers read it. */
export async function publicHandbook({ seen, inForce }: Versions): Promise<Handbook | undefined> {
  const present = await inForce()
  return present === undefined ? undefined : seen.handbookFor({ by: visitor, present })
}
