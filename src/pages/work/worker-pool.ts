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

  /** Starts a worker before anybody waits for it. */
  warm(): void {
    if (this.#seats.size === 0) this.#seat()
  }

  #hand(): void {
    for (;;) {
      // One seat is kept for those who wait: background work alone never takes them all.
      const free = [...this.#seats].find((seat) => seat.free)
      const busy = [...this.#seats].filter((seat) => !seat.free && !seat.awaited).length
      const mayRest = this.#most === 1 || busy < this.#most
      const next = this.#urgent[0] ?? (mayRest ? this.#rest[0] : undefined)
      if (!next) return
      const seat = free ?? (this.#seats.size < this.#most + (next.awaited ? 1 : 0) ? this.#seat() : undefined)
      if (!seat) return
      if (next === this.#urgent[0]) this.#urgent.shift()
      else this.#rest.shift()
      seat.take(next)
    }
  }

  #seat(): WorkerSeat {
    const seat: WorkerSeat = new WorkerSeat(this.#file, idle, {
      free: () => this.#hand(),
      gone: () => {
        this.#seats.delete(seat)
        this.#hand()
      },
    })
    this.#seats.add(seat)
    return seat
  }
}

/** A worker's file: beside the bundle, or as seen from the source. */
export const workerFile = (name: string): URL => {
  const bundled = new URL(`./${name}.js`, import.meta.url)
  return existsSync(bundled) ? bundled : new URL(`./${name}.ts`, import.meta.url)
}
