import { argument } from '../arguments.ts'
import { escaped, type Kind, type Kinds } from '../kind.ts'

const include: Kind = {
  place: 'block',
  words: () => '',
  draw(tag, { include: textOf }, among) {
    const path = argument(tag, ['file', 'path'], 0)
    const html = path === undefined || among ? undefined : textOf(path)
    if (html !== undefined) return { open: html, close: '' }
    const said = `<span class="shortcode">${path === undefined ? 'include: no file is named' : `The part ${escaped(path)} is not here`}</span>`
    return { open: among ? said : `<p>${said}</p>`, close: '' }
  },
}

/** Keys of the front matter that the head of a design document shows, and what they are called there. */
const shown: readonly (readonly [key: string, word: string])[] = [
  ['status', 'Status'],
  ['authors', 'Authors'],
  ['coach', 'Coach'],
  ['coaches', 'Coaches'],
  ['dris', 'Responsible'],
  ['owning-stage', 'Owner'],
  ['participating-stages', 'Taking part'],
  ['creation-date', 'Begun'],
  ['approvers', 'Approved by'],
]

const documentHead: Kind = {
  place: 'block',
  words: () => '',
  draw(_tag, { frontMatter }) {
    const rows = shown.flatMap(([key, word]) => {
      const said = [frontMatter[key]]
        .flat()
        .filter((one) => typeof one === 'string' || typeof one === 'number' || one instanceof Date)
      const words = said.map((one) => (one instanceof Date ? one.toISOString().slice(0, 10) : String(one)))
      return words.length === 0
        ? []
        : [`<tr><th scope="row">${word}</th><td>${escaped(words.join(', '))}</td></tr>`]
    })
    return { open: rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`, close: '' }
  },
}

/** A box where the page's own system shows figures that are kept elsewhere. */
const elsewhere = (what: string): Kind => ({
  place: 'block',
  words: () => '',
  draw(tag, _drawing, among) {
    const of = [...tag.positional, ...Object.values(tag.named)].join(', ')
    const said = `<span class="shortcode" title="They are kept elsewhere.">${what}${of && `: ${escaped(of)}`}</span>`
    return { open: among ? said : `<p>${said}</p>`, close: '' }
  },
})

/** What is made from other files and from the page's own head. */
export const pageParts: Kinds = {
  include,
  'include-markdown': include,
  readfile: include,
  'design-document-header': documentHead,
  'tech-stack': elsewhere('Tools we use'),
  'performance-indicators': elsewhere('Performance indicators'),
  'performance-indicator': elsewhere('Performance indicator'),
  kpi: elsewhere('Key figure'),
  'kpi-summary': elsewhere('Key figures'),
}
