import { z } from 'zod'
import { get, listJson, question, yes } from '#kernel'
import { clicksSince } from './clicks-store.ts'
import { linkName } from './link-name.ts'
import { alikeTo, noShortLink } from './link-to-change.ts'
import { shortLinksSaid, type SayingWorld } from './say-short-links.ts'
import { clicksJson, shortLinkJson } from './short-link-json.ts'
import { shortLinkNamed } from './store.ts'

/** Days over which clicks are told one by one. */
const span = 366

export const saidShow = {
  does: 'question',
  name: 'short-links.show',
  at: get('/short-links/:name'),
  summary: 'Shows a short link: where it leads, how it is said, and how often it was opened from where.',
  who: 'member',
  input: z.object({ name: linkName }),
  answers: z.object({
    shortLink: shortLinkJson,
    clicks: listJson(clicksJson).describe('Of the last year, latest day first.'),
    soundsLike: listJson(z.string()).describe('Other short links that sound alike.'),
  }),
  example: () => ({ name: 'remote' }),
} as const

export const showShortLink = (world: SayingWorld) =>
  question({
    ...saidShow,
    may: () => yes,
    async answer(look, { name }) {
      const link = await shortLinkNamed(look.db, name)
      const [shortLink] = link ? await shortLinksSaid(world, look, [link]) : []
      if (!link || !shortLink) throw noShortLink(name)
      const today = look.now.toZonedDateTimeISO('UTC').toPlainDate()
      const clicks = await clicksSince(look.db, [link.id], today.subtract({ days: span }))
      return {
        shortLink,
        clicks: clicks.map(({ on, source, count }) => ({ on, source, count })),
        soundsLike: await alikeTo(world, look, name),
      }
    },
  })
