import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Frame } from '#design'
import { visitor } from '#kernel'
import { addressOf } from './address-of.ts'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** What a page stands in where nothing may be asked of the database. */
export const bareFrame = (c: Context<WebVariables>, { house }: WebWorld): Frame => ({
  by: c.var.by ?? visitor,
  today: house.clock.now().toZonedDateTimeISO('UTC').toPlainDate(),
  handbook: 'Handbook',
  here: addressOf(c),
  sidebar: [],
  menu: [],
  demo: false,
  once: randomUUID(),
  bare: true,
})
