import type { Definition, Mention } from '#kernel'
import type { NamedPage } from './page-at-address.ts'
import type { Claim } from './prose/claim.ts'
import type { Otherwise } from './prose/strength.ts'
import type { FactOf, Subject } from './subject.ts'

/** A person as `data/people.yml` may say it: what a public team page would. The model never knows more of them. */
export interface ListedPerson {
  readonly handle: string
  readonly name: string
  readonly title?: string
  /** Name of a team's definition; the main one, where they are in more. */
  readonly team?: string
  /** Names of further teams. */
  readonly alsoIn?: readonly string[]
  /** Name of a region's definition. */
  readonly region?: string
  /** Handles they had before, so that what they did stays theirs. */
  readonly formerly?: readonly string[]
}

/** A name that blocks and prose may use: its canonical form and all ways in which it is written. */
export interface KnownName {
  readonly kind: string
  readonly name: string
  readonly title: string
  /** `also-called`: as good as the name. */
  readonly aliases: readonly string[]
  /** `formerly`: understood, so that a rename need not touch every page at once. */
  readonly former: readonly string[]
  /** What rules may ask of it, where it is a fact of a subject too. */
  readonly fact?: FactOf
  /** The only value of another fact with which it is one: a field belongs to the form of one type. */
  readonly only?: { readonly fact: string; readonly value: string }
}

/** What can be named at one commit, whether its own block is valid or not. */
export interface Known {
  readonly people: readonly ListedPerson[]
  readonly subjects: readonly Subject[]
  /** The handbook's zone. */
  readonly zone: string
  person(handle: string): ListedPerson | undefined
  /** The canonical name of what was written: name, title or alias, whatever the case. */
  find(kind: string, written: string): string | undefined
  /** How screens write a name of that kind; the written word itself where it is unknown. */
  title(kind: string, name: string): string
  names(kind: string): readonly KnownName[]
  everyName(): readonly KnownName[]
}

/** What compiling a block may ask and tell. Faults are collected, so that an author sees all of them at once. */
export interface Context {
  readonly known: Known
  /** Says that what stands at this path of the block is wrong. */
  fault(path: readonly PropertyKey[], message: string, mend?: string): void
  /** Says the same of something that is no mistake yet: the block stays valid. */
  warn(path: readonly PropertyKey[], message: string, mend?: string): void
  /** The same for a name that nobody knows; offers the nearest of those that would do. */
  unknown(path: readonly PropertyKey[], what: string, written: string, choices: Iterable<string>): void
  /** Notes that the block names this, so that what names somebody can be found again. */
  mentions(mention: Mention): void
  /** A form that a later release understands: the block is not valid, and nothing is guessed. */
  later(path: readonly PropertyKey[], message: string, mend?: string): void
  /** What the verb of the paragraph's sentence asks for; claims tell which sentence it is. */
  verb(claims: readonly Claim[]): Otherwise | undefined
  /** The page at an address of the handbook; tells of an address at which none stands, with the nearest. */
  page(path: readonly PropertyKey[], address: string): NamedPage | undefined
  /** Another definition as it is in force at this commit, held over or not. */
  look(kind: string, name: string): Definition | undefined
}

/** Gathers all names of a commit for finding by any of their forms. */
export function knownOf(
  names: readonly KnownName[],
  people: readonly ListedPerson[],
  subjects: readonly Subject[],
  zone: string,
): Known {
  const byKind = Map.groupBy(names, ({ kind }) => kind)
  const index = new Map<string, KnownName>()
  const put = (kind: string, written: string, name: KnownName): void => {
    const key = `${kind} ${written.toLowerCase()}`
    if (!index.has(key)) index.set(key, name)
  }
  for (const name of names) put(name.kind, name.name, name)
  for (const name of names) for (const form of [name.title, ...name.aliases]) put(name.kind, form, name)
  for (const name of names) for (const form of name.former) put(name.kind, form, name)
  const handles = new Map(people.map((person) => [person.handle, person]))
  const find = (kind: string, written: string): KnownName | undefined =>
    index.get(`${kind} ${written.toLowerCase()}`)
  return {
    people,
    subjects,
    zone,
    person: (handle) => handles.get(handle),
    find: (kind, written) => find(kind, written)?.name,
    title: (kind, name) => find(kind, name)?.title ?? name,
    names: (kind) => byKind.get(kind) ?? [],
    everyName: () => names,
  }
}
