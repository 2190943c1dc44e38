import { placeOf, urlOf } from './addresses.ts'
import { joined } from './files.ts'
import type { Page } from './page.ts'
import { nearestPage, type NearPage } from '../links/nearest-page.ts'
import type { OwnSites } from '../links/own-sites.ts'
import { inContent, placesIn, type Found, type Shelves } from '../links/places.ts'
import { mostSteps, type Redirects } from '../links/redirects.ts'
import { decoded, readingsOf, readWritten } from '../links/written.ts'

/**
 * What is not quite right with a link that leads somewhere all the same. `case`: written in other letters · `ambiguous`: means
 * another page from the file's folder than from the page's address · `moved`: leads there by what the handbook says of moved pages.
 */
export type Slip = 'case' | 'ambiguous' | 'moved'

/** Where a link of a page leads. */
export type Link =
  | {
      readonly kind: 'page'
      readonly url: string
      readonly path: string
      readonly anchor?: string
      readonly slip?: Slip
    }
  | { readonly kind: 'file'; readonly path: string; readonly oid: string; readonly slip?: Slip }
  | { readonly kind: 'external'; readonly href: string; readonly slip?: Slip }
  /** On a site of our own, and no page of the handbook. */
  | { readonly kind: 'site'; readonly href: string }
  | {
      readonly kind: 'missing'
      readonly href: string
      /** Worked out when it is asked for. */
      readonly nearest: NearPage | undefined
    }
  /** Something stands there, for other eyes: neither where nor what. */
  | { readonly kind: 'hidden' }

/** What a link is looked up in. */
export interface LinkShelves extends Shelves {
  readonly sites: OwnSites
  readonly redirects: Redirects
}

export interface LinkResolver {
  /** Where an address written in a page leads, as Hugo, GitHub and Middleman would read it. */
  resolve(fromPath: string, href: string): Link
  /** Addresses of pages that it may mean, likeliest first. */
  meant(fromPath: string, href: string): readonly string[]
}

/** Looks links up in one handbook; each costs the same however large that is. */
export function linkResolver(shelves: LinkShelves): LinkResolver {
  const places = placesIn(shelves)
  const nearest = nearestPage([...shelves.byUrl.values()])
  const candidates = candidatesIn(shelves)
  const follow = follower(shelves, places.exactly)
  return { resolve, meant }

  function resolve(fromPath: string, written: string): Link {
    const href = written.trim()
    const here = shelves.sites.restOf(href)
    if (here === undefined && elsewhere.test(href)) return { kind: 'external', href }
    const { path, fragment } = readWritten(here ?? href)
    const own = shelves.byPath.get(fromPath)
    const anchor = fragment === undefined ? {} : { anchor: fragment }
    if (path === '' && href !== '' && own) return { kind: 'page', url: own.url, path: own.path, ...anchor }
    const tried = path === '' ? [] : candidates(fromPath, own, path)
    for (const [at, one] of tried.entries()) {
      const found = places.exactly(one)
      if (found) return linkTo(found, fragment, isUnsure(path, found, tried.slice(at + 1)))
    }
    for (const one of tried) {
      const moved = follow(one, fragment)
      if (moved) return moved
    }
    for (const one of tried) {
      const found = places.nearly(one)
      if (found) return linkTo(found, fragment, found.slip && 'case')
    }
    if (here !== undefined) return { kind: 'site', href }
    if (/^\/(?:-|api|mcp|git)(?:\/|$)/.test(path)) return { kind: 'external', href }
    return {
      kind: 'missing',
      href,
      get nearest() {
        return nearest(tried.map(urlFor))
      },
    }
  }

  /** A relative address that means one page from the file's folder and another from the page's address. */
  function isUnsure(path: string, found: Found, others: readonly string[]): Slip | undefined {
    if (path.startsWith('/') || /\.(?:md|markdown)$/i.test(path) || !('page' in found)) return undefined
    const other = others.map(places.exactly).find((one) => one && 'page' in one && one.page !== found.page)
    return other && 'ambiguous'
  }

  function meant(fromPath: string, href: string): readonly string[] {
    const here = shelves.sites.restOf(href)
    if (here === undefined && elsewhere.test(href)) return []
    const { path } = readWritten(here ?? href)
    return path === '' ? [] : candidates(fromPath, shelves.byPath.get(fromPath), path).map(urlFor)
  }

  function urlFor(path: string): string {
    return urlOf(placeOf(inContent(shelves, path) ?? path))
  }
}

/** Names another site, or asks a program. */
export const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function linkTo(found: Found, fragment: string | undefined, slip: Slip | undefined): Link {
  const how = slip ? { slip } : {}
  if ('file' in found) return { kind: 'file', path: found.file.path, oid: found.file.oid, ...how }
  const { url, path } = found.page
  return { kind: 'page', url, path, ...(fragment === undefined ? {} : { anchor: fragment }), ...how }
}

/** Paths in the repository that an address may mean, likeliest first. */
function candidatesIn({ content, sites, byPath }: LinkShelves) {
  const root = content ? content.split('/') : []
  // A site with `_index` files is Hugo's, where browsers read what is relative from the page's address.
  const isSite = [...byPath.keys()].some((path) => /(?:^|\/)_index\.[a-z]+$/i.test(path))
  const fromRoot = (target: string) => [joined(root, target), joined([], target), joined(['static'], target)]
  return (fromPath: string, own: Page | undefined, written: string): readonly string[] => {
    const folder = fromPath.split('/').slice(0, -1)
    const address = own && [...root, ...own.url.split('/').filter(Boolean).map(decoded)]
    const found = readingsOf(written).flatMap((target) => {
      if (!target.startsWith('/')) {
        const both = [joined(folder, target), address && joined(address, target)]
        return isSite && !/\.(?:md|markdown)$/i.test(target) ? both.toReversed() : both
      }
      const below = sites.prefixes.filter((prefix) => `${target}/`.startsWith(`/${prefix}/`))
      return [...fromRoot(target), ...below.flatMap((prefix) => fromRoot(target.slice(prefix.length + 1)))]
    })
    return [...new Set(found.filter((path) => path !== undefined))]
  }
}

/** Follows what the handbook says of moved addresses, some steps far, until a page stands there or another site begins. */
function follower({ content, sites, redirects }: LinkShelves, exactly: (path: string) => Found | undefined) {
  return (path: string, fragment: string | undefined): Link | undefined => {
    let place = inContent({ content }, path)
    for (let step = 0; step < mostSteps && place !== undefined; step++) {
      const next = redirects(place)
      if (!next) return undefined
      const here = sites.restOf(next.to)
      if (here === undefined && elsewhere.test(next.to))
        return next.isOpen ? { kind: 'external', href: next.to, slip: 'moved' } : undefined
      const target = readWritten(here ?? next.to)
      place = joined([], decoded(target.path))
      const found = place === undefined ? undefined : exactly(content ? `${content}/${place}` : place)
      if (found) return linkTo(found, target.fragment ?? fragment, 'moved')
    }
    return undefined
  }
}

export { decoded }
