import { screen, submits, type Screen } from '#design'
import { answerIn, get, lookAs, todayIn } from '#kernel'
import { listShortLinks } from './list-short-links.ts'
import { ShortLinkPage, type ShortLinkProps } from './pages/short-link-page.tsx'
import { ShortLinksPage, type ShortLinksProps } from './pages/short-links-page.tsx'
import type { SayingWorld } from './say-short-links.ts'
import { showShortLink } from './show-short-link.ts'
import type { ShortLinkActs } from './short-link-acts.ts'

const hrefOf = ({ name }: { readonly name: string }): string => `/-/short-links/${name}`

const listScreen = (world: SayingWorld, { make }: ShortLinkActs, list = listShortLinks(world)) =>
  screen<ShortLinksProps>({
    at: get('/short-links'),
    title: () => 'Short links',
    load: ({ house, by, query, attempt }) =>
      lookAs(house, by, async (look) => {
        const { shortLinks, next } = await answerIn(look, list, { after: query.get('after') ?? undefined })
        const page = query.get('to')
        return {
          shortLinks,
          before: world.shortUrl(),
          ...(page !== null && { proposed: page }),
          ...(next !== undefined && {
            next: `/-/short-links?${new URLSearchParams({ after: next }).toString()}`,
          }),
          ...(attempt && { attempt }),
        }
      }),
    view: ShortLinksPage,
    submits: [submits(make, hrefOf)],
  })

const oneScreen = (
  world: SayingWorld,
  { change, end, restore }: ShortLinkActs,
  show = showShortLink(world),
) =>
  screen<ShortLinkProps>({
    at: get('/short-links/:name'),
    title: ({ shortLink }) => shortLink.name,
    load: ({ house, by, params, attempt }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, show, { name: params['name'] })),
        today: todayIn(look),
        ...(attempt && { attempt }),
      })),
    view: ShortLinkPage,
    submits: [submits(change, hrefOf), submits(end, hrefOf), submits(restore, hrefOf)],
  })

/** The list of short links, and one of them. */
export const shortLinkScreens = (world: SayingWorld, acts: ShortLinkActs): readonly Screen[] => [
  listScreen(world, acts),
  oneScreen(world, acts),
]
