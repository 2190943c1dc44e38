import { findAnchor, isTop, nearestAnchor, type FormerNames, type PageAnchors } from '../links/anchors.ts'

/** What is to be mended about a link. */
export interface LinkFault {
  readonly code: string
  readonly message: string
  readonly mend?: string
}

const openable = /^(?:https?|mailto|tel):/i
const withScheme = /^[a-z][a-z\d+.-]*:/i

/** Of an address that no browser opens, as `ttps://…`: that, and what was meant where that can be seen. */
export function unopenable(href: string): LinkFault | undefined {
  if (!withScheme.test(href) || openable.test(href)) return undefined
  const [, secure, rest = ''] = /^h?t?tp?(s?):\/*(.+)$/is.exec(href) ?? []
  return {
    code: 'link-scheme',
    message: `"${href}" is no address that a browser opens.`,
    ...(secure === undefined || /^ftp/i.test(href)
      ? {}
      : { mend: `Write "http${secure.toLowerCase()}://${rest}".` }),
  }
}

/** A page's anchors as links to it see them. */
export interface KnownAnchors {
  readonly anchors: PageAnchors
  /** What its history tells of names that it had. */
  readonly former?: FormerNames
}

/** The id that a fragment leads to in a page, and what is to be said of how it is written. */
export interface LedTo {
  /** Undefined for the page as a whole. */
  readonly id?: string
  readonly fault?: () => LinkFault
}

/** Reads a fragment in the page that it names; one that leads nowhere is kept as it is written. */
export function ledTo({ anchors, former }: KnownAnchors, fragment: string, where: string): LedTo {
  const found = findAnchor(anchors, fragment, former)
  if (found) {
    if (found.by === 'id' || found.by === 'alias') return { id: found.id }
    return { id: found.id, fault: () => (found.by === 'former' ? renamed : otherwise)(fragment, found.id) }
  }
  if (isTop(fragment)) return {}
  return { id: fragment, fault: () => dead(anchors, fragment, where) }
}

const renamed = (fragment: string, id: string): LinkFault => ({
  code: 'anchor-renamed',
  message: `The heading that "#${fragment}" names was reworded; the link leads there all the same.`,
  mend: `Write "#${id}".`,
})

const otherwise = (fragment: string, id: string): LinkFault => ({
  code: 'anchor-unlike',
  message: `"#${fragment}" is written otherwise than the anchor that it leads to.`,
  mend: `Write "#${id}".`,
})

function dead(anchors: PageAnchors, fragment: string, where: string): LinkFault {
  const near = nearestAnchor(anchors, fragment)
  return {
    code: 'dead-anchor',
    message: `Nothing on ${where} has the anchor "#${fragment}".`,
    ...(near === undefined ? {} : { mend: `Did you mean "#${near}"?` }),
  }
}
