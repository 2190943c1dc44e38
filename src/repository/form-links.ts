import { nearestName, type Model } from '#kernel'
import { namedInLink, type DefinitionFinding } from '#model'

/** A form that pages link to by the name of what it is for. */
export interface LinkedForm {
  readonly kind: string
  /** Its address here: `/-/requests/new`. */
  readonly address: string
  /** Parameters that name it. */
  readonly parameters: readonly string[]
}

/** A link of a page to such a form. */
export interface FormLink {
  readonly kind: string
  readonly named: string
  readonly line: number
  readonly column: number
}

const fence = /^\s*(?:```|~~~)/

/** Links to forms in a page's source, code apart. An address that names none leads to the form for anything else. */
export function formLinksIn(source: Buffer, forms: readonly LinkedForm[]): readonly FormLink[] {
  if (!forms.some(({ address }) => source.includes(`${address}?`))) return []
  let within = false
  return source
    .toString('utf8')
    .split('\n')
    .flatMap((text, at) => {
      if (fence.test(text)) within = !within
      return within ? [] : forms.flatMap((form) => linksOnLine(form, text, at + 1))
    })
}

function linksOnLine({ kind, address, parameters }: LinkedForm, text: string, line: number): FormLink[] {
  return [...text.matchAll(/[^\s()<>"'`]+/g)].flatMap(({ 0: word, index }) => {
    const begins = word.indexOf(`${address}?`)
    if (begins < 0) return []
    const asked = new URLSearchParams(word.slice(begins + address.length + 1).replaceAll('&amp;', '&'))
    const named = parameters.map((one) => asked.get(one)).find((one) => one !== null && one.trim() !== '')
    return named ? [{ kind, named, line, column: index + begins + 1 }] : []
  })
}

/** What its author should hear of links to forms that no page defines. */
export const formLinkFindings = (
  path: string,
  links: readonly FormLink[],
  { definitions }: Model,
): readonly DefinitionFinding[] =>
  links.flatMap(({ kind, named, line, column }) => {
    const all = definitions.filter((one) => one.kind === kind)
    if (namedInLink(all, named)) return []
    const near = nearestName(
      named,
      all.map(({ name }) => name),
    )
    const mend =
      near === undefined ? 'Link to /-/requests/types, which lists all.' : `Did you mean "${near}"?`
    return [
      {
        ...{ path, line, column, kind, name: named, code: 'unknown-name' as const },
        ...{ severity: 'warning' as const, message: `no page defines the form that this links to.`, mend },
      },
    ]
  })
