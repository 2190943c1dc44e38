import type { Hono } from 'hono'
import { keptPages, Layout, pageMarkup, Sheet } from '#design'
import { bareFrame } from './bare-frame.ts'
import { keeping } from './keeping.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** What a browser keeps for when there is no connection: its worker, and the page that stands where none can be had. */
export function mountOffline(web: Hono<WebVariables>, world: WebWorld): void {
  web.get('/-/kept-pages.js', (c) => {
    c.header('Cache-Control', keeping.askedAgain)
    c.header('Content-Type', 'text/javascript; charset=utf-8')
    c.header('Service-Worker-Allowed', '/')
    return c.body(keptPages())
  })
  web.get('/-/offline', (c) => {
    c.header('Cache-Control', keeping.askedAgain)
    return c.html(pageMarkup(<Offline frame={bareFrame(c, world)} />))
  })
}

const Offline = ({ frame }: { readonly frame: ReturnType<typeof bareFrame> }) => (
  <Layout frame={frame} title="No connection" undone>
    <Sheet
      title="No connection"
      lede="This page cannot be had just now, and is not among those that this browser keeps. Nothing was sent. Load it again when you are back."
    >
      <section aria-labelledby="kept">
        <h2 id="kept">What you can read meanwhile</h2>
        <p>Pages of the handbook that you read here since you signed in, as they were then:</p>
        <ul class="kept"></ul>
      </section>
    </Sheet>
  </Layout>
)
