import type { Candidate } from '#pages'
import type { Found } from './found.ts'

const most = 20
/** A list of one sort, or of one page, says little of a handbook. */
const ofOneSort = 6
const ofOnePage = 2

/** The twenty sentences likeliest to be rules, of all sorts and from many pages; each wording once. */
export function bestCandidates(
  all: readonly (Candidate & { readonly path: string })[],
): Found['candidates']['best'] {
  const taken = new Map<string, number>()
  const times = (key: string): number => taken.get(key) ?? 0
  const best: Found['candidates']['best'] = []
  for (const { sort, text, path, lines } of all.toSorted((a, b) => b.weight - a.weight)) {
    const said = `said ${text.toLowerCase()}`
    if (times(said) > 0 || times(`sort ${sort}`) >= ofOneSort || times(`page ${path}`) >= ofOnePage) continue
    for (const key of [said, `sort ${sort}`, `page ${path}`]) taken.set(key, times(key) + 1)
    best.push({ sort, text, path, line: lines[0], to: lines[1] })
    if (best.length === most) break
  }
  return best
}
