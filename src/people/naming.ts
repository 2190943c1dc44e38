import type { Definition, Mention } from '#kernel'

/** Words for what runs through somebody whom a block of this kind names, by the key that names them. */
export interface Naming {
  readonly kind: string
  /** A whole phrase: `You decide: Paid social per team`; undefined leaves it to the default. */
  says(this: void, mention: Mention, rule: Definition): string | undefined
}

/** Says it for a kind by the first word of the key: `{ 'approved-by': 'You decide' }`. */
export const naming = (kind: string, words: Readonly<Record<string, string>>): Naming => ({
  kind,
  says({ key: [key] }, { title }) {
    const said = words[String(key)]
    return said === undefined ? undefined : `${said}: ${title}`
  },
})

/** Where no module has words for it: `Named under “note taker”: Weekly meeting`. */
export const sayNamed = ({ key: [key] }: Mention, { title }: Definition): string =>
  `Names you under “${String(key).replaceAll('-', ' ')}”: ${title}`
