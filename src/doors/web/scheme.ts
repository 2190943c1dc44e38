import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isScheme, schemeAction, type Scheme } from '#design'
import { isSecure } from '#http'
import { readForm } from './form.ts'
import { bodyOf } from './screens.tsx'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

const cookie = 'firsthand-scheme'
/** A year, in seconds: no browser keeps it much longer. */
const maxAge = 31_536_000

/** What this browser was told to be drawn in; undefined where it goes by its device. */
export function schemeOf(c: Context): Scheme | undefined {
  const chosen = getCookie(c, cookie)
  return isScheme(chosen) ? chosen : undefined
}

/** Keeps light or dark for one browser, signed in or not: no act, since nobody else has anything of it. */
export function mountScheme(web: Hono<WebVariables>, { http: { url } }: WebWorld): void {
  web.post(schemeAction, async (c) => {
    const { scheme } = readForm(await bodyOf(c))
    const secure = isSecure(url) || c.var.peer.scheme === 'https'
    if (isScheme(scheme))
      setCookie(c, cookie, scheme, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
    else deleteCookie(c, cookie, { path: '/' })
    return c.redirect(schemeAction, 303)
  })
}
