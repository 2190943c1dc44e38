import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { doOneJob, type Consumer, type Following } from './jobs.ts'
import { doDue, type Schedule } from './schedule.ts'

/** What a worker follows the journal with. */
export interface WorkerWorld {
  readonly db: Db
  /** The machine's clock. */
  readonly clock: Clock
  readonly consumers: readonly Consumer[]
  readonly schedules: readonly Schedule[]
  /** A name that no other worker has. */
  readonly node: string
  readonly onFault: (fault: unknown) => void
}

/** Follows the journal until it is stopped. Several nodes may run one each. */
export class Worker {
  readonly #world: WorkerWorld
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #again = false
  #stopped = false

  constructor(world: WorkerWorld) {
    this.#world = world
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
      while (!this.#stopped && (await doOneJob(this.#following()))) {}
      if (!this.#stopped) await doDue(this.#world.schedules, this.#following())
    } catch (fault) {
      if (!this.#stopped) this.#world.onFault(fault)
    }
  }

  #following(): Following {
    return { ...this.#world, now: this.#world.clock.now() }
  }

  /** Waits until all that is there now is done; for tests and the seed. */
  async settled(): Promise<void> {
    while (await doOneJob(this.#following())) {}
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#again = false
    clearInterval(this.#timer)
    await this.#running
  }
}
