import type { Definition, Mention } from '#kernel'

/** A whole phrase, as it is said to whom it is about and of them: `You decide: …`, `Decides: …`. */
export interface SaidOf {
  readonly you: string
  readonly they: string
}

/** Words for what a block of this kind makes of somebody whom it names, by the key that names them. */
export interface Naming {
  readonly kind: string
  /** Undefined leaves it to the words that every kind shares. */
  says(this: void, mention: Mention, rule: Definition): SaidOf | undefined
}

type Words = readonly [you: string, they: string]

/** Says it for a kind by the first word of the key: `{ 'approved-by': ['You decide', 'Decides'] }`. */
export const naming = (kind: string, words: Readonly<Record<string, Words>>): Naming => ({
  kind,
  says: ({ key: [key] }, { title }) => before(words[String(key)], title),
})

const before = (words: Words | undefined, title: string): SaidOf | undefined =>
  words && { you: `${words[0]}: ${title}`, they: `${words[1]}: ${title}` }

/** What a rule makes of somebody whom it names: in the words of the module of its kind, else `Named under “note taker”: …`. */
export function sayOf(
  names: readonly Naming[],
  mention: Mention,
  rule: Definition,
  person: keyof SaidOf,
): string {
  const own = names.find(({ kind }) => kind === rule.kind)?.says(mention, rule)
  return (own ?? shared(mention, rule))[person]
}

/** Any page may say who answers for it. */
function shared({ key: [key] }: Mention, { title }: Definition): SaidOf {
  if (key === 'owner') return { you: `You answer for: ${title}`, they: `Answers for: ${title}` }
  const words = `under “${String(key).replaceAll('-', ' ')}”: ${title}`
  return { you: `Names you ${words}`, they: `Named ${words}` }
}
