import { nearestName } from '#kernel'
import { plainUrl } from '#pages'
import type { PageOfFences } from './page-of-fences.ts'

/** A page as blocks name it. */
export interface NamedPage {
  readonly url: string
  readonly title: string
}

/** Finds the pages of one commit by address. */
export interface PagesByAddress {
  /** However it is encoded, with or without an anchor. */
  at(address: string): NamedPage | undefined
  nearest(address: string): string | undefined
}

/** Looked through when the first block asks: most handbooks have none that does. */
export function pagesByAddress(pages: readonly PageOfFences[]): PagesByAddress {
  let byUrl: ReadonlyMap<string, NamedPage> | undefined
  const all = () => (byUrl ??= new Map(pages.map(({ url, title }) => [url, { url, title }])))
  return {
    at: (address) => (address.startsWith('/') ? all().get(plainUrl(address)) : undefined),
    nearest: (address) => nearestName(address, all().keys()),
  }
}
