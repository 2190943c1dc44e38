import type { Finding } from '../finding.ts'
import type { PageLink, ParsedPage } from '../parse/parsed-page.ts'
import type { Resolve } from './clean-links.ts'

/** Links and pictures that lead nowhere, and `#…` that the page itself does not have. */
export function linkFindings(
  page: Pick<ParsedPage, 'path' | 'anchors' | 'links'>,
  resolve: Resolve,
): readonly Finding[] {
  const ids = new Set(page.anchors.map(({ id }) => id))
  return page.links.flatMap((link) => {
    const fault = link.href.startsWith('#') ? deadAnchor(link, ids) : deadLink(link, resolve)
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
            message: `There is no file "${one.path}" to show here.`,
          },
        ],
  )

type Dead = Pick<Finding, 'code' | 'message'> & { readonly mend?: string }

function deadLink({ href, use }: PageLink, resolve: Resolve): Dead | undefined {
  if (href === '') return { code: 'empty-link', message: 'The link has no address.' }
  const to = resolve(href, use)
  if (to.kind !== 'missing') return undefined
  const message = use === 'image' ? `There is no picture "${href}".` : `There is no page or file "${href}".`
  return {
    code: use === 'image' ? 'dead-image' : 'dead-link',
    message,
    ...(to.hint ? { mend: to.hint } : {}),
  }
}

function deadAnchor({ href }: PageLink, ids: ReadonlySet<string>): Dead | undefined {
  const id = decoded(href.slice(1))
  if (id === '' || id === 'top' || ids.has(id)) return undefined
  const other = [...ids].find((known) => known.toLowerCase() === id.toLowerCase())
  return {
    code: 'dead-anchor',
    message: `Nothing on this page has the anchor "${href}".`,
    ...(other ? { mend: `Did you mean "#${other}"?` } : {}),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
