import { urlOf, type Handbook, type Repository } from '#pages'
import type { Linked } from './linked.ts'
import type { Reader, SeenVersions } from './seen-versions.ts'

/** What became of an address where nothing stands. */
export type WhereNow =
  | { readonly kind: 'moved'; readonly to: string }
  /** The handbook itself says that it is on another site now. */
  | { readonly kind: 'elsewhere'; readonly to: string }
  | { readonly kind: 'gone'; readonly until: Temporal.Instant; readonly url: string; readonly commit: string }

interface World {
  readonly repository: Repository
  readonly seen: Pick<SeenVersions, 'handbookFor'>
  readonly linked: Linked
}

/**
 * Where what stood at an address stands now, or when it was taken away: by what the handbook says of moved pages, by the other
 * forms in which addresses are written, and by its history. Pages that this reader may not see are as unknown as any other.
 */
export async function whereNow(world: World, reader: Reader, address: string): Promise<WhereNow | undefined> {
  const handbook = await world.seen.handbookFor(reader)
  const said = saidNow(handbook, address)
  if (said) return said
  const became = world.linked.past.of(handbook)?.(address)
  if (!became) return undefined
  if ('now' in became) {
    const page = handbook.at(became.now)
    return page && { kind: 'moved', to: page.url }
  }
  const { parents, committedAt } = await world.repository.commit(became.goneIn)
  const [commit] = parents
  const then = commit === undefined ? undefined : await world.seen.handbookFor(reader, commit)
  const page = then?.at(became.path)
  return page && commit !== undefined
    ? { kind: 'gone', until: committedAt, url: page.url, commit }
    : undefined
}

/** What the handbook of now knows of an address. */
export function saidNow(handbook: Handbook, address: string): WhereNow | undefined {
  const link = handbook.resolveLink('', address)
  switch (link.kind) {
    case 'page':
      return {
        kind: 'moved',
        to: link.url + (link.anchor === undefined ? '' : `#${encodeURIComponent(link.anchor)}`),
      }
    case 'file':
      return { kind: 'moved', to: `/-/files${urlOf(link.path).slice(0, -1)}` }
    case 'external':
      return link.slip === 'moved' && /^(?:https?:)?\/\//i.test(link.href)
        ? { kind: 'elsewhere', to: link.href }
        : undefined
    default:
      return undefined
  }
}

const farthest = 8

/** Where a page sends its readers, if it is nothing but a sign; a sign that leads round to itself is a page. */
export function signLeads(handbook: Handbook, url: string): WhereNow | undefined {
  const seen = new Set<string>()
  let leads: WhereNow | undefined
  for (let page = handbook.find(url); page && seen.size < farthest;) {
    if (seen.has(page.url)) return undefined
    seen.add(page.url)
    if (page.redirectTo === undefined) return leads
    const link = handbook.resolveLink(page.path, page.redirectTo)
    if (link.kind === 'external' && /^(?:https?:)?\/\//i.test(link.href))
      return { kind: 'elsewhere', to: link.href }
    if (link.kind !== 'page') return leads
    leads = {
      kind: 'moved',
      to: link.url + (link.anchor === undefined ? '' : `#${encodeURIComponent(link.anchor)}`),
    }
    page = handbook.find(link.url)
  }
  return undefined
}
