import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { shortLinksSaid, type SayingWorld } from './say-short-links.ts'
import { shortLinkJson } from './short-link-json.ts'
import { shortLinks } from './store.ts'

export const saidList = {
  does: 'question',
  name: 'short-links.list',
  at: get('/short-links'),
  summary:
    'Lists the short links by name: where each leads, how it is said, and how often it was opened lately.',
  who: 'member',
  input: z.object({ limit: limitField, after: afterField(z.tuple([z.string().max(40)])) }),
  answers: z.object({ shortLinks: listJson(shortLinkJson), next: z.string().optional() }),
  example: () => ({}),
} as const

/** A page of the list may hold fewer than were asked for: links to what one may not read are not in it. */
export const listShortLinks = (world: SayingWorld) =>
  question({
    ...saidList,
    may: () => yes,
    async answer(look, { limit, after }) {
      const found = await shortLinks(look.db, { after: after?.[0], limit: limit + 1 })
      const { page, ...next } = pageOf(found, limit, ({ name }) => placeAfter(name))
      return { shortLinks: await shortLinksSaid(world, look, page), ...next }
    },
  })
