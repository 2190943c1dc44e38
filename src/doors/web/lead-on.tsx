import type { Context } from 'hono'
import { pageAt, type Frame } from '#design'
import { ElsewherePage, NotFoundPage, type WhereNow } from '#reading'
import { page as answerPage } from './answer.tsx'
import { decodedPath } from './decoded-path.ts'
import { keeping } from './keeping.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** Who knows which day it was in the handbook's zone. */
interface Days {
  readonly dayOf: (when: Temporal.Instant) => Promise<Temporal.PlainDate>
}

/**
 * What a browser gets for an address where nothing stands any more. It asks again each time, as a page may come there. To
 * another site nobody is sent unasked: they see where it is and go there themselves.
 */
export async function leadOn(
  c: Context<WebVariables>,
  world: WebWorld,
  { dayOf }: Days,
  where: WhereNow,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  switch (where.kind) {
    case 'moved': {
      const [place = '', fragment] = where.to.split('#')
      c.header('Cache-Control', keeping.askedAgain)
      c.header('Vary', 'Cookie')
      return c.redirect(place + search + (fragment ? `#${fragment}` : ''), 301)
    }
    case 'elsewhere':
      return answerPage(c, world, 'This moved to another site', () => <ElsewherePage to={where.to} />)
    case 'gone': {
      const stood = { until: await dayOf(where.until), href: pageAt(where.url, where.commit) }
      const props = { path: decodedPath(pathname), nearest: [], stood }
      const view = ({ today }: Frame) => <NotFoundPage {...props} today={today} />
      return answerPage(c, world, 'There is no such page', view, 404)
    }
  }
}
