import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Outcome, Waiting, Work } from './work.ts'
import { WorkerSeat } from './worker-seat.ts'

/** A worker that nobody needed for so long is let go, with its memory. */
const idle = 15_000
const mostWorkers = 4

/**
 * A few threads that do what would hold up everybody else. What takes too long, or takes a thread down, costs nobody but
 * itself: its thread is replaced. Threads begin when they are needed and keep no process alive.
 */
export class WorkerPool {
  readonly #file: URL
  readonly #most: number
  readonly #seats = new Set<WorkerSeat>()
  readonly #urgent: Waiting[] = []
  readonly #rest: Waiting[] = []

  constructor(file: URL, most = Math.max(1, Math.min(mostWorkers, availableParallelism()))) {
    this.#file = file
    this.#most = most
  }

  /** How many may work at a time. */
  get size(): number {
    return this.#most
  }

  run(work: Work): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiting = { ...work, resolve, reject }
      if (work.awaited) this.#urgent.push(waiting)
      else this.#rest.push(waiting)
      this.#hand()
    })
  }

  #hand(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const free = [...this.#seats].find((seat) => seat.free)
      if (!free) return this.#more()
      ;(next.awaited ? this.#urgent : this.#rest).shift()
      free.take(next)
    }
  }

  /** What is to be done next: what nobody waits for never takes the seat that is kept for those who wait. */
  #next(): Waiting | undefined {
    const quiet = [...this.#seats].filter((seat) => seat.busy && !seat.awaited).length
    return this.#urgent[0] ?? (quiet < this.#most ? this.#rest[0] : undefined)
  }

  /** Another thread, where there may be one; what waits is taken by whichever is free first. */
  #more(): void {
    const most = this.#most + (this.#urgent.length > 0 ? 1 : 0)
    const beginning = [...this.#seats].filter((seat) => !seat.begun).length
    if (this.#seats.size >= most || beginning >= this.#urgent.length + this.#rest.length) return
    const seat: WorkerSeat = new WorkerSeat(this.#file, idle, {
      free: () => this.#hand(),
      gone: (fault) => {
        this.#seats.delete(seat)
        // A thread that cannot even begin would be tried for ever.
        if (!seat.begun)
          for (const one of this.#drained()) one.reject(fault ?? new Error('No worker begins.'))
        this.#hand()
      },
    })
    this.#seats.add(seat)
  }

  #drained(): readonly Waiting[] {
    return [...this.#urgent.splice(0), ...this.#rest.splice(0)]
  }
}

/** A worker's file: beside the bundle, or as seen from the source. */
export const workerFile = (name: string): URL => {
  const bundled = new URL(`./${name}.js`, import.meta.url)
  return existsSync(bundled) ? bundled : new URL(`./${name}.ts`, import.meta.url)
}
