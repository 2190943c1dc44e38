import type { Context } from 'hono'
import type { ComponentChild } from 'preact'
import { Layout, pageMarkup, type Frame, type Shared } from '#design'
import { addressOf } from './address-of.ts'
import { takeDone } from './just-done.ts'
import { keeping } from './keeping.ts'
import { schemeOf } from './scheme.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** Statuses that a page may have. */
export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500

/** A page with what of it may be shown elsewhere. */
export interface Named {
  readonly title: string
  readonly shared?: Shared
}

/** A whole page: the layout of the house around a view, drawn for one person. */
export async function page(
  c: Context<WebVariables>,
  world: WebWorld,
  named: string | Named,
  view: (frame: Frame) => ComponentChild,
  status: PageStatus = 200,
  kept: keyof typeof keeping = 'askedAgain',
): Promise<Response> {
  const { title, shared } = typeof named === 'string' ? { title: named } : named
  const done = await takeDone(c, world)
  const scheme = schemeOf(c)
  const drawn = await world.frameFor(c.var.by, addressOf(c), world.demo && c.var.peer.overLoopback)
  const frame = { ...drawn, ...(scheme && { scheme }) }
  c.header('Cache-Control', keeping[kept === 'secret' || (status === 200 && !done) ? kept : 'never'])
  c.header('Vary', 'Cookie')
  return c.html(
    pageMarkup(
      <Layout frame={frame} title={title} shared={shared} done={done} undone={status >= 400}>
        {view(frame)}
      </Layout>,
    ),
    status,
  )
}
