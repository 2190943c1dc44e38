import { Hono } from 'hono'
import type { Db } from '#kernel'
import { askForLook } from './following-store.ts'
import { hookPath, knowsSecret } from './followed-hook.ts'

/** What the webhook's route stands on. */
export interface HookWorld {
  readonly db: Db
  /** Absent where no webhook is expected. */
  readonly secret: string | undefined
  readonly now: () => Temporal.Instant
  /** Says that somebody has asked for a look. */
  readonly poke: () => void
}

/**
 * `POST /-/hooks/handbook`: the followed repository has changed. Nothing that it says is believed but that; a look is asked
 * for and the answer given at once, so that the same call sent again costs one look more.
 */
export function hookRoute({ db, secret, now, poke }: HookWorld): Hono {
  const app = new Hono()
  app.post(hookPath, async (c) => {
    if (secret === undefined)
      return c.json({ status: 'No webhook is expected here: set FIRSTHAND_FOLLOW_SECRET.' }, 404)
    const body = new Uint8Array(await c.req.arrayBuffer())
    if (!knowsSecret(secret, { body, header: (name) => c.req.header(name) }))
      return c.json({ status: 'Neither the signature nor the token fits the secret that is set here.' }, 401)
    await askForLook(db, now())
    poke()
    return c.json({ status: 'looking' }, 202)
  })
  return app
}
