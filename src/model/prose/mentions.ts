import { capital } from '#kernel'
import type { Known } from '../known.ts'
import { placeSpellings, placeOf } from '../words/place-names.ts'

/** A known name where a text uses it. */
export interface Mention {
  readonly name: string
  readonly text: string
  readonly at: number
}

interface Spelled {
  readonly kind: string
  readonly name: string
}

interface Finder {
  readonly pattern: RegExp
  readonly means: ReadonlyMap<string, readonly Spelled[]>
}

const finders = new WeakMap<Known, Finder>()

const alternatives = (spellings: Iterable<string>): RegExp => {
  const longestFirst = [...spellings]
    .toSorted((a, b) => b.length - a.length)
    .map((text) => RegExp.escape(text))
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|') || '(?!)'})(?![\p{L}\p{N}])`,
    'gu',
  )
}

/** All ways to write all names in one pattern, the longest first: `Chief Marketing Officer` is not the team Marketing. */
function finderOf(known: Known): Finder {
  const before = finders.get(known)
  if (before) return before
  const means = new Map<string, Spelled[]>()
  const put = (text: string, spelled: Spelled): void => {
    const all = means.get(text) ?? []
    all.push(spelled)
    means.set(text, all)
  }
  for (const { handle, name } of known.people)
    for (const text of [name, `@${handle}`]) put(text, { kind: 'person', name: handle })
  for (const { title } of known.people) if (title !== undefined) put(title, { kind: 'role', name: title })
  for (const { kind, name, title, aliases } of known.everyName()) {
    const forms = new Set([
      title,
      ...aliases,
      ...(name.includes('-') || kind === 'label' || kind.startsWith('value of') ? [name] : []),
    ])
    for (const text of forms) {
      put(text, { kind, name })
      const begun = capital(text)
      if (begun !== text && text.includes(' ')) put(begun, { kind, name })
    }
  }
  const finder = { pattern: alternatives(means.keys()), means }
  finders.set(known, finder)
  return finder
}

const placePattern = alternatives(placeSpellings)

/** Where a text mentions names of a kind (`person` and `place` are kinds here too), in its order. */
export function mentionsIn(text: string, kind: string, known: Known): readonly Mention[] {
  if (kind === 'place')
    return [...text.matchAll(placePattern)].flatMap((found) => {
      const name = placeOf(found[0])
      return name === undefined ? [] : [{ name, text: found[0], at: found.index }]
    })
  const { pattern, means } = finderOf(known)
  return [...text.matchAll(pattern)].flatMap((found) =>
    (means.get(found[0]) ?? [])
      .filter((spelled) => spelled.kind === kind)
      .map(({ name }) => ({ name, text: found[0], at: found.index })),
  )
}
