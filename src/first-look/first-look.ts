import type { Clock, Db, Person } from '#kernel'
import { shelvesOf, sightOf, type Finding, type Handbook, type Repository } from '#pages'
import type { Progress } from '#start'
import { bestCandidates } from './best-candidates.ts'
import { findPeople } from './find-people.ts'
import type { Found } from './found.ts'
import { KeptSurveys } from './kept-surveys.ts'
import { readAll } from './read-all.ts'
import { keepLook, keptLook } from './store.ts'
import { mostFrequent, Summary } from './summary.ts'
import { worstFindings } from './worst-findings.ts'

/** What a first look is taken with. */
export interface FirstLookWorld {
  readonly db: Db
  readonly clock: Clock
  readonly repository: Repository
  readonly handbookAt: (commit: string) => Promise<Handbook>
  readonly findingsAt: (commit: string) => Promise<readonly Finding[]>
  /** How many rules run in a version. */
  readonly rulesAt: (commit: string) => Promise<number>
  /** The handbook in force as somebody may read it. */
  readonly handbookFor: (reader: { readonly by: Person; readonly present: string }) => Promise<Handbook>
  readonly inForce: () => Promise<string | undefined>
  /** The node's folder for what can be made anew. */
  readonly folder: string
  /** Names the code that reads. */
  readonly code: string
  readonly progress: Progress
  readonly ending: AbortSignal
}

/** How far the reading is on this node; undefined when none is under way. */
export interface Reading {
  readonly done: number
  readonly of: number
}

/** Reads a handbook whole for the first time, behind everything else, and keeps what it found. */
export class FirstLook {
  readonly #world: FirstLookWorld
  #reading: Reading | undefined

  constructor(world: FirstLookWorld) {
    this.#world = world
  }

  handbookFor(reader: { readonly by: Person; readonly present: string }): Promise<Handbook> {
    return this.#world.handbookFor(reader)
  }

  get reading(): Reading | undefined {
    return this.#reading
  }

  /** Looks unless this version was looked at with this code, or somebody has put the last look away. */
  async take(): Promise<void> {
    const { db, inForce, code, clock, progress, ending } = this.#world
    const commit = await inForce()
    const kept = await keptLook(db)
    if (commit === undefined || kept?.dismissed) return
    if (kept && kept.commit === commit && kept.code === code) return
    const found = await this.#look(commit)
    if (ending.aborted) return
    await keepLook(db, { commit, code, found, at: clock.now() })
    progress.line(
      `All ${found.pages.toLocaleString('en')} pages are read, set and looked through, in ${found.seconds.toFixed(1)} s.`,
    )
  }

  async #look(commit: string): Promise<Found> {
    const { handbookAt, findingsAt, rulesAt, repository, folder, code, progress, ending } = this.#world
    const began = performance.now()
    const whole = await handbookAt(commit)
    // Whoever works here may read what is kept of it: what is for some only is not looked at.
    const handbook = whole.seenBy(sightOf([]))
    const known = await KeptSurveys.open(folder, code)
    const summary = new Summary()
    const tell = (done: number, of: number): void => {
      this.#reading = { done, of }
      progress.count(done, of)
    }
    progress.step('Reading the rest')
    tell(0, handbook.pages.length)
    try {
      const { findings, linked } = await readAll({
        ...{ handbook, repository, known, tell, ending },
        each: ({ path }, survey) => summary.add(path, survey),
      })
      const seen = (await findingsAt(commit)).filter(({ path, line = 1 }) =>
        handbook.shows(path, [line, line]),
      )
      const reach = (path: string): number => linked.get(handbook.at(path)?.url ?? '') ?? 0
      return {
        pages: handbook.pages.length,
        files: shelvesOf(whole).files.size,
        words: summary.words,
        apart: whole.pages.length - handbook.pages.length,
        languages: mostFrequent(summary.languages),
        dialects: [...summary.dialects]
          .map(([name, { times, pages }]): [string, number, number] => [name, times, pages])
          .toSorted((a, b) => b[1] - a[1]),
        people: {
          ...(await findPeople(whole, repository)),
          handles: summary.handles.size,
          often: mostFrequent(summary.handles, 8),
        },
        candidates: { counted: mostFrequent(summary.counted), best: bestCandidates(summary.candidates) },
        findings: worstFindings([...seen, ...findings], reach),
        readersDecided: whole.settings.readers !== undefined,
        rules: await rulesAt(commit),
        seconds: (performance.now() - began) / 1000,
      }
    } finally {
      this.#reading = undefined
      await known.close()
    }
  }
}
