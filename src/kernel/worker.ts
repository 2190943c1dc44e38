import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { doOneJob, type Consumer, type Following } from './jobs.ts'
import { Rounds } from './rounds.ts'
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
  readonly #rounds: Rounds

  constructor(world: WorkerWorld) {
    this.#world = world
    this.#rounds = new Rounds(() => this.#drain(), world.onFault)
  }

  /** Looks every `every` milliseconds, and at once after `poke`. */
  start(every?: number): void {
    this.#rounds.start(every)
  }

  /** Says that there may be something to do. */
  poke(): void {
    this.#rounds.poke()
  }

  async #drain(): Promise<void> {
    while (!this.#rounds.over && (await doOneJob(this.#following()))) {}
    if (!this.#rounds.over) await doDue(this.#world.schedules, this.#following())
  }

  #following(): Following {
    return { ...this.#world, now: this.#world.clock.now() }
  }

  /** Waits until all that is there now is done; for tests and the seed. */
  async settled(): Promise<void> {
    while (await doOneJob(this.#following())) {}
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
  }
}
