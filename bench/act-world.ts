import { planCampaign } from '#campaigns'
import { openDatabase, perform, type Database, type House, type Person } from '#kernel'
import { openRequest } from '#requests'
import { recorded, replayed, type Statement } from './recorded.ts'
import { openSampleModel, type SampleModel } from './sample-model.ts'

/** Acts that are done in one run, and how many at a time. */
const acts = 600
const together = 8

const kinds = {
  /** A month of its own for every act, so that each takes a place and none waits for another. */
  plan: (house: House, by: Person, n: number) => {
    const startsOn = Temporal.PlainDate.from('2030-01-05').add({ months: n }).toString()
    return perform(house, by, planCampaign, { name: `Campaign ${n}`, type: 'paid-social', startsOn })
  },
  /** Each looks for what is like it among all before it. */
  submit: (house: House, by: Person, n: number) =>
    perform(house, by, openRequest, {
      type: 'idea',
      due: '2030-03-01',
      isNew: true,
      answers: {
        idea: `Reading hour ${n} for ${['writers', 'sellers', 'designers'][n % 3]}`,
        what: 'People of other teams hear what we know, and we hear what they do not.',
        'why-then': 'The season begins.',
      },
    }),
}

/** The sample in a database of its own, copied afresh for every run. */
export class ActWorld {
  readonly #model: SampleModel
  readonly #do: (house: House, n: number) => Promise<unknown>
  readonly #recorded: (readonly Statement[])[] = []
  #copies = 0

  private constructor(model: SampleModel, kind: keyof typeof kinds) {
    this.#model = model
    this.#do = (house, n) => kinds[kind](house, model.by, n)
  }

  static async open(folder: string, kind: keyof typeof kinds): Promise<ActWorld> {
    const world = new ActWorld(await openSampleModel(folder), kind)
    await world.#onCopy(async (database) => {
      const house = world.#model.house(database)
      for (let n = 0; n < acts; n++) world.#recorded.push(await recorded(() => world.#do(house, n)))
    })
    return world
  }

  /** Acts a second, each through `perform` with rulings, citation, journal and job. */
  perform(): Promise<number> {
    return this.#onCopy(async (database) => {
      const house = this.#model.house(database)
      return rate((n) => this.#do(house, n))
    })
  }

  /** The same acts as the bare domain statements they sent, in a transaction each. */
  replay(): Promise<number> {
    const { id } = this.#model.by
    return this.#onCopy(({ pool }) => rate((n) => replayed(pool, this.#recorded[n] ?? [], id)))
  }

  close(): Promise<void> {
    return this.#model.postgres.stop()
  }

  async #onCopy<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const { postgres, asOwner } = this.#model
    const name = `copy_${(this.#copies += 1)}`
    await asOwner(`create database ${name} template firsthand`)
    const database = openDatabase(postgres.connection('firsthand_app', name), together)
    try {
      return await work(database)
    } finally {
      await database.close()
      await asOwner(`drop database ${name} with (force)`)
    }
  }
}

/** Does all acts, some together; answers how many a second. */
async function rate(one: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const work = async (): Promise<void> => {
    while (next < acts) await one(next++)
  }
  await Promise.all(Array.from({ length: together }, work))
  return (acts * 1000) / (performance.now() - began)
}
