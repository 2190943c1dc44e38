import { goldmarkIdOf, kramdownIdOf, ownIds, slugOf } from './slugs.ts'

/** A heading as its other names are made from it. */
export interface WrittenHeading {
  readonly id: string
  /** Whether the author gave the id: other programs then make none. */
  readonly isGiven: boolean
  /** Plain text, and the same with the blanks that tags at its ends leave. */
  readonly title: string
  readonly untrimmed: string
  /** As it stands in the file; undefined where it holds HTML or attributes. */
  readonly source?: string
}

const rules: readonly ((heading: WrittenHeading) => string)[] = [
  ({ untrimmed }) => slugOf(untrimmed),
  ({ title }) => kramdownIdOf(title),
  ({ title, source }) => goldmarkIdOf(source ?? title),
]

/**
 * For each heading of a page the ids that GitHub, kramdown and Hugo give it, where they are others than ours and no other
 * heading has them: links that were written for there arrive.
 */
export function otherNames(headings: readonly WrittenHeading[]): readonly (readonly string[])[] {
  const taken = new Set(headings.map(({ id }) => id))
  const byRule = rules.map((rule) => {
    const counts = new Map<string, number>()
    return headings.map((heading) => (heading.isGiven ? '' : numbered(rule(heading), counts)))
  })
  return headings.map((_, at) => {
    const names: string[] = []
    for (const name of byRule.map((ids) => ids[at] ?? ''))
      if (name !== '' && !taken.has(name)) {
        taken.add(name)
        names.push(name)
      }
    return names
  })
}

/** The second heading of one id gets `-1`, each rule counting for itself. */
function numbered(id: string, counts: Map<string, number>): string {
  const count = counts.get(id)
  counts.set(id, (count ?? -1) + 1)
  if (id === '' || id.startsWith(ownIds)) return ''
  return count === undefined ? id : `${id}-${count + 1}`
}
