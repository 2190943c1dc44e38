import type { Context } from 'hono'
import { lookAs, missing } from '#kernel'
import { plainUrl } from '#pages'
import { atomXml, changesFeed } from '#plain'
import { Turns } from '#reading'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'
import type { PlainWorld } from './plain-world.ts'
import type { WebVariables } from './variables.ts'

/** What nobody has asked for yet takes long to compare: a few feeds at a time. */
const turns = new Turns(2, 50)

/** `GET /-/feeds/changes.atom`: what came into force, of all or below an address, for who is asking or has a private address. */
export const changeFeeds =
  (plain: PlainWorld): Part =>
  (web, { house, http: { url }, personOfFeed }) => {
    web.get('/-/feeds/changes.atom', async (c) => {
      const token = c.req.query('token')
      const by = token === undefined ? c.var.by : await personOfFeed(token)
      if (!by) return revoked(c)
      const before = Number(c.req.query('before') ?? Number.NaN)
      const asked = {
        below: plainUrl(c.req.query('below') ?? '/'),
        ...(Number.isSafeInteger(before) && before > 0 && { before }),
      }
      if ((await plain.inForce()) === undefined) throw missing('No handbook has been opened yet.')
      const feed = await turns.take(() =>
        lookAs(house, by, (look) => changesFeed(plain, look, asked, { url, token })),
      )
      c.header('Cache-Control', keeping.askedAgain)
      c.header('Vary', 'Cookie, Authorization')
      return c.body(atomXml(feed), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    })
  }

/** Said in a line: programs read it, and whoever looks at what they keep of it. */
function revoked(c: Context<WebVariables>): Response {
  c.header('Cache-Control', keeping.never)
  return c.body(
    'This private address of a feed does not hold any more. Make a new one under “Your tokens”.\n',
    403,
    {
      'content-type': 'text/plain; charset=utf-8',
    },
  )
}
