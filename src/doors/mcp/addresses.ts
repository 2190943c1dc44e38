/** Pages and rules as resources: their addresses, and back. */
export const pagesTemplate = 'handbook://pages/{+path}'
export const rulesTemplate = 'handbook://rules/{kind}/{name}'
export const rulesAddress = 'handbook://rules'

/** `/marketing/` → `handbook://pages/marketing/`; of one version, or with a section where one is named. */
export const pageAddress = (
  url: string,
  more: { readonly section?: string; readonly asOf?: string } = {},
): string =>
  `handbook://pages${url}${more.asOf === undefined ? '' : `?as-of=${encodeURIComponent(more.asOf)}`}${more.section === undefined ? '' : `#${encodeURIComponent(more.section)}`}`

export const ruleAddress = (kind: string, name: string): string =>
  `${rulesAddress}/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`

/** What an address names. */
export type Named =
  | { readonly of: 'page'; readonly url: string; readonly section?: string; readonly asOf?: string }
  | { readonly of: 'rules' }
  | { readonly of: 'rule'; readonly kind: string; readonly name: string }

const form = /^handbook:\/\/(pages|rules)((?:\/[^?#]*)?)(?:\?([^#]*))?(?:#(.*))?$/s

/** Undefined for what is no address of ours. */
export function namedBy(address: string): Named | undefined {
  const [, of, path = '', query = '', fragment = ''] = form.exec(address) ?? []
  const section = decoded(fragment)
  const asOf = new URLSearchParams(query).get('as-of')
  if (of === 'pages')
    return {
      of: 'page',
      // Some write the slashes of a path in code.
      url: decoded(path) || '/',
      ...(section !== '' && { section }),
      ...(asOf !== null && asOf !== '' && { asOf }),
    }
  if (of !== 'rules') return undefined
  const [kind = '', ...name] = path.split('/').filter(Boolean).map(decoded)
  return kind === '' || name.length === 0 ? { of: 'rules' } : { of: 'rule', kind, name: name.join('/') }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
