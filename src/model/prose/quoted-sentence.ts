import type { Paragraph } from '#pages'
import type { Known } from '../known.ts'
import type { Claim } from './claim.ts'
import { mentionsIn } from './mentions.ts'
import { boundsIn } from './numbers-in.ts'
import { periodsIn } from './periods-in.ts'
import { strengthOf } from './strength.ts'

/** How much a sentence speaks of what a claim says, whether it agrees or not. */
function nearness(sentence: string, claim: Claim, known: Known): number {
  const small = sentence.toLowerCase()
  switch (claim.says) {
    case 'count': {
      const bounds = boundsIn(sentence, claim.counts)
      return bounds.length === 0 ? 0 : bounds.some(({ value }) => value === claim.value) ? 5 : 3
    }
    case 'size':
      return boundsIn(sentence, claim.counts).length > 0 ? 2 : 0
    case 'period': {
      const found = periodsIn(sentence)
      return found.length === 0 ? 0 : found.some(({ period }) => period === claim.period) ? 2 : 1
    }
    case 'excepted':
      return (
        2 *
        claim.names.filter((name) =>
          mentionsIn(sentence, claim.kind, known).some((found) => found.name === name),
        ).length
      )
    case 'named': {
      const found = new Set(mentionsIn(sentence, claim.kind, known).map(({ name }) => name))
      return Math.min(4, claim.names.filter((name) => found.has(name)).length)
    }
    case 'words':
      return claim.words.filter((word) => small.includes(word.toLowerCase())).length
    case 'strength':
      return strengthOf(sentence) ? 1 : 0
    case 'span':
    case 'token':
      return 0
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** The sentence of a paragraph that a block runs: the one it quotes a part of, else the one that speaks of it most. */
export function quotedSentence(
  { sentences, text }: Paragraph,
  claims: readonly Claim[],
  known: Known,
  quotes?: string,
): { readonly quote: string; readonly found: boolean } {
  if (quotes !== undefined) {
    const quote = sentences.find((sentence) => squeezed(sentence).includes(squeezed(quotes)))
    if (quote !== undefined) return { quote, found: true }
  }
  let quote = sentences[0] ?? text
  let most = 0
  for (const sentence of sentences.length > 1 ? sentences : []) {
    const near = claims.reduce((sum, claim) => sum + nearness(sentence, claim, known), 0)
    if (near > most) {
      most = near
      quote = sentence
    }
  }
  return { quote, found: quotes === undefined }
}
