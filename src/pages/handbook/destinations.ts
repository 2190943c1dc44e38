import { elsewhere, type Link, type Slip } from './links.ts'
import { urlOf } from './addresses.ts'
import type { Handbook } from './handbook.ts'
import type { Destination, Resolve } from '../render/clean-links.ts'
import { ledTo, type KnownAnchors, type LedTo, type LinkFault } from '../render/link-fault.ts'

/** Address below which the web serves the repository's files. */
const filesUrl = '/-/files'

/** What is known beyond the handbook itself; without it links lead a little less far. */
export interface Known {
  /** The anchors of a page, by its path; a fragment to a page whose anchors are not known stays as it is. */
  readonly anchorsAt?: (path: string) => KnownAnchors | undefined
  /** The path where a page stands now that stood at an address once. */
  readonly movedFrom?: (url: string) => string | undefined
  /** Where this handbook is served: `https://handbook.example.com`. */
  readonly own?: string
}

/**
 * What `renderPage` asks for the links of one page: pages by their address, files below `/-/files`.
 * `query`, for example `?at=…`, is added to both, so that a past version links to the past.
 */
export function destinations(handbook: Handbook, fromPath: string, query = '', known: Known = {}): Resolve {
  const isPublic = handbook.at(fromPath)?.readers === 'public'
  return (written) => {
    const href = withoutOwn(written, known.own)
    const link = resolveMoved(handbook, fromPath, href, known)
    switch (link.kind) {
      case 'page': {
        const to = anchorOf(link, known)
        const at = `${link.url}${query}${to.id ? `#${encodeURIComponent(to.id)}` : ''}`
        const internal = isPublic && handbook.at(link.path)?.readers !== 'public'
        return {
          kind: 'page',
          href: at,
          ...(internal ? { internal } : {}),
          ...faulty(link.slip ? () => slipped(href, link.url, link.slip) : to.fault),
        }
      }
      case 'file': {
        const at = `${filesUrl}${urlOf(link.path).slice(0, -1)}${query}`
        return { kind: 'file', href: at, ...faulty(link.slip && (() => slipped(href, link.path, link.slip))) }
      }
      case 'site':
        return { kind: 'site', href: link.href }
      case 'external':
        return { kind: 'external', href: link.href }
      case 'hidden':
        return { kind: 'hidden' }
      case 'missing':
        return { kind: 'missing', ...(link.nearest ? { hint: `Did you mean ${link.nearest.url}?` } : {}) }
    }
  }
}

/** The link, or where what stood there stands now. */
function resolveMoved(handbook: Handbook, fromPath: string, href: string, { movedFrom }: Known): Link {
  const link = handbook.resolveLink(fromPath, href)
  if (!movedFrom || (link.kind !== 'missing' && link.kind !== 'site')) return link
  for (const url of handbook.addressesMeant(fromPath, href)) {
    const page = handbook.at(movedFrom(url) ?? '')
    const fragment = /#(.+)$/s.exec(href)?.[1]
    if (page) return { kind: 'page', ...page, slip: 'moved', ...(fragment ? { anchor: fragment } : {}) }
  }
  return link
}

const withoutOwn = (href: string, own: string | undefined): string =>
  own !== undefined && elsewhere.test(href) && `${href}/`.startsWith(`${own}/`)
    ? href.slice(own.length) || '/'
    : href

function anchorOf({ anchor, path, url }: Extract<Link, { kind: 'page' }>, { anchorsAt }: Known): LedTo {
  const anchors = anchor === undefined ? undefined : anchorsAt?.(path)
  return anchor !== undefined && anchors
    ? ledTo(anchors, anchor, url)
    : anchor === undefined
      ? {}
      : { id: anchor }
}

const faulty = (fault: (() => LinkFault) | undefined): Pick<Destination, 'fault'> => (fault ? { fault } : {})

function slipped(href: string, to: string, slip: Slip | undefined): LinkFault {
  const mend = `Write "${to}".`
  switch (slip) {
    case 'case':
      return { code: 'link-case', message: `"${href}" is written in other letters than ${to}.`, mend }
    case 'ambiguous':
      return {
        code: 'link-ambiguous',
        message: `"${href}" leads to ${to}, but from the folder of this file to another page.`,
        mend: 'Write the address from its first slash on.',
      }
    default:
      return { code: 'link-moved', message: `What stood at "${href}" stands at ${to} now.`, mend }
  }
}
