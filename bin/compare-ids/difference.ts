import type { OurHeading } from './our-headings.ts'

/** An id that another program gives a heading, and Firsthand does not. */
export interface Difference {
  readonly theirs: string
  readonly ours?: string
  readonly cause: string
  /** Whether a link with it arrives all the same, as it is a further name of a heading. */
  readonly isReached: boolean
}

export function differenceOf(written: string, headings: readonly OurHeading[]): Difference | undefined {
  const theirs = unescaped(written)
  if (headings.some(({ id }) => id === theirs)) return undefined
  const named = headings.find(({ names }) => names.includes(theirs))
  if (named) return { theirs, ours: named.id, cause: causeOf(theirs, named), isReached: true }
  const near = headings.find(({ id }) => lettersOf(id) === lettersOf(theirs))
  if (near) return { theirs, ours: near.id, cause: causeOf(theirs, near), isReached: false }
  const part = headings.find(({ title }) => title !== '' && overlap(lettersOf(title), lettersOf(theirs)))
  return part
    ? { theirs, ours: part.id, cause: causeOfPart(theirs, part), isReached: false }
    : { theirs, cause: 'no such heading here', isReached: false }
}

const overlap = (one: string, other: string): boolean =>
  one.length > 3 && other.length > 3 && (one.includes(other) || other.includes(one))

const unescaped = (id: string): string =>
  id.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

function causeOf(theirs: string, { id, title }: OurHeading): string {
  if (/^[^a-z]/i.test(title)) return 'what stands before the first letter goes there'
  if (/\P{ASCII}/u.test(id)) return 'letters beyond A to Z go there'
  if (/-\d+$/.test(theirs) || /-\d+$/.test(id)) return 'repeated headings are counted otherwise'
  if (id.includes('_') !== theirs.includes('_')) return 'underscores'
  return 'hyphens and blanks'
}

function causeOfPart(theirs: string, { title }: OurHeading): string {
  if (/http|com|md/.test(theirs) && !/http|com/.test(lettersOf(title)))
    return 'addresses of links are part of it there'
  if (theirs.length > title.length) return 'markup is part of it there'
  return 'less of the words is part of it there'
}
