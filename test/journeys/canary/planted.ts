import { randomBytes } from 'node:crypto'

/** Those who walk: a stranger, and people of a department of their own. */
export const walkers = ['stranger', 'mei', 'noor', 'tomas', 'vera', 'ada', 'edith'] as const
export type Walker = (typeof walkers)[number]

const everybody: readonly Walker[] = walkers
const whoWorksHere = walkers.filter((who) => who !== 'stranger')
/** Noor is named, and Edith is with everything: she reads all. */
const named: readonly Walker[] = ['noor', 'edith']

/** Where a word is planted, and who may read it there. */
export const planted = {
  open: everybody,
  openPart: everybody,
  inner: whoWorksHere,
  innerPart: whoWorksHere,
  innerRule: whoWorksHere,
  named,
  namedHeading: named,
  namedPart: named,
  /** The first heading of a page that everybody reads, with a rule of everybody's below it. */
  namedTitle: named,
  namedRule: named,
  /** In the sentence of that rule. */
  namedSentence: named,
  innerSentence: whoWorksHere,
  file: named,
  fileName: named,
  /** Edith names herself wherever a team or a title is named, too. */
  team: ['tomas', 'edith'],
  title: ['vera', 'edith'],
  /** Of a version in which everybody might read the page; today Noor may. */
  wasOpen: named,
  /** The other way round. */
  wasClosed: named,
  /** Of a commit that changed nothing but a page for Noor. */
  message: named,
  /** Of a commit that changed such a page and one for everybody. */
  mixedMessage: named,
  /** On a branch that does not rule: by git alone, for whoever may have all of it. */
  draft: ['edith'],
  /** In the subject, the text and a comment of a confidential request of Noor’s that Edith may read, and Ada, who administers, may not. */
  request: named,
} as const satisfies Readonly<Record<string, readonly Walker[]>>

export type Planted = keyof typeof planted
export const allPlanted = Object.keys(planted) as readonly Planted[]

/**
 * A word for each place that no run before had, and that stands nowhere else. Sixteen letters are equally likely, so that
 * no word is near another: the nearest name, which an answer offers, is then none of them by chance.
 */
export type Words = Readonly<Record<Planted, string>>
const newWord = () =>
  `q${randomBytes(12)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijlmnopr'.charAt(Number(digit)))}`
export const newWords = (): Words => Object.fromEntries(allPlanted.map((name) => [name, newWord()])) as Words

/** Which of the words stand in a text, looked for all at once: each begins with its only q. */
export const wordsIn = (words: Words, text: string): readonly Planted[] => {
  const found = new Set(text.toLowerCase().match(/q[a-pr]{24}/g))
  return allPlanted.filter((name) => found.has(words[name]))
}

/** Who may read it, and has to find it. */
export const mayRead = (who: Walker, name: Planted): boolean =>
  (planted[name] as readonly Walker[]).includes(who)
