import type { Candidate, PageSurvey } from '#pages'

/** So many candidates of all pages are kept while they are read; the best twenty are among them. */
const mostCandidates = 2000

/** What surveys of pages come to, added up page by page. */
export class Summary {
  words = 0
  readonly languages = new Map<string, number>()
  readonly dialects = new Map<string, { times: number; pages: number }>()
  readonly handles = new Map<string, number>()
  readonly counted = new Map<string, number>()
  candidates: (Candidate & { readonly path: string })[] = []

  add(path: string, survey: PageSurvey): void {
    this.words += survey.words
    if (survey.language !== undefined) addTo(this.languages, survey.language, 1)
    for (const [name, times] of Object.entries(survey.dialects)) {
      const before = this.dialects.get(name) ?? { times: 0, pages: 0 }
      this.dialects.set(name, { times: before.times + times, pages: before.pages + 1 })
    }
    for (const [name, times] of Object.entries(survey.handles)) addTo(this.handles, name, times)
    for (const [sort, times] of Object.entries(survey.counted)) addTo(this.counted, sort, times)
    for (const candidate of survey.candidates) this.candidates.push({ ...candidate, path })
    if (this.candidates.length > 2 * mostCandidates)
      this.candidates = this.candidates.toSorted((a, b) => b.weight - a.weight).slice(0, mostCandidates)
  }
}

const addTo = (counts: Map<string, number>, key: string, times: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + times)

/** Names with their counts, most frequent first. */
export const mostFrequent = (counts: ReadonlyMap<string, number>, most = Infinity): [string, number][] =>
  [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
