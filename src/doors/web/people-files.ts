import type { Context } from 'hono'
import { isKnown } from '#http'
import { ask, Refusal, type House } from '#kernel'
import { showCard, showNamed, showPicture, type HandOverWorld } from '#people'
import type { Part } from './door.tsx'
import { keeping } from './keeping.ts'

/** What is fetched of people beside their pages: `GET /-/people/:handle/picture`, `…/card.vcf` and `…/hand-over.patch`. */
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
    web.get('/-/people/:handle/card.vcf', async (c) => {
      const { handle, card } = await ask(house, c.var.by, showCard, { handle: c.req.param('handle') })
      c.header('Cache-Control', keeping.never)
      c.header('Content-Disposition', `attachment; filename="${handle}.vcf"`)
      return c.body(card, 200, { 'content-type': 'text/vcard; charset=utf-8' })
    })
    web.get('/-/people/:handle/picture', async (c, next) => {
      const asked = { handle: c.req.param('handle') }
      const shown = await ask(house, c.var.by, showPicture, asked).catch((fault: unknown) => {
        // A picture that was turned away is told of at this address, too: whoever opens it wants the form.
        if (fault instanceof Refusal && fault.kind === 'missing' && wantsPage(c)) return undefined
        throw fault
      })
      if (!shown) return next()
      const { type, sha256, picture } = shown
      const wanted = c.req.query('is') ?? ''
      // An address that names these bytes shows them for ever, to whoever may see them.
      const lasts = wanted.length >= 16 && sha256.startsWith(wanted)
      c.header('Cache-Control', lasts ? 'private, max-age=31536000, immutable' : keeping.askedAgain)
      c.header('ETag', `"${sha256}"`)
      if (isKnown(`"${sha256}"`, c.req.header('if-none-match'))) return c.body(null, 304)
      c.header('Content-Security-Policy', "default-src 'none'; sandbox")
      return c.body(new Uint8Array(Buffer.from(picture, 'base64')), 200, { 'content-type': type })
    })
  }

/** Whether a browser was sent here to show a page, rather than a picture within one. */
const wantsPage = (c: Context): boolean => /text\/html/.test(c.req.header('accept') ?? '')
