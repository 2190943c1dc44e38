import { ask, openDatabase, type Database } from '#kernel'
import { listRequests } from '#requests'
import { fillRequests } from './many-requests.ts'
import { recorded, replayed, type Statement } from './recorded.ts'
import { openSampleModel, type SampleModel } from './sample-model.ts'

const pick = <Of>(all: readonly Of[], n: number): Of => all[n % all.length] as Of

/** What people filter by: each of label, assignee and words, alone and together, common and rare, open and not. */
const filters = Array.from({ length: 200 }, (_, n) => ({
  state: pick(['open', 'open', 'open', 'waiting', 'ended', 'all'], n),
  ...(n % 2 === 0 && {
    label: pick(['All-Remote Team', 'mktg-status::wip', 'Topic 7', 'mktg-status::*'], n / 2),
  }),
  ...(n % 3 !== 1 && { assignee: pick(['person-7', 'person-31', 'nobody', 'me'], Math.floor(n / 3)) }),
  ...(n % 5 < 3 && {
    words: pick(['podcast', 'guide Lagos', 'xylophone', '4711', '"number 77"'], Math.floor(n / 5)),
  }),
}))

/** The sample with 100,000 requests. */
export class ListWorld {
  readonly #model: SampleModel
  readonly #database: Database
  readonly #recorded: (readonly Statement[])[] = []

  private constructor(model: SampleModel) {
    this.#model = model
    this.#database = openDatabase(model.postgres.connection('firsthand_app', 'firsthand'), 4)
  }

  static async open(folder: string): Promise<ListWorld> {
    const world = new ListWorld(await openSampleModel(folder))
    for (const text of fillRequests) await world.#model.asOwner(text, 'firsthand')
    for (const n of filters.keys()) world.#recorded.push(await recorded(() => world.#ask(n)))
    return world
  }

  /** Milliseconds of each list, through `ask`. */
  ask(): Promise<readonly number[]> {
    return timed((n) => this.#ask(n))
  }

  /** Milliseconds of each list as the bare statements it sent. */
  replay(): Promise<readonly number[]> {
    return timed((n) => replayed(this.#database.pool, this.#recorded[n] ?? [], this.#model.by.id))
  }

  async close(): Promise<void> {
    await this.#database.close()
    await this.#model.postgres.stop()
  }

  #ask(n: number): Promise<unknown> {
    return ask(this.#model.house(this.#database), this.#model.by, listRequests, filters[n] ?? {})
  }
}

async function timed(one: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (const n of filters.keys()) {
    const began = performance.now()
    await one(n)
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)
}
