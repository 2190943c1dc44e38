import type { Described } from '../catalogue/described.ts'
import { flagsOf, type Flag } from '../catalogue/flags.ts'
import type { Command } from '../command.ts'
import { commandNamed, commands, nounAliases } from '../commands.ts'
import { commonFlags, type SaidFlag } from '../words/common-flags.ts'
import { commonBeside, ownFlags } from '../words/verb-flags.ts'
import { leadOf } from '../words/lead.ts'
import { scripts } from './scripts.ts'
import type { Offer, Offers } from './offer.ts'
import { people, sourceOf, type Source } from './source-of.ts'

/** Values that only a house knows. */
export type LookUp = (from: Source) => Promise<readonly Offer[]>

/** What words are chosen from. */
export interface Choosing {
  readonly described: readonly Described[]
  /** Kinds of definition. */
  readonly kinds: readonly string[]
  readonly lookUp: LookUp
}

/** What may stand in the place of the last word, which may be begun. */
export async function offersFor(words: readonly string[], choosing: Choosing): Promise<Offers> {
  const { described, lookUp } = choosing
  const { before, current } = { before: words.slice(0, -1), current: words.at(-1) ?? '' }
  const lead = leadOf(before, commonFlags)
  if (lead.word === undefined) {
    const value = valueAfter(before, commonFlags)
    if (value) return saidValue(value, lookUp)
    return current.startsWith('-') ? flagOffers(commonFlags, before) : firstWords(described)
  }
  const command = commandNamed(lead.word)
  if (command) return commandOffers(command, lead.after, current, described, lookUp)
  const noun = nounAliases.get(lead.word) ?? lead.word
  const verbs = described.filter((one) => one.noun === noun)
  const inner = leadOf(lead.after, commonFlags)
  const of = verbs.find(({ verb }) => verb === inner.word)
  if (of) return verbOffers(of, inner.after, current, choosing)
  const value = valueAfter(lead.after, commonFlags)
  if (value) return saidValue(value, lookUp)
  if (current.startsWith('-')) return flagOffers(commonFlags, before)
  return verbs.map(({ verb, summary }) => ({ word: verb, means: summary }))
}

function firstWords(described: readonly Described[]): readonly Offer[] {
  const nouns = new Set(described.map(({ noun }) => noun))
  return [
    ...commands.map(({ name, about }) => ({ word: name, means: about })),
    ...[...nouns].map((noun) => ({
      word: noun,
      means: described
        .filter((one) => one.noun === noun)
        .map(({ verb }) => verb)
        .join(', '),
    })),
  ]
}

async function commandOffers(
  command: Command,
  after: readonly string[],
  current: string,
  described: readonly Described[],
  lookUp: LookUp,
): Promise<Offers> {
  const flags = command.flags ?? []
  const value = valueAfter(after, flags)
  if (value) return saidValue(value, lookUp)
  if (current.startsWith('-')) return flagOffers(flags, after)
  if (command.name === 'completion') return Object.keys(scripts).map((word) => ({ word }))
  if (command.name === 'help') {
    const verbs = described.filter(({ noun }) => noun === after[0])
    if (after.length === 0) return firstWords(described)
    return verbs.map(({ verb, summary }) => ({ word: verb, means: summary }))
  }
  return command.completes ?? []
}

async function verbOffers(
  of: Described,
  after: readonly string[],
  current: string,
  choosing: Choosing,
): Promise<Offers> {
  const fields = flagsOf(of)
  const said = [...ownFlags(of), ...commonBeside(fields)]
  const last = after.at(-1)
  const field = fields.find(
    ({ name, field: camel, takes }) => takes !== 'yes-no' && [`--${name}`, `--${camel}`].includes(last ?? ''),
  )
  const written = positionalsIn(after, fields, said)
  const given = Object.fromEntries(
    fields.flatMap(({ field: name, place }) =>
      place === undefined || written[place] === undefined ? [] : [[name, written[place]]],
    ),
  )
  if (field) return fieldValue(of, field, given, choosing)
  const value = valueAfter(after, said)
  if (value) return saidValue(value, choosing.lookUp)
  if (!current.startsWith('-')) {
    const place = fields.find((one) => one.place === written.length)
    if (place) return fieldValue(of, place, given, choosing)
  }
  const flags = fields.filter(({ place }) => place === undefined)
  const own = flags.filter(({ name, many }) => many || !after.includes(`--${name}`))
  return [...own.map(({ name, about }) => ({ word: `--${name}`, means: about })), ...flagOffers(said, after)]
}

async function fieldValue(
  of: Described,
  flag: Flag,
  given: Source['given'],
  { kinds, lookUp }: Choosing,
): Promise<Offers> {
  if (flag.reads) return 'file'
  if (flag.choices.length > 0) return flag.choices.map((word) => ({ word }))
  const from = sourceOf(of, flag, given)
  if (from === 'kinds') return kinds.map((word) => ({ word }))
  return from === undefined ? [] : lookUp(from)
}

const saidValue = async ({ completes }: SaidFlag, lookUp: LookUp): Promise<Offers> =>
  completes === 'handle' ? lookUp(people) : (completes ?? [])

/** The flag before the last word, when it takes a value. */
const valueAfter = (before: readonly string[], flags: readonly SaidFlag[]): SaidFlag | undefined =>
  flags.find(({ name, value }) => value && before.at(-1) === `--${name}`)

const flagOffers = (flags: readonly SaidFlag[], before: readonly string[]): readonly Offer[] =>
  flags
    .filter(({ name }) => !before.includes(`--${name}`))
    .map(({ name, about }) => ({ word: `--${name}`, means: about }))

/** The words that stand for themselves so far. */
function positionalsIn(
  after: readonly string[],
  fields: readonly Flag[],
  said: readonly SaidFlag[],
): readonly string[] {
  const valued = new Set(
    [...fields.filter(({ takes }) => takes !== 'yes-no'), ...said.filter(({ value }) => value)].map(
      ({ name }) => `--${name}`,
    ),
  )
  return after.filter((word, at) => !word.startsWith('-') && !valued.has(after[at - 1] ?? ''))
}
