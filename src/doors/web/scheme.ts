import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { isScheme, type Scheme } from '#design'

export const schemeCookie = 'firsthand-scheme'

/** What this browser was told to be drawn in; undefined where it goes by its device. */
export function schemeOf(c: Context): Scheme | undefined {
  const chosen = getCookie(c, schemeCookie)
  return isScheme(chosen) ? chosen : undefined
}
