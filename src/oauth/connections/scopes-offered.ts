import type { Check } from '#design'
import { capital, mayAtAll, nounOf, type Person, type Said } from '#kernel'
import { within } from './scopes.ts'

/** What the acts and questions of the whole house say of themselves. */
export type Spoken = Said & { readonly does: 'act' | 'question' }

/** What a program may never be let do: whoever holds these could let itself in further, or hear on when it was ended. */
const kept = new Set([
  'tokens',
  'connections',
  'sessions',
  'passwords',
  'codes',
  'invitations',
  'accounts',
  'webhooks',
])

/**
 * What somebody can allow a program that asks for these scopes, in words: reading as a whole, acts noun by noun, or one by
 * one where it asked for them by name. Never more than it asked for or than they may do themselves.
 */
export function scopesOffered(
  by: Person,
  asked: readonly string[],
  spoken: readonly Spoken[],
): readonly Check[] {
  const acts = spoken.filter(
    (one) =>
      one.does === 'act' &&
      !one.browsersOnly &&
      one.fresh !== true &&
      !kept.has(nounOf(one.name)) &&
      mayAtAll(by, one).allowed,
  )
  const reading = within('read', asked)
    ? [
        {
          value: 'read',
          label: 'Read',
          about: 'Whatever you may read here, in your name. It changes nothing.',
        },
      ]
    : []
  const nouns = [...new Set(acts.map(({ name }) => nounOf(name)))].toSorted()
  return [
    ...reading,
    ...nouns.flatMap((noun) =>
      offeredOf(
        noun,
        asked,
        acts.filter(({ name }) => nounOf(name) === noun),
      ),
    ),
  ]
}

function offeredOf(noun: string, asked: readonly string[], acts: readonly Spoken[]): readonly Check[] {
  if (within(`${noun}.*`, asked))
    return [
      {
        value: `${noun}.*`,
        label: capital(noun),
        about: acts.map(({ summary }) => clauseOf(summary)).join(' · '),
      },
    ]
  return acts
    .filter(({ name }) => asked.includes(name))
    .map(({ name, summary }) => ({ value: name, label: `${capital(noun)}: ${verbOf(name)}`, about: summary }))
}

/** What an act does, without its conditions: a sentence up to where it goes into them. */
const clauseOf = (summary: string): string => (/^.{12,}?(?=[:;,.(])/.exec(summary)?.[0] ?? summary).trim()

const verbOf = (name: string): string => name.slice(name.indexOf('.') + 1).replaceAll('-', ' ')

/** What is ticked before anything is: what it asked for by name, of everything only reading. */
export const tickedFirst = (asked: readonly string[], offered: readonly Check[]): readonly string[] =>
  offered.map(({ value }) => value).filter((value) => value === 'read' || asked.includes(value))
