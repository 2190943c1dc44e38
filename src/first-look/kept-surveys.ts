import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page, PageSurvey } from '#pages'
import type { Known } from './read-all.ts'

const keyOf = ({ oid, path }: Page): string => `${oid} ${path}`
const fileName = (code: string): string => `surveys-${code}.jsonl`

/** Surveys of pages on this node’s disk, by blob, path and version of the code: a cache, to be deleted at any time. */
export class KeptSurveys implements Known {
  readonly #surveys = new Map<string, PageSurvey>()
  readonly #file: string
  #out: WriteStream | undefined

  private constructor(file: string) {
    this.#file = file
  }

  /** Reads what is there of this version of the code, and drops what is of others. */
  static async open(folder: string, code: string): Promise<KeptSurveys> {
    const name = fileName(code)
    const all = await readdir(folder).catch((): string[] => [])
    const old = all.filter((one) => /^surveys-.*\.jsonl$/.test(one) && one !== name)
    await Promise.all(old.map((one) => rm(join(folder, one), { force: true })))
    const kept = new KeptSurveys(join(folder, name))
    if (all.includes(name)) await kept.#read()
    return kept
  }

  get(page: Page): PageSurvey | undefined {
    return this.#surveys.get(keyOf(page))
  }

  keep(page: Page, survey: PageSurvey): void {
    if (!this.#out) {
      this.#out = createWriteStream(this.#file, { flags: 'a' })
      // A disk that is full costs time at the next start, and nothing else.
      this.#out.on('error', () => {})
    }
    this.#out.write(`${JSON.stringify([keyOf(page), survey])}\n`)
  }

  async close(): Promise<void> {
    const out = this.#out
    if (out) await new Promise<void>((resolve) => out.end(() => resolve()))
    this.#surveys.clear()
  }

  async #read(): Promise<void> {
    for await (const line of createInterface({ input: createReadStream(this.#file) })) {
      try {
        const [key, survey] = JSON.parse(line) as [string, PageSurvey]
        this.#surveys.set(key, survey)
      } catch {
        // The last line of a process that was killed.
      }
    }
  }
}
