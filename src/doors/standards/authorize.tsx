import type { Hono } from 'hono'
import { signInHref } from '#design'
import { missing, transactionOf } from '#kernel'
import { answerAt, placeOfCode, places } from '#oauth'
import { page, type WebVariables, type WebWorld } from '#web'
import type { StandardsWorld } from './world.ts'
import { ReturnPage } from './return-page.tsx'

/** The way of a browser that a program sent here: to the page that asks, by the sign-in page, and back with the answer. */
export function authorize(web: Hono<WebVariables>, { house, url }: StandardsWorld, screens: WebWorld): void {
  web.get(places.authorize, (c) => {
    const to = `/-/connections/new${new URL(c.req.url).search}`
    c.header('Cache-Control', 'no-store')
    const { kind } = c.var.by
    return c.redirect(kind === 'visitor' || kind === 'left' ? signInHref(to) : to, 303)
  })
  // A browser that follows a form's answer elsewhere would be stopped by `form-action`: this page sends it on.
  web.get(places.back, async (c) => {
    const code = c.req.query('code') ?? ''
    const { by } = c.var
    const place = await transactionOf(house.database.db, by, (tx) =>
      placeOfCode(tx, by.id, code, house.clock.now()),
    )
    if (!place) throw missing('This was taken to the program already, or waited too long. Connect it anew.')
    const { redirect_uri: redirectUri, state, name } = place
    const to = answerAt({ redirectUri, ...(state !== null && { state }) }, url, { code })
    c.header('Refresh', `0; url=${to}`)
    return page(c, screens, 'Connected', () => <ReturnPage to={to} name={name} />, 200, 'secret')
  })
}
