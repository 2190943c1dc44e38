import { Hono } from 'hono'
import { BellLink, fragmentMarkup } from '#design'
import { lookAs, perform, Refusal, visitor, type House, type Person } from '#kernel'
import { stopLetters } from './stop-letters.ts'
import { unreadOf } from './unread.ts'
import type { NoticesWorld } from './world.ts'

/** What the doors know of a request. */
interface Asking {
  readonly Variables: { by: Person }
}

/**
 * `GET /-/notices/bell`: how much is unread, as a fragment that a page puts in. `POST /-/notices/stop/:secret`: a mail
 * program ends letters of a kind for its reader, who presses a button there (RFC 8058): no session, no page, no redirect.
 */
export function noticeRoutes(world: NoticesWorld, house: House): Hono<Asking> {
  const app = new Hono<Asking>()
  app.get('/-/notices/bell', async (c) => {
    c.header('Cache-Control', 'private, no-store')
    const unread = await lookAs(house, c.var.by, (look) => unreadOf(world, look))
    return c.html(fragmentMarkup(<BellLink unread={unread} />))
  })
  app.post('/-/notices/stop/:secret', async (c) => {
    const oneClick = /(?:^|[\s;&"])List-Unsubscribe(?:=|")/i.test(await c.req.text())
    if (!oneClick) return c.text('Open this address in a browser to choose what you are told.\n', 400)
    try {
      const { result } = await perform(house, visitor, stopLetters, { secret: c.req.param('secret') })
      return c.text(`No more letters of this kind: ${result.title}.\n`)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return c.text(`${fault.message}\n`, 404)
    }
  })
  return app
}
