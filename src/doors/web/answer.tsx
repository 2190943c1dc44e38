import type { Context } from 'hono'
import type { ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Layout } from '#design'
import type { WebVariables, WebWorld } from './world.ts'

/** A whole page: the layout of the house around a view. Never kept by caches: it is drawn for one person. */
export async function page(
  c: Context<WebVariables>,
  world: WebWorld,
  title: string,
  view: (frame: Awaited<ReturnType<WebWorld['frameFor']>>) => ComponentChild,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 421 | 422 | 500 = 200,
): Promise<Response> {
  const here = new URL(c.req.url).pathname
  const frame = await world.frameFor(c.var.by, here, world.demo && c.var.overLoopback)
  const html = renderToString(
    <Layout frame={frame} title={title}>
      {view(frame)}
    </Layout>,
  )
  c.header('Cache-Control', 'private, no-store')
  return c.html(`<!doctype html>${html}`, status)
}
