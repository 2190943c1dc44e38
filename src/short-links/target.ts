import { invalid, line, type Look } from '#kernel'
import type { Handbook, Page } from '#pages'
import { pageNow, presentHandbook, type QuestionsWorld } from '#reading'

export type TargetWorld = Pick<QuestionsWorld, 'repository' | 'seen'>

/** Where a short link leads, as it is kept. */
export type KeptTarget =
  | { readonly path: string; readonly commit: string; readonly anchor?: string }
  | { readonly outside: string }

/** Where it leads for who is looking. */
export interface Target {
  readonly href: string
  readonly title: string
  /** Of a page: who answers for it. */
  readonly owner?: string
  /** Of an address outside: nothing protects what is read there. */
  readonly isPlain?: true
}

export const targetField = line(
  'Say where it leads: a page like /marketing/, or an address like https://example.com.',
  2000,
)

/** What somebody wrote as the target; refused beside its field where nothing that they may read stands there. */
export async function targetIn(
  world: TargetWorld,
  look: Look,
  written: string,
  ownUrl: string,
): Promise<KeptTarget> {
  const own = ownUrl !== '' && written.startsWith(`${ownUrl}/`) ? written.slice(ownUrl.length) : written
  if (/^https?:\/\//i.test(own)) return { outside: outsideIn(own) }
  if (/^[a-z][a-z0-9+.-]*:/i.test(own))
    throw unfit('Only pages of the handbook and addresses that begin with https:// can be reached.')
  const handbook = await presentHandbook(world, look)
  const link = handbook.resolveLink('', own.startsWith('/') ? own : `/${own}`)
  if (link.kind === 'page') {
    const { path, anchor } = link
    return { path, commit: handbook.commit, ...(anchor !== undefined && { anchor }) }
  }
  const near = link.kind === 'missing' && link.nearest
  throw unfit(
    `No page stands at ${own}. ${near ? `Did you mean ${near.url}?` : 'Copy its address from your browser.'}`,
  )
}

const unfit = (message: string): Error => invalid([{ field: 'target', message }])

function outsideIn(written: string): string {
  const url = URL.parse(written)
  if (!url || url.host === '') throw unfit('Write the whole address, like https://example.com/page.')
  if (url.username !== '' || url.password !== '') throw unfit('Leave out the name and the password.')
  return url.href
}

/** The target as it stands now for who is looking, wherever it was moved; undefined where they may read nothing there. */
export async function targetNow(
  world: TargetWorld,
  handbook: Handbook,
  kept: KeptTarget,
): Promise<Target | undefined> {
  if ('outside' in kept) {
    const { host, pathname, protocol } = new URL(kept.outside)
    const title = pathname === '/' ? host : `${host}${pathname}`
    return { href: kept.outside, title, ...(protocol === 'http:' && { isPlain: true as const }) }
  }
  const page = await pageNow(world, handbook, { subject: kept.path, commit: kept.commit })
  return page && ofPage(page, kept.anchor)
}

const ofPage = ({ url, title, owner }: Page, anchor: string | undefined): Target => ({
  href: anchor === undefined ? url : `${url}#${encodeURIComponent(anchor)}`,
  title,
  ...(owner !== undefined && { owner }),
})
