import type { Finding } from '../finding.ts'
import { anchorsOf } from '../links/anchors.ts'
import { decoded } from '../links/written.ts'
import type { PageLink, ParsedPage } from '../parse/parsed-page.ts'
import type { Destination, Resolve } from './clean-html.ts'
import { ledTo, type KnownAnchors, type LinkFault } from './link-fault.ts'

/** Links and pictures that lead nowhere or are not written as what they lead to, and `#…` that the page itself does not have. */
export function linkFindings(
  page: ParsedPage,
  resolve: Resolve,
  own: KnownAnchors = { anchors: anchorsOf(page) },
): readonly Finding[] {
  return page.links.flatMap((link) => {
    const fault = link.href.startsWith('#')
      ? ledTo(own, decoded(link.href.slice(1)), 'this page').fault?.()
      : faultOf(link, resolve)
    return fault ? [{ severity: 'warning', path: page.path, line: link.line, ...fault }] : []
  })
}

function faultOf({ href, use }: PageLink, resolve: Resolve): LinkFault | undefined {
  if (href === '') return { code: 'empty-link', message: 'The link has no address.' }
  const to = resolve(href, use)
  return to.kind === 'missing' ? nothingThere(href, use, to) : to.fault?.()
}

function nothingThere(href: string, use: PageLink['use'], { hint }: Destination): LinkFault {
  return {
    code: use === 'image' ? 'dead-image' : 'dead-link',
    message: use === 'image' ? `There is no picture "${href}".` : `There is no page or file "${href}".`,
    ...(hint ? { mend: hint } : {}),
  }
}
