import { ask, type House } from '#kernel'
import { showNamed, type HandOverWorld } from '#people'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'

/** What is downloaded of people: `GET /-/people/:handle/hand-over.patch`. */
export const peopleFiles =
  (house: House, world: HandOverWorld): Part =>
  (web) => {
    const named = showNamed(world)
    web.get('/-/people/:handle/hand-over.patch', async (c) => {
      const { handle, patch } = await ask(house, c.var.by, named, { handle: c.req.param('handle') })
      c.header('Cache-Control', keeping.never)
      c.header('Content-Disposition', `attachment; filename="hand-over-${handle}.patch"`)
      return c.body(patch, 200, { 'content-type': 'text/x-diff; charset=utf-8' })
    })
  }
