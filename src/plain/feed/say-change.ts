import { rewordingOf, type Reworded } from '#mine'
import type { Change } from '#model'
import { xmlText } from '../xml.ts'
import type { PageChange } from './page-change.ts'

const ways = {
  added: 'new page',
  removed: 'taken away',
  renamed: 'moved here',
  changed: 'changed',
} as const

/** In a few words: `2 rules and 3 sentences changed`. */
export function titleOf({ title, change, rules, sentences, more }: PageChange): string {
  const counted = [
    [rules.length, 'rule'],
    [sentences.length + more, 'sentence'],
  ].flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]))
  const what = change === 'changed' ? `${counted.join(' and ')} changed` : ways[change]
  return `${title}: ${what}`
}

const tags = { same: undefined, gone: 'del', new: 'ins' } as const

/** A sentence as it was and as it is, word by word, as HTML. */
const reworded = (pieces: Reworded): string =>
  pieces
    .map(({ is, text }) => {
      const tag = tags[is]
      return tag === undefined ? xmlText(text) : `<${tag}>${xmlText(text)}</${tag}>`
    })
    .join(' ')
    .replaceAll(/ {2,}/g, ' ')

const ruled = {
  added: 'A new rule',
  ended: 'No longer in force',
  renamed: 'A rule that is called otherwise now',
  changed: 'A rule changed',
} as const

const ruleHtml = (change: Change): string => {
  const title = (change.after ?? change.before)?.title ?? change.name
  const words = change.says.map((said) => `<li>${xmlText(said)}</li>`).join('')
  const sentences = rewordingOf(change).map((pieces) => `<blockquote>${reworded(pieces)}</blockquote>`)
  const list = change.change === 'changed' && words !== '' ? `<ul>${words}</ul>` : ''
  return `<p><strong>${ruled[change.change]}: ${xmlText(title)}</strong></p>${sentences.join('')}${list}`
}

/** What changed, as HTML: rules by their sentences, then the text word by word. */
export function htmlOf(change: PageChange, historyHref: string): string {
  const { rules, sentences, more } = change
  const what = change.change === 'changed' ? '' : `<p>${sentence[change.change]}</p>`
  const text = sentences.map((pieces) => `<p>${reworded(pieces)}</p>`).join('')
  const rest = more > 0 ? `<p>And ${more} more ${more === 1 ? 'sentence' : 'sentences'}.</p>` : ''
  return `${what}${rules.map(ruleHtml).join('')}${text}${rest}<p><a href="${xmlText(historyHref)}">How it came to be</a></p>`
}

const sentence = {
  added: 'This page came into the handbook.',
  removed: 'This page was taken out of the handbook.',
  renamed: 'This page moved here.',
} as const
