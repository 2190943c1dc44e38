import type { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { isScheme, schemeAction } from '#design'
import { isSecure } from '#http'
import { readForm } from './form.ts'
import { schemeCookie } from './scheme.ts'
import { bodyOf } from './screens.tsx'
import type { WebVariables } from './variables.ts'
import type { WebWorld } from './world.ts'

/** A year, in seconds: no browser keeps it much longer. */
const maxAge = 31_536_000

/** Keeps light or dark for one browser, signed in or not: no act, since nobody else has anything of it. */
export function mountScheme(web: Hono<WebVariables>, { http: { url } }: WebWorld): void {
  web.post(schemeAction, async (c) => {
    const { scheme } = readForm(await bodyOf(c))
    const secure = isSecure(url) || c.var.peer.scheme === 'https'
    if (isScheme(scheme))
      setCookie(c, schemeCookie, scheme, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
    else deleteCookie(c, schemeCookie, { path: '/' })
    return c.redirect(schemeAction, 303)
  })
}
