import { urlOf } from './addresses.ts'
import type { Handbook } from './handbook.ts'
import type { Resolve } from '../render/clean-html.ts'

/** Address below which the web serves the repository's files. */
const filesUrl = '/-/files'

/**
 * What `renderPage` asks for the links of one page: pages by their address, files below `/-/files`.
 * `query`, for example `?at=…`, is added to both, so that a past version links to the past.
 */
export const destinations =
  (handbook: Handbook, fromPath: string, query = ''): Resolve =>
  (href) => {
    const link = handbook.resolveLink(fromPath, href)
    switch (link.kind) {
      case 'page':
        return {
          kind: 'page',
          href: `${link.url}${query}${link.anchor ? `#${encodeURIComponent(link.anchor)}` : ''}`,
        }
      case 'file':
        return { kind: 'file', href: `${filesUrl}${urlOf(link.path).slice(0, -1)}${query}` }
      case 'site':
      case 'external':
        return { kind: 'external', href: link.href }
      case 'hidden':
        return { kind: 'hidden' }
      case 'missing':
        return { kind: 'missing', ...(link.nearest ? { hint: `Did you mean ${link.nearest.url}?` } : {}) }
    }
  }
