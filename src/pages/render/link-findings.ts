import { dataAt } from '../templates/data-asked.ts'
import type { Finding } from '../finding.ts'
import { anchorsOf } from '../links/anchors.ts'
import { decoded } from '../links/written.ts'
import { notesOf } from '../markdown/tokens.ts'
import type { PageLink, ParsedPage } from '../parse/parsed-page.ts'
import type { Destination, Resolve } from './clean-links.ts'
import { ledTo, unopenable, type KnownAnchors, type LinkFault } from './link-fault.ts'

type Linking = Pick<ParsedPage, 'path' | 'anchors' | 'aliases' | 'links'>

/** Links and pictures that lead nowhere or are not written as what they lead to, and `#…` that the page itself does not have. */
export function linkFindings(
  page: Linking,
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

/** Files that the page wants to show as part of itself and that are not there. */
export const includeFindings = (
  { path, includes }: ParsedPage,
  isThere: (path: string) => boolean,
): readonly Finding[] =>
  includes.flatMap((one) =>
    isThere(one.path)
      ? []
      : [
          {
            code: 'dead-include',
            severity: 'warning',
            path,
            line: one.line,
            message: `There is no file "${dataAt(one.path)?.file ?? one.path}" to show here.`,
          },
        ],
  )

function faultOf({ href, use }: PageLink, resolve: Resolve): LinkFault | undefined {
  if (href === '') return { code: 'empty-link', message: 'The link has no address.' }
  const to = resolve(href, use)
  const closed = to.kind === 'external' && use === 'link' ? unopenable(href) : undefined
  if (closed) return closed
  return to.kind === 'missing' ? nothingThere(href, use, to) : to.fault?.()
}

const blank = /\]\(([^()<>"']*[^()<>"'\s]\s+[^()<>"']+)\)/g

/** `[plan](our plan.md)`: what is meant as a link and shows as text, as a blank ends an address. */
export function blankFindings({ tokens, path }: Pick<ParsedPage, 'tokens' | 'path'>): readonly Finding[] {
  return tokens.flatMap((token) => {
    if (!token.children?.some(({ type, content }) => type === 'text' && content.includes(']('))) return []
    return [...token.content.matchAll(blank)].map((found): Finding => {
      const [, target = ''] = found
      const above = token.content.slice(0, found.index).split('\n').length - 1
      return {
        code: 'link-with-blank',
        severity: 'warning',
        path,
        line: (notesOf(token).lines?.[0] ?? 1) + above,
        message: `"${target}" has a blank in it, and is shown as text.`,
        mend: `Write "${target.trim().replaceAll(/\s+/g, '%20')}".`,
      }
    })
  })
}

function nothingThere(href: string, use: PageLink['use'], { hint }: Destination): LinkFault {
  return {
    code: use === 'image' ? 'dead-image' : 'dead-link',
    message: use === 'image' ? `There is no picture "${href}".` : `There is no page or file "${href}".`,
    ...(hint ? { mend: hint } : {}),
  }
}
