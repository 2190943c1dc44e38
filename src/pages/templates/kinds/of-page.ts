import { argument } from '../arguments.ts'
import { dataAsked, dataAt } from '../data-asked.ts'
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

/** A list that the handbook keeps as data; where it is not here, that is said. */
const fromData = (what: string): Kind => ({
  place: 'block',
  words: () => '',
  draw(tag, { include: textOf }, among) {
    const asked = dataAsked(tag)
    const html = asked === undefined || among ? undefined : textOf(asked)
    if (html !== undefined) return { open: html, close: '' }
    const named = [...tag.positional, ...Object.values(tag.named)].join(', ')
    const file = asked === undefined ? undefined : dataAt(asked)?.file
    const why = file === undefined ? 'nothing is named' : `there is no ${file}`
    const said = `<span class="shortcode">${escaped(`${what}${named && ` (${named})`}: ${why}`)}</span>`
    return { open: among ? said : `<p>${said}</p>`, close: '' }
  },
})

/** What is made from other files and from the page's own head. */
export const pageParts: Kinds = {
  include,
  'include-markdown': include,
  readfile: include,
  'design-document-header': documentHead,
  'tech-stack': fromData('Tools we use'),
  'performance-indicators': fromData('Performance indicators'),
  'performance-indicator': fromData('Performance indicator'),
  'performance-indicators/summary': fromData('Performance indicators'),
  'performance-indicators/list': fromData('Performance indicators'),
  kpi: fromData('Key figures'),
  'kpi-list': fromData('Key figures'),
  'kpi-summary': fromData('Key figures'),
}
