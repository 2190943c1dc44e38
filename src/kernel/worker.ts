import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { doOneJob, type Consumer } from './jobs.ts'
import { doDue, type Schedule } from './schedule.ts'

/** Follows the journal until it is stopped. Several nodes may run one each. */
export class Worker {
  readonly #db: Db
  readonly #clock: Clock
  readonly #consumers: readonly Consumer[]
  readonly #schedules: readonly Schedule[]
  readonly #node: string
  readonly #onFault: (fault: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #again = false
  #stopped = false

  constructor(world: {
    readonly db: Db
    /** The machine's clock. */
    readonly clock: Clock
    readonly consumers: readonly Consumer[]
    readonly schedules: readonly Schedule[]
    readonly node: string
    readonly onFault: (fault: unknown) => void
  }) {
    this.#db = world.db
    this.#clock = world.clock
    this.#consumers = world.consumers
    this.#schedules = world.schedules
    this.#node = world.node
    this.#onFault = world.onFault
  }

  /** Looks every `every` milliseconds, and at once after `poke`. */
  start(every = 500): void {
    this.#timer = setInterval(() => this.poke(), every)
    this.poke()
  }

  /** Says that there may be something to do. */
  poke(): void {
    if (this.#stopped) return
    this.#again = true
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined
      if (this.#again) this.poke()
    })
  }

  async #drain(): Promise<void> {
    this.#again = false
    try {
      while (!this.#stopped && (await doOneJob(this.#db, this.#consumers, this.#node, this.#clock.now()))) {}
      await doDue(this.#db, this.#schedules, this.#node, this.#clock.now())
    } catch (fault) {
      if (!this.#stopped) this.#onFault(fault)
    }
  }

  /** Waits until all that is there now is done; for tests and the seed. */
  async settled(): Promise<void> {
    while (await doOneJob(this.#db, this.#consumers, this.#node, this.#clock.now())) {}
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#again = false
    clearInterval(this.#timer)
    await this.#running
  }
}
